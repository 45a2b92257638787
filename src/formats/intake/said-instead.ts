import type { DishId } from '../../domain/dish.ts';
import { inRange, type Binding } from './bindings.ts';
import type { Countable } from './countable.ts';
import { isNegated, type Place } from './line-sense.ts';
import { isSaidLast } from './number-sides.ts';
import { hasCue } from './vocabulary.ts';

/** So many of a dish, and the tokens that say it. */
interface Instead {
  readonly dish: DishId;
  readonly quantity: number;
  readonly from: number;
  readonly to: number;
}

const BUT = new Set(['mais', 'but', 'maar', 'لكن', 'بل']);

/**
 * « Pas 3 tajines mais 5 »: the number that stands instead of a denied one, of the same dish, as a guess;
 * null where what follows says something else, « pas 3 tajines mais 5 soupes ».
 */
export function saidInstead(binding: Binding, place: Place): Instead | null {
  const { mention } = binding;
  const { text, moods } = place;
  const [dish, ...others] = mention.candidates;
  if (dish === undefined || others.length > 0 || mention.clash) return null;
  const at = isNumberDenied(binding, place) ? afterBut(mention.to, text) : -1;
  const quantity = text.tokens[at]?.value ?? 0;
  if (quantity === 0 || moods.moodAt(at) !== 'says') return null;
  return { dish, quantity, from: mention.from, to: at + 1 };
}

/** « Pas 3 tajines », « pas une soupe ». */
function isNumberDenied(binding: Binding, place: Place): boolean {
  const { mention, number } = binding;
  if (place.text.apart.get(mention.from - 1) === 'instead') return true;
  return number !== null && number < mention.from && isNegated(binding, place);
}

/** « Pas 3 tajines, 5 ! »: behind a dish whose own number was denied, another one is a guess. */
export function isBehindDenied({ mention, number }: Binding, { text }: Place): boolean {
  if (number === null || number < mention.from) return false;
  const denies = text.tokens[mention.from - 2]?.fold ?? '';
  return text.apart.get(mention.from - 1) === 'instead' && hasCue('no', ` ${denies} `);
}

/** The place of the number behind « mais », which ends what is said; -1 where there is none. */
function afterBut(to: number, text: Countable): number {
  const but = text.tokens[to]?.fold === ',' ? to + 1 : to;
  if (!BUT.has(text.tokens[but]?.fold ?? '')) return -1;
  return isPlainNumber(but + 1, text) ? but + 1 : -1;
}

function isPlainNumber(at: number, { tokens, apart }: Countable): boolean {
  const number = tokens[at];
  if (number?.kind !== 'number' || number.vague || apart.has(at)) return false;
  return !inRange(at, tokens) && isSaidLast(tokens, at);
}
