import { consonantsOf, isArabic, stemOf } from './fold-word.ts';
import {
  arabicForms,
  compoundParts,
  foodKey,
  keysNamedBy,
  type MenuIndex,
  type MenuWord,
} from './menu-index.ts';
import { wordDistance } from './word-distance.ts';

/** A word that is not written as on the menu, and what of the menu it may be. */
export interface NearMatch {
  readonly keys: ReadonlySet<string>;
  readonly nature: 'menu' | 'food';
  readonly weak: boolean;
  readonly length: 1;
}

const SHORTEST_TYPO = 4;
const LONG_WORD = 8;
const LONGEST_WORD = 40;

/** Two words in one, the other script, a typing error or a shortened word; null when nothing is near. */
export function nearMatch(fold: string, menu: MenuIndex): NearMatch | null {
  if (fold.length > LONGEST_WORD) return null;
  return (
    compound(fold, menu) ?? otherScript(fold, menu) ?? nearest(fold, menu) ?? shortened(fold, menu)
  );
}

/** « linzensoep », « spinazielasagne »: two words in one. Both are wanted of a dish. */
function compound(fold: string, menu: MenuIndex): NearMatch | null {
  if (isArabic(fold) || fold.length < 7) return null;
  for (let cut = 3; cut <= fold.length - 3; cut++) {
    const halves = halvesAt(fold, cut, menu);
    const fits =
      halves &&
      menu.dishes.filter(({ keys }) => halves.every((half) => half.some((key) => keys.has(key))));
    const food = compoundParts(fold)?.[1] === fold.slice(cut);
    if (!fits || (fits.length === 0 && !food)) continue;
    const keys = new Set(fits.map(({ dish }) => `both:${dish.id}`));
    return { keys, nature: fits.length > 0 ? 'menu' : 'food', weak: false, length: 1 };
  }
  return null;
}

function halvesAt(fold: string, cut: number, menu: MenuIndex): [string[], string[]] | null {
  const right = partKeys(fold.slice(cut), menu);
  if (right === null) return null;
  const start = fold.slice(0, cut);
  const left = partKeys(start, menu) ?? partKeys(start.replace(/(?:en|n|s|e)$/u, ''), menu);
  return left && [left, right];
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
export function otherScript(fold: string, menu: MenuIndex): NearMatch | null {
  const forms = isArabic(fold) ? arabicForms(fold) : [fold];
  const skeletons = new Set(forms.map(consonantsOf).filter((signs) => signs.length > 1));
  const found = menu.words.filter(
    (word) => isArabic(word.fold) !== isArabic(fold) && skeletons.has(word.consonants),
  );
  if (found.length === 0) return null;
  const weak = found.some(({ consonants }) => consonants.length < 3);
  return { keys: new Set(found.map(({ key }) => key)), nature: 'menu', weak, length: 1 };
}

/** The words of the menu with the fewest wrong letters: one, in long words two. */
function nearest(fold: string, menu: MenuIndex): NearMatch | null {
  if (fold.length < SHORTEST_TYPO) return null;
  const most = fold.length >= LONG_WORD ? 2 : 1;
  const near = menu.words
    .filter(
      (word) => word.fold.length >= SHORTEST_TYPO && (fold.length > 5 || word.fold[0] === fold[0]),
    )
    .map((word) => ({ word, far: distanceTo(fold, word, most) }))
    .filter(({ far }) => far <= most);
  const best = Math.min(...near.map(({ far }) => far));
  const keys = new Set(near.filter(({ far }) => far === best).map(({ word }) => word.key));
  const weak = best > 1 || fold.length < 5;
  return keys.size === 0 ? null : { keys, nature: 'menu', weak, length: 1 };
}

function distanceTo(fold: string, word: MenuWord, most: number): number {
  return Math.min(wordDistance(fold, word.fold, most), wordDistance(stemOf(fold), word.stem, most));
}

/** « Bolo » for « bolognaise »: at least four letters that only one word of the menu begins with. */
function shortened(fold: string, menu: MenuIndex): NearMatch | null {
  const start = fold.replace(/s$/u, '');
  if (start.length < SHORTEST_TYPO) return null;
  const words = menu.words.filter(
    (word) => word.fold.length > start.length + 1 && word.fold.startsWith(start),
  );
  const keys = new Set(words.map(({ key }) => key));
  return keys.size === 1 ? { keys, nature: 'menu', weak: false, length: 1 } : null;
}
