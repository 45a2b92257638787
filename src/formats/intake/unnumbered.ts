import type { DishId } from '../../domain/dish.ts';
import { foldedWords, type Clause } from './clauses.ts';
import type { Binding } from './bindings.ts';
import type { Countable } from './countable.ts';
import type { Place } from './line-sense.ts';
import type { Mention } from './mentions.ts';
import { KNOWN, SMALL, hasCue } from './vocabulary.ts';

/** What a text asks for and leaves open. */
export interface TextPoint {
  readonly from: number;
  readonly to: number;
  readonly quantity: number | null;
  readonly candidates: readonly DishId[];
  readonly why: 'dish-unknown' | 'dish-ambiguous' | 'quantity-missing';
}

/** A dish that somebody asks for without saying how many; praise and chat are none. */
export function pointWithoutNumber({ mention }: Binding, place: Place): TextPoint[] {
  const { moods, text } = place;
  const clause = moods.clauseAt(mention.from);
  const priced = text.apart.get(nextNumber(mention, text)) === 'price';
  if (!clause || clause.sentence.asks || priced || isSaidWithNumber(mention, place)) return [];
  const wished =
    hasCue('wishes', clause.fold) ||
    isListed(mention, clause, text) ||
    (isBesideNumbered(clause, place) && startsClause(mention, clause, text));
  if (!wished) return [];
  const { from, to, candidates } = mention;
  return [{ from, to, quantity: null, candidates, why: 'quantity-missing' }];
}

/** Another mention of the text says how many of it. */
function isSaidWithNumber({ candidates }: Mention, { bindings }: Place): boolean {
  return bindings.some(
    ({ quantity, mention }) =>
      quantity !== null && mention.candidates.some((dish) => candidates.includes(dish)),
  );
}

function isBesideNumbered({ sentence }: Clause, { at, bindings, moods }: Place): boolean {
  return bindings.some(
    ({ quantity, mention }, other) =>
      quantity !== null &&
      Math.abs(other - at) === 1 &&
      moods.clauseAt(mention.from)?.sentence === sentence,
  );
}

/** « Nous prendrons le menu complet : houmous, taouk, flan »: nothing else in its clause, and wished before it. */
function isListed({ from, to }: Mention, clause: Clause, { tokens }: Countable): boolean {
  const alone = foldedWords(tokens, from, to) === clause.fold;
  const before = foldedWords(tokens, clause.sentence.from, clause.from);
  return alone && hasCue('wishes', before);
}

function startsClause({ from }: Mention, clause: Clause, { tokens }: Countable): boolean {
  return tokens
    .slice(clause.from, from)
    .every(({ kind, fold }) => kind !== 'word' || SMALL.has(fold) || KNOWN.has(fold));
}

function nextNumber({ to }: Mention, { tokens }: Countable): number {
  const at = tokens.slice(to, to + 6).findIndex(({ kind }) => kind === 'number');
  return at < 0 ? -1 : to + at;
}
