import type { DishId } from '../../domain/dish.ts';
import { candidatesOf } from './dish-choice.ts';
import { afterJoining, type Growing } from './growing-name.ts';
import { tailOf } from './mention-tail.ts';
import { isArabicPair, type IndexedDish, type MenuIndex, type WordMatch } from './menu-index.ts';
import type { Token } from './tokens.ts';
import { matchWord } from './word-match.ts';

/** Words that name a dish, or may name several. */
export interface Mention {
  /** Tokens from `from` up to, not with, `to`. */
  readonly from: number;
  readonly to: number;
  /** The dishes it may name, best first; one when it is clear. */
  readonly candidates: readonly DishId[];
  /** The words name just this dish, in letters that leave no doubt. */
  readonly firm: boolean;
  /** Words right after it that name something else: « mafé poulet » where there is no such mafé. */
  readonly clash: boolean;
  /** « شوربتين »: two by the ending of the word. */
  readonly pair: boolean;
}

/** Everything in a text that names a dish of the menu, first to last; no two overlap. */
export function findMentions(tokens: readonly Token[], menu: MenuIndex): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = tokens[at]?.kind === 'word' ? mentionAt(tokens, at, menu) : null;
    if (found) mentions.push(found);
    at = found?.to ?? at + 1;
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], at: number, menu: MenuIndex): Mention | null {
  const first = matchWord(tokens, at, menu);
  const fits = fitting(menu.dishes, first);
  if (fits.length === 0) return null;
  const begun = { to: at + first.length, fits, keys: first.keys, weak: first.weak };
  const grown = withEveryday(tokens, grow(tokens, begun, menu));
  const chosen = candidatesOf(grown.fits, grown.keys);
  const others = alsoWritten(grown, menu);
  const candidates = [...chosen.candidates, ...others];
  const firm = chosen.firm && others.length === 0;
  const tail = tailOf(tokens, grown, menu);
  return {
    from: at,
    to: tail.to,
    candidates,
    firm: firm && !tail.clash && !tail.doubt && !grown.weak,
    clash: tail.clash,
    pair: isArabicPair(tokens[at]?.fold ?? ''),
  };
}

/** « Un riz », where one dish comes with rice and another is « riz au lait »: it may be that one too. */
function alsoWritten({ fits, keys }: Growing, menu: MenuIndex): readonly DishId[] {
  const [key, ...more] = keys;
  if (key === undefined || more.length > 0 || isNamedWhole(fits, key)) return [];
  return menu.dishes.flatMap((one) =>
    one.parts.has(key) && !fits.includes(one) ? one.dish.id : [],
  );
}

function isNamedWhole(fits: readonly IndexedDish[], key: string): boolean {
  return fits.some(({ phrases }) =>
    phrases.some((phrase) => phrase.length === 1 && phrase[0] === key),
  );
}

/** The dishes that have a word, or two, of the menu. */
function fitting(dishes: readonly IndexedDish[], match: WordMatch): readonly IndexedDish[] {
  return dishes.filter(({ dish, keys, veggie }) =>
    [...match.keys].some(
      (key) => keys.has(key) || (key === 'veggie' && veggie) || key === `both:${dish.id}`,
    ),
  );
}

/** « Kebbé au four » where there is another kebbé: the everyday word behind tells them apart. */
function withEveryday(tokens: readonly Token[], grown: Growing): Growing {
  const next = afterJoining(tokens, grown.to, false);
  const fold = next === null ? '' : (tokens[next]?.fold ?? '');
  const fits = grown.fits.filter(({ everyday }) => everyday.has(fold));
  return next === null || fits.length === 0 ? grown : { ...grown, to: next + 1, fits };
}

/** Takes words in as long as they name the same dish; « et » only where a dish has it in its name. */
function grow(tokens: readonly Token[], growing: Growing, menu: MenuIndex): Growing {
  const joins = growing.fits.some((dish) => dish.joins);
  const next = afterJoining(tokens, growing.to, joins);
  if (next === null || tokens[next]?.kind !== 'word') return growing;
  const match = matchWord(tokens, next, menu);
  const fits = match.keys.size === 0 ? [] : fitting(growing.fits, match);
  if (fits.length === 0) return growing;
  const keys = new Set([...growing.keys, ...match.keys]);
  const weak = growing.weak || (match.weak && fits.length > 1);
  return grow(tokens, { to: next + match.length, fits, keys, weak }, menu);
}
