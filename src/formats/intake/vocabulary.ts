import { foldWord } from './fold-word.ts';
import { FOOD } from './food-words.ts';
import { CUE_NAMES, type CueName, type LanguageWords } from './language-words.ts';
import { COMMON_WORDS } from './words-common.ts';
import { ARABIC } from './words-ar.ts';
import { ENGLISH } from './words-en.ts';
import { FRENCH } from './words-fr.ts';
import { DUTCH } from './words-nl.ts';

/** In the order in which they decide when two of them claim one word. */
const LANGUAGES: readonly LanguageWords[] = [FRENCH, ENGLISH, DUTCH, ARABIC];

type WordList = {
  [K in keyof LanguageWords]: LanguageWords[K] extends string ? K : never;
}[keyof LanguageWords];

/** All languages together: a message may mix them. */
export const NUMBERS = mergedNumbers((language) => language.numbers);
export const VAGUE_NUMBERS = mergedNumbers((language) => language.vagueNumbers);
export const ONE = wordSet('one');
export const SMALL = wordSet('small');
export const JOINING = wordSet('joining');
export const PORTIONS = wordSet('portions');
export const LINKING = wordSet('linking');
export const COUNTED = wordSet('counted');
export const VEGGIE = wordSet('veggie');
export const OR_WORDS = wordSet('or');
export const AND_WORDS = wordSet('and');
export const COURSE_WORDS = {
  starter: wordSet('starters'),
  main: wordSet('mains'),
  dessert: wordSet('desserts'),
  any: wordSet('anyDish'),
} as const;
export const MONTHS = wordsByPosition((language) => language.months, 12);
export const WEEKDAYS = wordsByPosition((language) => language.weekdays, 7);
/** Everything that is certainly not the name of a dish, however near it comes to one. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...COMMON_WORDS,
  ...wordSet('known'),
  ...ONE,
  ...SMALL,
  ...JOINING,
  ...PORTIONS,
  ...LINKING,
  ...COUNTED,
  ...VEGGIE,
  ...OR_WORDS,
  ...AND_WORDS,
  ...COURSE_WORDS.starter,
  ...COURSE_WORDS.main,
  ...COURSE_WORDS.dessert,
  ...COURSE_WORDS.any,
  ...[...NUMBERS.keys(), ...VAGUE_NUMBERS.keys()].flatMap((phrase) => phrase.split(' ')),
]);

const CUES = new Map<CueName, RegExp>(
  CUE_NAMES.map((name) => {
    const phrases = LANGUAGES.map((language) => language.cues[name])
      .join('|')
      .split('|');
    const longestFirst = phrases.map(foldPhrase).sort((a, b) => b.length - a.length);
    return [name, new RegExp(` (?:${longestFirst.join('|')})(?= )`, 'gu')];
  }),
);
/** The same to be looked for once: the first place is enough. */
const ANYWHERE = new Map([...CUES].map(([name, { source }]) => [name, new RegExp(source, 'u')]));

/** Where a cue stands in folded words with one space between and around them. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** All places of a cue in folded words (` je voudrais 2 `), first to last. */
export function findCue(name: CueName, folded: string): Found[] {
  const pattern = CUES.get(name);
  return pattern
    ? [...folded.matchAll(pattern)].map((hit) => ({
        start: hit.index + 1,
        end: hit.index + hit[0].length,
      }))
    : [];
}

/** Whether folded words (` je voudrais 2 `) hold a cue. */
export function hasCue(name: CueName, folded: string): boolean {
  return ANYWHERE.get(name)?.test(folded) === true;
}

/** Words that begin the name of a food in several words, « pomme de terre ». */
export const BEGINS_FOOD: ReadonlySet<string> = new Set(
  [...FOOD.concepts.keys()]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** What a folded word or phrase means among foods; undefined for no food. */
export function foodOf(phrase: string): string | undefined {
  return FOOD.concepts.get(phrase);
}

function foldPhrase(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => (/[[*?]/u.test(word) ? word : foldWord(word)))
    .join(' ');
}

function wordSet(list: WordList): ReadonlySet<string> {
  return new Set(
    LANGUAGES.flatMap((language) => language[list].split(' '))
      .filter(Boolean)
      .map(foldWord),
  );
}

function mergedNumbers(
  of: (language: LanguageWords) => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const language of [...LANGUAGES].reverse())
    for (const [phrase, value] of of(language)) all.set(foldPhrase(phrase), value);
  return all;
}

function wordsByPosition(
  of: (language: LanguageWords) => readonly string[],
  count: number,
): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, at) =>
    LANGUAGES.flatMap((language) => foldPhrase(of(language)[at] ?? '').split(' ')),
  );
}
