import { useEffect, useState } from 'preact/hooks';
import type { AnswerFacts, AnswerFactsProps } from './answer-facts.tsx';

/** The facts of an answer, by a part of the page that who only orders never fetches. */
export function Answered(props: AnswerFactsProps) {
  const [part, setPart] = useState<{ readonly Facts: typeof AnswerFacts } | null>(null);
  useEffect(() => {
    import('./answer-facts.tsx').then(
      (loaded) => setPart({ Facts: loaded.AnswerFacts }),
      () => undefined, // the network went: the state of the order stands above all the same
    );
  }, []);
  return part && <part.Facts {...props} />;
}
