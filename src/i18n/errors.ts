import type { Base } from './catalog.ts';
import type { Texts } from './texts.ts';

/**
 * An error a person can cause or meet. Each has a sentence under `errors`: an error whose tag has
 * none is not assignable to this type, so it does not compile where it would be shown.
 */
export interface SpokenError {
  readonly type: keyof Base['errors'] & string;
}

/** The sentence of an error, with its numbers filled in. */
export function errorSentence(texts: Texts, error: SpokenError): string {
  const params = Object.entries(error).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  // The sentence names only fields its error has: tests/unit/i18n checks every one.
  const say = texts.t as (key: string, args: Record<string, unknown>) => string;
  return say(`errors.${error.type}`, Object.fromEntries(params));
}
