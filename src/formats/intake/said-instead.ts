import { inRange, type Binding } from './bindings.ts';
import type { Countable } from './countable.ts';
import { isNegated, type Place } from './line-sense.ts';
import { isSaidLast } from './number-sides.ts';
import type { TextLine } from './text-lines.ts';

const BUT = new Set(['mais', 'but', 'maar', 'لكن', 'بل']);

/**
 * « Pas 3 tajines mais 5 »: the number that stands instead of a denied one, of the same dish, as a guess;
 * null where what follows says something else, « pas 3 tajines mais 5 soupes ».
 */
export function saidInstead(binding: Binding, place: Place): TextLine | null {
  const { mention } = binding;
  const { text, moods } = place;
  const [dish, ...others] = mention.candidates;
  if (dish === undefined || others.length > 0 || mention.clash) return null;
  if (!isNumberDenied(binding, place)) return null;
  const at = afterBut(mention.to, text);
  const quantity = at === null ? 0 : (text.tokens[at]?.value ?? 0);
  if (at === null || quantity === 0 || moods.moodAt(at) !== 'says') return null;
  const { from } = mention;
  return { dish, quantity, sure: false, from, to: at + 1, adds: false, removes: false };
}

/** « Pas 3 tajines », « pas une soupe ». */
function isNumberDenied(binding: Binding, place: Place): boolean {
  const { mention, number } = binding;
  if (place.text.apart.get(mention.from - 1) === 'instead') return true;
  return number !== null && number < mention.from && isNegated(binding, place);
}

/** The number behind « mais », which ends what is said. */
function afterBut(to: number, text: Countable): number | null {
  const { tokens, apart } = text;
  const but = tokens[to]?.fold === ',' ? to + 1 : to;
  const number = tokens[but + 1];
  if (!BUT.has(tokens[but]?.fold ?? '') || number?.kind !== 'number' || number.vague) return null;
  const isAlone = !apart.has(but + 1) && !inRange(but + 1, tokens) && isSaidLast(tokens, but + 1);
  return isAlone ? but + 1 : null;
}
