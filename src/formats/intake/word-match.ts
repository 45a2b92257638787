import { consonantsOf, isArabic, soundOf, stemOf } from './fold-word.ts';
import { arabicForms, foodKey, widerKey, type MenuIndex, type MenuWord } from './menu-index.ts';
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
  const phrase = foodPhraseAt(tokens, at, menu);
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
  if (crossing.length > 0) return { keys: new Set(crossing.map(({ key }) => key)), nature: 'menu', weak: false, length: 1 };
  const typo = nearest(fold, menu);
  return typo ?? { keys: NOTHING, nature: 'unknown', weak: false, length: 1 };
}

/** « linzensoep »: two foods in one word. All its keys are wanted of a dish. */
function compound(fold: string, menu: MenuIndex): WordMatch | null {
  if (isArabic(fold) || fold.length < 7 || fold.length > 40) return null;
  for (let cut = 3; cut <= fold.length - 3; cut++) {
    const right = foodKey(fold.slice(cut));
    const left = foodKey(fold.slice(0, cut)) ?? foodKey(fold.slice(0, cut).replace(/(?:en|n|s|e)$/u, ''));
    if (right === undefined || left === undefined) continue;
    const pair = [left, right].map((key) => keysNamedBy(key, menu));
    const fits = menu.dishes.some(({ keys }) => pair.every((half) => [...half].some((key) => keys.has(key))));
    if (!fits) return { keys: NOTHING, nature: 'food', weak: false, length: 1 };
    const dishKeys = menu.dishes.filter(({ keys }) => pair.every((half) => [...half].some((key) => keys.has(key))));
    return { keys: new Set(dishKeys.map(({ dish }) => `both:${dish.id}`)), nature: 'menu', weak: false, length: 1 };
  }
  return null;
}

function otherScript(fold: string, menu: MenuIndex): MenuWord[] {
  const forms = isArabic(fold) ? arabicForms(fold) : [fold];
  const skeletons = new Set(forms.map(consonantsOf).filter((signs) => signs.length > 2));
  return menu.words.filter((word) => isArabic(word.fold) !== isArabic(fold) && skeletons.has(word.consonants));
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
