import type { DishId } from '../../domain/dish.ts';
import { bindNumbers, inRange, type Binding } from './bindings.ts';
import type { Countable } from './countable.ts';
import {
  isAdded,
  isEither,
  isHalf,
  isNegated,
  isTakenOff,
  spanOf,
  type Place,
} from './line-sense.ts';
import type { Mention } from './mentions.ts';
import type { Moods } from './moods.ts';
import { endsWell, isOne, isSaidLast } from './number-sides.ts';
import type { OpenPoint } from './reading.ts';
import { isBehindDenied, saidInstead } from './said-instead.ts';
import { pointWithoutNumber, type TextPoint } from './unnumbered.ts';
import { hasCue } from './vocabulary.ts';

/** One dish and its number as a text says them, before lines of one dish are put together. */
export interface TextLine {
  readonly dish: DishId;
  readonly quantity: number;
  readonly sure: boolean;
  readonly from: number;
  readonly to: number;
  /** « 1 en plus »: to be added to what was ordered. */
  readonly adds: boolean;
  /** « Enlevez le baklava », « pas de mafé »: none of it any more. */
  readonly removes: boolean;
}

/** What is not wanted, and the dishes its words may mean: one where they are clear. */
export interface UnwantedLine extends TextLine {
  readonly among: readonly DishId[];
}

export interface LinesRead {
  readonly lines: readonly TextLine[];
  readonly points: readonly TextPoint[];
  /** Dishes that are said to be not, or no longer, wanted. */
  readonly unwanted: readonly UnwantedLine[];
  readonly otherWeek: boolean;
  /** Tokens of numbers that belong to a dish. */
  readonly used: ReadonlySet<number>;
}

/** The lines of a text: what each mention of a dish says, in the mood of its clause. */
export function readLines(mentions: readonly Mention[], text: Countable, moods: Moods): LinesRead {
  const bindings = bindNumbers(mentions, text);
  const lines: TextLine[] = [];
  const points: TextPoint[] = [];
  const unwanted: UnwantedLine[] = [];
  let otherWeek = false;
  bindings.forEach((binding, at) => {
    const mood = moods.moodAt(saidAt(binding));
    if (mood === 'other-week') otherWeek ||= binding.number !== null;
    if (mood !== 'says' && mood !== 'doubts') return;
    const place: Place = { at, bindings, text, moods, mood };
    const instead = saidInstead(binding, place);
    if (instead) lines.push({ ...instead, sure: false, adds: false, removes: false });
    else if (isNegated(binding, place) || isTakenOff(binding, place))
      unwanted.push(...unwantedLine(binding));
    else if (binding.quantity === null) points.push(...pointWithoutNumber(binding, place));
    else takeBound(binding, place, { lines, points });
  });
  // The number of a line is its last token where it stands behind the dish.
  const used = new Set([
    ...bindings.flatMap(({ number }) => number ?? []),
    ...lines.map(({ to }) => to - 1),
  ]);
  const late = lines.length + points.length > 0 ? null : saidLater(bindings, { text, moods });
  return { lines: late ? [late] : lines, points, unwanted, otherWeek, used };
}

interface Said {
  readonly text: Countable;
  readonly moods: Moods;
}

/** « Combien de blanquettes reste-t-il ? Il m'en faudrait 3 »: a wished number and one dish before it, as a guess. */
function saidLater(bindings: readonly Binding[], said: Said): TextLine | null {
  const [only, ...others] = bindings;
  const [dish, ...rivals] = only?.mention.candidates ?? [];
  if (!only || dish === undefined || others.length + rivals.length > 0) return null;
  if (only.number !== null) return null;
  const { from, to } = only.mention;
  const at = said.text.tokens.findIndex((_, i) => i >= to && isWished(i, said));
  const quantity = countOf(said.text.tokens[at]);
  if (quantity === 0) return null;
  return { dish, quantity, sure: false, from, to: at + 1, adds: false, removes: false };
}

/** What « 3 » or « une » says; 0 where nothing does. */
function countOf(token: Countable['tokens'][number] | undefined): number {
  return token?.kind === 'word' ? 1 : (token?.value ?? 0);
}

/** « J'en prends 3 », « mets m'en une ». */
function isWished(at: number, { text, moods }: Said): boolean {
  const token = text.tokens[at];
  const clause = moods.clauseAt(at);
  if (!token || token.vague || text.apart.has(at) || !clause) return false;
  if (token.kind !== 'number' && !isOneOfIt(at, text)) return false;
  const says = moods.moodAt(at) === 'says' && hasCue('wishes', clause.fold);
  return says && endsWell(text.tokens, at, 0);
}

/** « … m'en une », at its end: « une » alone begins too much else. */
function isOneOfIt(at: number, text: Countable): boolean {
  const [of, one] = [text.tokens[at - 1], text.tokens[at]];
  return (
    of?.fold === 'en' && one?.kind === 'word' && isOne(one, text) && isSaidLast(text.tokens, at)
  );
}

function takeBound(
  binding: Binding,
  place: Place,
  into: { lines: TextLine[]; points: TextPoint[] },
): void {
  const { clash } = binding.mention;
  const quantity = binding.quantity ?? 0;
  const span = spanOf(binding);
  const { dishes, firm } = narrowed(binding, place);
  const [dish, ...others] = dishes;
  if (clash || dish === undefined || others.length > 0) {
    if (isHeading(binding, place)) return;
    const why = clash ? 'dish-unknown' : 'dish-ambiguous';
    into.points.push({ ...span, quantity, candidates: dishes, why });
  } else if (isRange(binding, place)) {
    into.points.push({ ...span, quantity: null, candidates: [dish], why: 'quantity-missing' });
  } else {
    const sure = firm && isSaidPlainly(binding, place);
    const adds = isAdded(binding, place);
    into.lines.push({ ...span, dish, quantity, sure, adds, removes: false });
  }
}

function isRange({ number }: Binding, { text }: Place): boolean {
  return number !== null && inRange(number, text.tokens);
}

/** A larger number is a typing error or a feast: a person looks. */
const MOST_SURE = 99;

function isSaidPlainly(binding: Binding, place: Place): boolean {
  const plain = isPlain(place, binding.quantity ?? 0);
  return binding.firm && plain && !isBehindDenied(binding, place);
}

function isPlain(place: Place, quantity: number): boolean {
  const said = place.mood === 'says' && quantity <= MOST_SURE;
  return said && !isEither(place) && !isHalf(place);
}

/** What a dish may be after a look at its neighbours: « 3 mafés : 2 bœuf, 1 poulet ». */
function narrowed(
  { mention }: Binding,
  { at, bindings }: Place,
): { dishes: readonly DishId[]; firm: boolean } {
  if (mention.candidates.length < 2 || mention.clash)
    return { dishes: mention.candidates, firm: mention.firm };
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const before = bindings[i]?.mention.candidates ?? [];
    const both = mention.candidates.filter((dish) => before.includes(dish));
    if (before.length > 1 && both.length === 1 && both.length < before.length)
      return { dishes: both, firm: true };
  }
  return { dishes: mention.candidates, firm: false };
}

/** « 3 mafés : 2 bœuf et 1 légumes »: the first number is the sum of what follows. */
function isHeading(binding: Binding, { at, bindings }: Place): boolean {
  const { candidates, clash } = binding.mention;
  if (clash || candidates.length < 2) return false;
  let sum = 0;
  for (const next of bindings.slice(at + 1, at + 7)) {
    if (
      next.quantity === null ||
      !next.mention.candidates.some((dish) => candidates.includes(dish))
    )
      break;
    sum += next.quantity;
    if (sum === binding.quantity) return true;
  }
  return false;
}

function unwantedLine(binding: Binding): UnwantedLine[] {
  const { candidates: among, firm: sure } = binding.mention;
  const quantity = binding.quantity ?? 0;
  const said = { quantity, sure, ...spanOf(binding), adds: false, removes: true, among };
  return among.map((dish) => ({ dish, ...said }));
}

/** Where it is said how many: « le taouk est bon ? J'en prends 2 » is an order in its second half. */
function saidAt({ mention, number }: Binding): number {
  return number !== null && number > mention.to ? number : mention.from;
}

/** The exact words of a text from one token up to another. */
export function wordsAt(
  text: string,
  tokens: Countable['tokens'],
  { from, to }: { from: number; to: number },
): Pick<OpenPoint, 'words' | 'span'> {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { words: text.slice(start, end), span: { start, end } };
}
