import type { Binding } from './bindings.ts';
import { foldedWords } from './clauses.ts';
import type { Countable } from './countable.ts';
import type { Mood, Moods } from './moods.ts';
import { AND_WORDS, LINKING, OR_WORDS, PORTIONS, SMALL, findCue, hasCue } from './vocabulary.ts';

/** A mention among all others of its text. */
export interface Place {
  readonly at: number;
  readonly bindings: readonly Binding[];
  readonly text: Countable;
  readonly moods: Moods;
  readonly mood: Mood;
}

/** « 2 mafés ou 2 tajines »: one of them, nobody knows which. */
export function isEither({ at, bindings, text }: Place): boolean {
  return (
    isOrBetween(bindings[at - 1], bindings[at], text) ||
    isOrBetween(bindings[at], bindings[at + 1], text)
  );
}

function isOrBetween(
  first: Binding | undefined,
  second: Binding | undefined,
  text: Countable,
): boolean {
  if (!first || !second) return false;
  const between = text.tokens.slice(first.mention.to, spanOf(second).from);
  const or = between.some(
    ({ kind, fold }) => kind === 'word' && OR_WORDS.has(fold) && !(fold === 'of' && text.english),
  );
  return or && between.length < 4;
}

/** « 2 currys de poulet et légumes »: two of one, one of each, or both in one. */
export function isHalf({ at, bindings, text }: Place): boolean {
  const [own, next] = [bindings[at], bindings[at + 1]];
  if (!own || !next || next.number !== null) return false;
  const between = text.tokens.slice(
    Math.max(own.mention.to, (own.number ?? 0) + 1),
    next.mention.from,
  );
  const [first, ...rest] = between;
  return (
    first !== undefined && AND_WORDS.has(first.fold) && rest.every(({ fold }) => SMALL.has(fold))
  );
}

/** « 1 en plus », « ajoutez 1 », « + 1 » at the start of a line: to be added to what was ordered. */
export function isAdded(binding: Binding, { moods, text }: Place): boolean {
  const clause = moods.clauseAt(binding.mention.from);
  const { from, to } = spanOf(binding);
  const plus =
    text.tokens[from - 1]?.fold === '+' && (from < 2 || text.tokens[from - 2]?.kind === 'break');
  const near = clause
    ? foldedWords(text.tokens, Math.max(clause.from, from - 3), Math.min(clause.to, to + 4))
    : ' ';
  return plus || hasCue('adds', near);
}

/** « Pas de mafé », « sans tajine »: a negation with nothing but small words between; not « ne … que 2 ». */
export function isNegated(binding: Binding, { text, moods }: Place): boolean {
  const clause = moods.clauseAt(binding.mention.from);
  if (!clause) return false;
  const fold = foldedWords(text.tokens, clause.from, spanOf(binding).from);
  const denied = findCue('no', fold).some(({ end }) => isShortWay(fold.slice(end)));
  return denied && !/ que (?:\S+ )?$/u.test(fold);
}

/** At most four words, none of which has a weight of its own. */
function isShortWay(fold: string): boolean {
  const words = fold.split(' ').filter(Boolean);
  const light = (word: string) =>
    WANTING.has(word) || [SMALL, LINKING, PORTIONS].some((set) => set.has(word));
  return words.length <= 4 && words.every(light);
}

const WANTING = new Set(
  'besoin envie want need take any wil willen nemen hoeft hoeven le la prendre commander any more encore بدي اريد'.split(
    ' ',
  ),
);

/** « Enlevez le baklava », « plus besoin de la soupe », and « annuler mes 2 soupes et mon baklava ». */
export function isTakenOff(binding: Binding, place: Place): boolean {
  const { text, moods, bindings, at } = place;
  const clause = moods.clauseAt(binding.mention.from);
  if (!clause) return false;
  const before = bindings[at - 1];
  if (before && isListedWith(before, binding, place))
    return isTakenOff(before, { ...place, at: at - 1 });
  const near = foldedWords(
    text.tokens,
    Math.max(clause.from, spanOf(binding).from - 5),
    spanOf(binding).from,
  );
  const after = foldedWords(
    text.tokens,
    binding.mention.to,
    Math.min(clause.to, binding.mention.to + 3),
  );
  const instead = findCue('insteadOf', near).some(({ end }) => isShortWay(near.slice(end)));
  return (
    instead || hasCue('removes', near) || / (?:en moins|de moins|off the order|weg) /u.test(after)
  );
}

/** Nothing but « et » and an article or « mon » between: both are said of by the same verb. */
function isListedWith(before: Binding, binding: Binding, { text, moods }: Place): boolean {
  const between = text.tokens.slice(spanOf(before).to, spanOf(binding).from);
  const [first] = between;
  return (
    first !== undefined &&
    AND_WORDS.has(first.fold) &&
    moods.clauseAt(before.mention.from) === moods.clauseAt(binding.mention.from) &&
    between.every(
      ({ kind, fold }) =>
        kind === 'word' && (SMALL.has(fold) || OWNED.has(fold) || AND_WORDS.has(fold)),
    )
  );
}

const OWNED = new Set('mon ma mes notre nos le la les l du my our the mijn onze de het'.split(' '));

/** The tokens of a mention with its number. */
export function spanOf({ mention, number }: Binding): { from: number; to: number } {
  if (number === null) return { from: mention.from, to: mention.to };
  return { from: Math.min(mention.from, number), to: Math.max(mention.to, number + 1) };
}
