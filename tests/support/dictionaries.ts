import { type Language, LANGUAGES } from '../../src/i18n/catalog.ts';
import type { CustomerLanguage } from '../../src/domain/written-language.ts';

type Forms = Readonly<Record<string, string>>;
/** Texts by their key: each a text, or its plural forms. */
export type Dictionary = Readonly<Record<string, string | Forms>>;

const files = import.meta.glob<Readonly<Record<string, Readonly<Record<string, unknown>>>>>(
  ['../../src/i18n/??.ts', '../../src/i18n/{customers,menu-page}/??.ts'],
  { eager: true },
);

/** What a reader can be told in a language, by `area.key` where there are areas: in the team's folder, ''. */
export function dictionary(folder: string, language: CustomerLanguage): Dictionary {
  const catalog = files[`../../src/i18n/${folder}${language}.ts`]?.[language];
  if (!catalog) throw new Error(`there is no ${folder}${language}.ts`);
  return folder === '' ? joinAreas(catalog) : (catalog as Dictionary); // the compiler checked it
}

/** A text, or each of its plural forms. */
export function formsOf(said: string | Forms | undefined): readonly string[] {
  return typeof said === 'string' ? [said] : Object.values(said ?? {});
}

/** The language beside French whose texts are longest: what it fits into, the others fit into. */
export function longestLanguage(): Language {
  const [longest] = LANGUAGES.filter((language) => language !== 'fr').toSorted(
    (a, b) => signsOf(b) - signsOf(a),
  );
  if (!longest) throw new Error('French has no other language beside it');
  return longest;
}

/** The signs of every text of the team, a plural by its longest form. */
function signsOf(language: Language): number {
  return Object.values(dictionary('', language))
    .map((said) => Math.max(...formsOf(said).map((text) => text.length)))
    .reduce((sum, length) => sum + length, 0);
}

function joinAreas(catalog: Readonly<Record<string, unknown>>): Dictionary {
  const areas = Object.entries(catalog as Readonly<Record<string, Dictionary>>); // the compiler checked it
  return Object.fromEntries(
    areas.flatMap(([area, texts]) =>
      Object.entries(texts).map(([key, said]) => [`${area}.${key}`, said]),
    ),
  );
}
