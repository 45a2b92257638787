import type { IntakeDish, IntakeMenu } from './reading.ts';
import { consonantsOf, isArabic, soundOf, stemOf } from './fold-word.ts';
import { FOOD } from './food-words.ts';
import { tokensOf } from './tokens.ts';
import { AND_WORDS, KNOWN, SMALL, VEGGIE, foodOf } from './vocabulary.ts';

/** One word of the menu: where it occurs, and how it looks to somebody who writes it otherwise. */
export interface MenuWord {
  readonly key: string;
  readonly fold: string;
  readonly stem: string;
  readonly sound: string;
  readonly consonants: string;
}

export interface IndexedDish {
  readonly dish: IntakeDish;
  /** The keys of its words, one list for its name and for each alias. */
  readonly phrases: readonly (readonly string[])[];
  readonly keys: ReadonlySet<string>;
  /** Foods its name is written with where several words are one thing: rice, in « riz au lait ». */
  readonly parts: ReadonlySet<string>;
  /** Everyday words of its name, « four » in « kebbé au four »: they tell it from another, and name nothing alone. */
  readonly everyday: ReadonlySet<string>;
  readonly veggie: boolean;
  /** Its name joins two words by « et ». */
  readonly joins: boolean;
}

/** What a word of a message may be. */
export interface WordMatch {
  /** Words of the menu it stands for; none for food that is not on the menu, and for unknown words. */
  readonly keys: ReadonlySet<string>;
  readonly nature: 'menu' | 'food' | 'known' | 'unknown';
  /** Guessed at, by letters that are missing or by the sound of another script. */
  readonly weak: boolean;
  /** How many tokens it takes. */
  readonly length: number;
}

export interface MenuIndex {
  readonly dishes: readonly IndexedDish[];
  readonly words: readonly MenuWord[];
  readonly byStem: ReadonlyMap<string, string>;
  readonly bySound: ReadonlyMap<string, string>;
  /** The consonants of whole names in either script → the dish. */
  readonly byConsonants: ReadonlyMap<string, IntakeDish>;
  /** Numbers that belong to a name, with the key of the word after them: « sept légumes ». */
  readonly numbers: ReadonlySet<string>;
  /** Numbers behind the word they belong to, with its key and what follows: « nems (4 pièces) », « menu 2 ». */
  readonly numbersBehind: ReadonlySet<string>;
  /** What single words were found to be; filled while reading. */
  readonly matches: Map<string, WordMatch>;
}

/** The words of a menu, ready to be found in messages. */
export function indexMenu(menu: IntakeMenu): MenuIndex {
  const words = new Map<string, MenuWord>();
  const dishes = menu.dishes.map((dish) => indexDish(dish, words));
  const all = [...words.values()];
  return {
    dishes,
    words: all,
    numbers: new Set(
      menu.dishes.flatMap((dish) =>
        [dish.name, ...dish.aliases].flatMap((text) => numbersOf(text, words)),
      ),
    ),
    numbersBehind: new Set(
      menu.dishes.flatMap(({ name, aliases }) =>
        [name, ...aliases].flatMap((text) => numbersBehindOf(text, words)),
      ),
    ),
    matches: new Map(),
    byStem: new Map(all.map(({ stem, key }) => [stem, key])),
    byConsonants: new Map(
      menu.dishes
        .flatMap((dish) =>
          [dish.name, ...dish.aliases].map((text) => [nameConsonants(text), dish] as const),
        )
        .filter(([signs]) => signs.length > 2),
    ),
    bySound: new Map(
      all.filter(({ sound }) => sound.length > 2).map(({ sound, key }) => [sound, key]),
    ),
  };
}

function numbersOf(text: string, words: Map<string, MenuWord>): string[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ value }, at) => {
    const next = tokens[at + 1];
    return value !== null && next?.kind === 'word' ? [`${value} ${keyOf(next.fold, words)}`] : [];
  });
}

/** The number of a name at its end, or before a word that is no food: « nems (4 pièces) ». */
function numbersBehindOf(text: string, words: Map<string, MenuWord>): string[] {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'mark');
  return tokens.flatMap(({ value }, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (value === null || before?.kind !== 'word' || SMALL.has(before.fold)) return [];
    return [`${keyOf(before.fold, words)} ${value} ${stemOf(next?.fold ?? '')}`];
  });
}

function nameConsonants(text: string): string {
  const words = tokensOf(text).filter(({ kind }) => kind === 'word');
  return words
    .filter(({ fold }) => !SMALL.has(fold))
    .map(({ fold }) => consonantsOf(fold))
    .join('');
}

function indexDish(dish: IntakeDish, words: Map<string, MenuWord>): IndexedDish {
  const phrases = [dish.name, ...dish.aliases]
    .map((text) => keysOf(text, words))
    .filter((keys) => keys.length > 0);
  const folded = tokensOf(dish.name).map(({ fold }) => fold);
  const also = dish.aliases.flatMap((alias) => tokensOf(alias).map(({ fold }) => fold));
  const keys = new Set(phrases.flat());
  return {
    dish,
    phrases,
    keys,
    everyday: new Set(folded.filter((fold) => isEveryday(fold, keys, words))),
    parts: new Set(folded.flatMap((fold) => foodKey(fold) ?? [])),
    veggie:
      dish.diets.some((diet) => diet === 'vegetarian' || diet === 'vegan') ||
      [...folded, ...also].some((word) => VEGGIE.has(word)),
    joins: folded.some((word) => AND_WORDS.has(word) || word === '&' || word === '+'),
  };
}

function isEveryday(
  fold: string,
  keys: ReadonlySet<string>,
  words: ReadonlyMap<string, MenuWord>,
): boolean {
  if (!KNOWN.has(fold) || SMALL.has(fold) || VEGGIE.has(fold) || AND_WORDS.has(fold)) return false;
  return foodKey(fold) === undefined && !keys.has(words.get(fold)?.key ?? '');
}

function keysOf(text: string, words: Map<string, MenuWord>): string[] {
  const tokens = tokensOf(text).filter(({ kind }) => kind === 'word');
  const folds = tokens.map(({ fold }) => fold);
  const content = folds.filter(saysSomething);
  const phrase = foodPhrase(folds, words);
  if (phrase) return phrase;
  const kept = content.length > 0 ? content : folds.filter((fold) => !SMALL.has(fold));
  return kept.flatMap((fold) => compoundParts(fold) ?? [fold]).map((fold) => keyOf(fold, words));
}

/** Not « et », « au », « maison »: they would be taken for the dish wherever they stand. */
function saysSomething(fold: string): boolean {
  if (SMALL.has(fold)) return false;
  return foodKey(fold) !== undefined || !KNOWN.has(fold) || VEGGIE.has(fold);
}

/** A name that holds « pomme de terre » or « patate douce »: one thing in several words. */
function foodPhrase(folds: readonly string[], words: Map<string, MenuWord>): string[] | null {
  for (const length of [3, 2]) {
    for (let at = 0; at + length <= folds.length; at++) {
      const concept = foodOf(folds.slice(at, at + length).join(' '));
      if (concept === undefined) continue;
      const rest = [...folds.slice(0, at), ...folds.slice(at + length)].filter(saysSomething);
      return [`c:${concept}`, ...rest.map((fold) => keyOf(fold, words))];
    }
  }
  return null;
}

function keyOf(fold: string, words: Map<string, MenuWord>): string {
  const stem = stemOf(fold);
  const key = foodKey(fold) ?? (VEGGIE.has(fold) ? 'veggie' : `w:${soundOf(stem)}`);
  if (!words.has(fold)) {
    const sound = isArabic(fold) ? '' : soundOf(stem);
    words.set(fold, { key, fold, stem, sound, consonants: consonantsOf(fold) });
  }
  return key;
}

/** « Pompoensoep » → « pompoen », « soep »: two foods in one word; null for any other word. */
export function compoundParts(fold: string): readonly [string, string] | null {
  if (isArabic(fold) || fold.length < 7 || fold.length > 40 || foodKey(fold) !== undefined)
    return null;
  for (let cut = 3; cut <= fold.length - 3; cut++) {
    const right = fold.slice(cut);
    if (foodKey(right) === undefined) continue;
    const left = [fold.slice(0, cut), fold.slice(0, cut).replace(/(?:en|n|s|e)$/u, '')].find(
      (part) => part.length > 2 && foodKey(part) !== undefined,
    );
    if (left !== undefined) return [left, right];
  }
  return null;
}

/** The key of a word for food, in any of the languages and forms. */
export function foodKey(fold: string): string | undefined {
  const concept =
    foodOf(fold) ??
    foodOf(fold.replace(/[sx]$/u, '')) ??
    (isArabic(fold) ? arabicFood(fold) : undefined);
  return concept === undefined ? undefined : `c:${concept}`;
}

/** The key of the wider word that also names it, « meat » for « beef ». */
function widerKey(key: string): string | undefined {
  const wider = FOOD.wider.get(key.slice(2));
  return wider === undefined ? undefined : `c:${wider}`;
}

/** A key itself where a dish has it; for a wider word the narrower ones dishes have. */
export function keysNamedBy(key: string, menu: MenuIndex): Set<string> {
  const keys = menu.dishes.flatMap(({ keys: own }) =>
    [...own].filter((one) => one === key || widerKey(one) === key),
  );
  return new Set(keys.includes(key) ? [key] : keys);
}

/** Without « and », « with », « the » and the ending of the plural, all written in one with the word. */
export function arabicForms(fold: string): string[] {
  const forms = [fold];
  for (const prefix of ['وال', 'بال', 'لل', 'فال', 'كال', 'ال', 'و', 'ب', 'ل'])
    if (fold.startsWith(prefix) && fold.length - prefix.length > 2)
      forms.push(fold.slice(prefix.length));
  return forms.flatMap((form) => [form, ...endings(form)]);
}

function endings(form: string): string[] {
  if (form.length < 5) return [];
  if (form.endsWith('تين')) return [`${form.slice(0, -3)}ه`];
  if (form.endsWith('ات')) return [`${form.slice(0, -2)}ه`, form.slice(0, -2)];
  return form.endsWith('ين') ? [form.slice(0, -2)] : [];
}

function arabicFood(fold: string): string | undefined {
  return arabicForms(fold)
    .map(foodOf)
    .find((concept) => concept !== undefined);
}

/** Whether the word says two of it by its ending, « شوربتين ». */
export function isArabicPair(fold: string): boolean {
  return isArabic(fold) && fold.length > 5 && fold.endsWith('تين');
}
