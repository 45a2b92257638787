import type { Plugin } from 'vite';

/** The team's dictionaries of French: nothing but texts. */
const DICTIONARY = /\/src\/i18n\/fr(?:\/[\w-]+|-first)\.ts$/;

/**
 * Writes no-break spaces into the French of the built app: none of « : ; ! ? » nor a quotation mark may
 * stand alone at the end of a line. The dictionaries are typed with plain spaces, which one can see.
 */
export function frenchSpaces(): Plugin {
  return {
    name: 'carnet-french-spaces',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (DICTIONARY.test(id) ? { code: keptTogether(code), map: null } : null),
  };
}

/** The same text, with each space that French puts before or after a mark made unbreakable. */
export function keptTogether(text: string): string {
  return text.replaceAll(/ (?=[:;!?»])|(?<=«) /g, '\u00a0');
}
