import { fr } from '../../src/i18n/fr.ts';
import { createTexts, type Texts } from '../../src/i18n/texts.ts';

/** All of French, at once: what a test reads on a screen. */
export function frenchTexts(): Texts {
  return createTexts('fr', fr, { isComplete: true });
}
