import { consonantsOf, isArabic, soundOf, stemOf } from './fold-word.ts';
import { arabicForms, compoundParts, foodKey, widerKey, type MenuIndex } from './menu-index.ts';
import { wordDistance } from './word-distance.ts';
import type { Token } from './tokens.ts';
import { KNOWN, VEGGIE, foodOf } from './vocabulary.ts';

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

const NOTHING: ReadonlySet<string> = new Set();
const SHORTEST_TYPO = 4;
const LONG_WORD = 8;

/** What the word, or the two or three words, at a place of the message may be. */
export function matchWord(tokens: readonly Token[], at: number, menu: MenuIndex): WordMatch {
  const fold = tokens[at]?.fold ?? '';
  const phrase = foodPhraseAt(tokens, at, menu) ?? namePhraseAt(tokens, at, menu);
  if (phrase) return phrase;
  const exact = exactKeys(fold, menu);
  if (exact.size > 0) return { keys: exact, nature: 'menu', weak: false, length: 1 };
  if (foodKey(fold) !== undefined && !KNOWN.has(fold)) return { keys: NOTHING, nature: 'food', weak: false, length: 1 };
  if (KNOWN.has(fold)) return { keys: NOTHING, nature: 'known', weak: false, length: 1 };
  return nearMatch(fold, menu);
}

function foodPhraseAt(tokens: readonly Token[], at: number, menu: MenuIndex): WordMatch | null {
  for (const length of [3, 2]) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const concept = foodOf(words.map(({ fold }) => fold).join(' '));
    if (concept === undefined) continue;
    const keys = keysNamedBy(`c:${concept}`, menu);
    return { keys, nature: keys.size > 0 ? 'menu' : 'food', weak: false, length };
  }
  return null;
}

/** A name of two or three words in the other script, « شيش طاووق ». */
function namePhraseAt(tokens: readonly Token[], at: number, menu: MenuIndex): WordMatch | null {
  const first = tokens[at]?.fold ?? '';
  if (!isArabic(first)) return null;
  for (const length of [3, 2]) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const rest = words.slice(1).map(({ fold }) => consonantsOf(fold.replace(/^ال/u, ''))).join('');
    const dish = arabicForms(first).map((form) => menu.byConsonants.get(consonantsOf(form) + rest)).find((one) => one !== undefined);
    if (dish) return { keys: new Set([`both:${dish.id}`]), nature: 'menu', weak: false, length };
  }
  return null;
}

function exactKeys(fold: string, menu: MenuIndex): Set<string> {
  const keys = new Set<string>();
  const food = foodKey(fold);
  if (food !== undefined) for (const key of keysNamedBy(food, menu)) keys.add(key);
  for (const form of isArabic(fold) ? arabicForms(fold) : [fold]) {
    const key = menu.byStem.get(stemOf(form));
    if (key !== undefined) keys.add(key);
  }
  const sound = soundOf(stemOf(fold));
  const heard = KNOWN.has(fold) || sound.length < 3 ? undefined : menu.bySound.get(sound);
  if (heard !== undefined) keys.add(heard);
  if (VEGGIE.has(fold) && menu.dishes.some(({ veggie }) => veggie)) keys.add('veggie');
  return keys;
}

/** A key itself where a dish has it; for a wider word the narrower ones dishes have. */
function keysNamedBy(key: string, menu: MenuIndex): Set<string> {
  const keys = new Set<string>();
  for (const { keys: own } of menu.dishes)
    for (const one of own) if (one === key || widerKey(one) === key) keys.add(one);
  return keys.has(key) ? new Set([key]) : keys;
}

function nearMatch(fold: string, menu: MenuIndex): WordMatch {
  const halves = compound(fold, menu);
  if (halves) return halves;
  const crossing = otherScript(fold, menu);
  if (crossing) return crossing;
  const typo = nearest(fold, menu) ?? shortened(fold, menu);
  return typo ?? { keys: NOTHING, nature: 'unknown', weak: false, length: 1 };
}

/** « linzensoep », « spinazielasagne »: two words in one. Both are wanted of a dish. */
function compound(fold: string, menu: MenuIndex): WordMatch | null {
  if (isArabic(fold) || fold.length < 7 || fold.length > 40) return null;
  for (let cut = 3; cut <= fold.length - 3; cut++) {
    const right = partKeys(fold.slice(cut), menu);
    const left = partKeys(fold.slice(0, cut), menu) ?? partKeys(fold.slice(0, cut).replace(/(?:en|n|s|e)$/u, ''), menu);
    if (right === null || left === null) continue;
    const fits = menu.dishes.filter(({ keys }) => [left, right].every((half) => half.some((key) => keys.has(key))));
    if (fits.length === 0 && !isFoodPair(fold, cut)) continue;
    return { keys: new Set(fits.map(({ dish }) => `both:${dish.id}`)), nature: fits.length > 0 ? 'menu' : 'food', weak: false, length: 1 };
  }
  return null;
}

function isFoodPair(fold: string, cut: number): boolean {
  return compoundParts(fold)?.[1] === fold.slice(cut);
}

/** The words of the menu that half a word names; null for what is neither food nor on the menu. */
function partKeys(part: string, menu: MenuIndex): string[] | null {
  if (part.length < 3) return null;
  const food = foodKey(part);
  if (food !== undefined) return [...keysNamedBy(food, menu)];
  const key = part.length > 3 ? menu.byStem.get(stemOf(part)) : undefined;
  return key === undefined ? null : [key];
}

/** The same consonants in the other script; only two of them are not enough to be sure. */
function otherScript(fold: string, menu: MenuIndex): WordMatch | null {
  const forms = isArabic(fold) ? arabicForms(fold) : [fold];
  const skeletons = new Set(forms.map(consonantsOf).filter((signs) => signs.length > 1));
  const found = menu.words.filter((word) => isArabic(word.fold) !== isArabic(fold) && skeletons.has(word.consonants));
  if (found.length === 0) return null;
  return { keys: new Set(found.map(({ key }) => key)), nature: 'menu', weak: found.some(({ consonants }) => consonants.length < 3), length: 1 };
}

/** « Bolo » for « bolognaise »: at least four letters that only one word of the menu begins with. */
function shortened(fold: string, menu: MenuIndex): WordMatch | null {
  const start = fold.replace(/s$/u, '');
  if (start.length < SHORTEST_TYPO) return null;
  const keys = new Set(menu.words.filter((word) => word.fold.length > start.length + 1 && word.fold.startsWith(start)).map(({ key }) => key));
  return keys.size === 1 ? { keys, nature: 'menu', weak: false, length: 1 } : null;
}

function nearest(fold: string, menu: MenuIndex): WordMatch | null {
  if (fold.length < SHORTEST_TYPO) return null;
  const most = fold.length >= LONG_WORD ? 2 : 1;
  let best = most + 1;
  let keys = new Set<string>();
  for (const word of menu.words) {
    if (word.fold.length < SHORTEST_TYPO) continue;
    const far = Math.min(wordDistance(fold, word.fold, most), wordDistance(stemOf(fold), word.stem, most));
    if (far > most || far > best || (fold.length < 6 && word.fold[0] !== fold[0])) continue;
    keys = far < best ? new Set([word.key]) : keys.add(word.key);
    best = far;
  }
  return keys.size === 0 ? null : { keys, nature: 'menu', weak: best > 1 || fold.length < 5, length: 1 };
}
