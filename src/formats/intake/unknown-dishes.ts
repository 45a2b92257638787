import type { Course, DishId } from '../../domain/dish.ts';
import type { Countable } from './countable.ts';
import { foldedWords, type Clause } from './clauses.ts';
import type { MenuIndex } from './menu-index.ts';
import type { Moods } from './moods.ts';
import { isOne } from './number-sides.ts';
import type { LinesRead } from './text-lines.ts';
import type { TextPoint } from './unnumbered.ts';
import type { Token } from './tokens.ts';
import { COUNTED, COURSE_WORDS, PORTIONS, SMALL, hasCue } from './vocabulary.ts';
import { matchWord } from './word-match.ts';

/** Where the reader looks for what it does not know. */
export interface Looking {
  readonly text: Countable;
  readonly moods: Moods;
  readonly menu: MenuIndex;
  readonly read: LinesRead;
}

/** What is asked for with a number and is not on the menu, « 2 couscous », or named by its course, « 2 desserts ». */
export function unknownDishes(looking: Looking): TextPoint[] {
  const { text, read } = looking;
  return text.tokens.flatMap((token, at) => {
    const counts = token.kind === 'number' ? token.value !== 0 || token.vague : isOne(token, text);
    if (!counts || read.used.has(at) || text.apart.has(at)) return [];
    const point = pointAt({ token, at }, looking);
    const taken = point && read.points.some(({ from, to }) => from < point.to && to > point.from);
    return point && !taken ? [point] : [];
  });
}

interface NumberAt {
  readonly token: Token;
  readonly at: number;
}

function pointAt(number: NumberAt, looking: Looking): TextPoint | null {
  const { moods, text, read } = looking;
  const clause = moods.clauseAt(number.at);
  const noun = nounAfter(number.at, text);
  if (!clause || noun === null || !isMeant(number.at, clause, looking)) return null;
  const wished = hasCue('wishes', clause.fold) || read.lines.length > 0;
  const course = courseOf(text.tokens[noun]?.fold ?? '');
  if (course === null) return dishPoint(number, noun, { ...looking, wished });
  return wished && number.token.kind === 'number'
    ? coursePoint(number, noun, course, looking)
    : null;
}

/** Said of this week, and not denied. */
function isMeant(at: number, clause: Clause, { moods, text }: Looking): boolean {
  const mood = moods.moodAt(at);
  const before = foldedWords(text.tokens, Math.max(clause.from, at - 2), at);
  return (mood === 'says' || mood === 'doubts') && !hasCue('no', before);
}

function quantityOf({ kind, vague, value }: Token): number | null {
  if (kind === 'word') return 1;
  return vague ? null : value;
}

/** « 2 couscous »; « un couscous » only when it is surely food. */
function dishPoint(
  { token, at }: NumberAt,
  noun: number,
  { text, menu, wished }: Looking & { wished: boolean },
): TextPoint | null {
  const { nature, length } = matchWord(text.tokens, noun, menu);
  const counted = token.kind === 'number';
  const food = nature === 'food' && (wished || counted);
  const unknown = nature === 'unknown' && counted && wished && isNoun(text.tokens, noun, at);
  if (!food && !unknown) return null;
  return {
    from: at,
    to: noun + length,
    quantity: quantityOf(token),
    candidates: [],
    why: 'dish-unknown',
  };
}

/** Not a letter or two, and no name some words further on. */
function isNoun(tokens: readonly Token[], noun: number, at: number): boolean {
  const { fold = '', capital = false } = tokens[noun] ?? {};
  return fold.length > 2 && !(capital && noun > at + 1);
}

const NO_NOUN = new Set(['avec', 'en', 'a', 'et', 'chez', 'sans', 'with', 'in', 'met', 'op']);
const FARTHEST_NOUN = 5;

/** The word that is counted: the first after the number that is no portion, no « de », no « x ». */
function nounAfter(at: number, { tokens }: Countable): number | null {
  for (let next = at + 1; next <= at + FARTHEST_NOUN; next++) {
    const token = tokens[next];
    if (!token || (token.kind !== 'word' && !isTimes(token))) return null;
    if (courseOf(token.fold) !== null && tokens[next + 1]?.fold !== 'de') return next;
    if (!isPassed(token)) return COUNTED.has(token.fold) ? null : next;
  }
  return null;
}

function isTimes({ kind, fold }: Token): boolean {
  return fold === 'x' || (kind === 'mark' && /[×*]/u.test(fold));
}

function isPassed(token: Token): boolean {
  if (isTimes(token) || PORTIONS.has(token.fold)) return true;
  return SMALL.has(token.fold) && !NO_NOUN.has(token.fold);
}

function courseOf(fold: string): Course | 'any' | null {
  const courses = ['dessert', 'starter', 'main', 'any'] as const;
  return courses.find((course) => COURSE_WORDS[course].has(fold)) ?? null;
}

/** « 2 desserts »: nothing to ask when the lines already say which. */
function coursePoint(
  { token, at }: NumberAt,
  noun: number,
  course: Course | 'any',
  { menu, read }: Looking,
): TextPoint | null {
  const dishes = menu.dishes
    .filter(({ dish }) => course === 'any' || dish.course === course)
    .map(({ dish }) => dish.id);
  const said =
    read.lines.some(({ dish }) => dishes.includes(dish)) ||
    read.points.some(({ candidates }) => overlap(candidates, dishes));
  if (said || dishes.length === 0) return null;
  return {
    from: at,
    to: noun + 1,
    quantity: quantityOf(token),
    candidates: dishes,
    why: 'dish-ambiguous',
  };
}

function overlap(a: readonly DishId[], b: readonly DishId[]): boolean {
  return a.some((dish) => b.includes(dish));
}
