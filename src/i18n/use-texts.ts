import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { invariant } from '../kernel/assert.ts';
import type { Texts } from './texts.ts';

/** The language on screen. `app` provides it. */
export const TextsContext = createContext<Texts | null>(null);

/** What to say, in the language on screen. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  invariant(texts, 'a screen stands inside a language');
  return texts;
}
