import { useEffect, useState } from 'preact/hooks';
import type { AnswerFactsProps } from './answer-facts.tsx';

type Facts = typeof import('./answer-facts.tsx').AnswerFacts;

/** The facts of an answer, by a part of the page that who only orders never fetches. */
export function Answered(props: AnswerFactsProps) {
  const [part, setPart] = useState<{ readonly Facts: Facts } | null>(null);
  useEffect(() => {
    import('./answer-facts.tsx').then(
      ({ AnswerFacts }) => setPart({ Facts: AnswerFacts }),
      () => undefined, // the network went: the state of the order stands above all the same
    );
  }, []);
  return part && <part.Facts {...props} />;
}
