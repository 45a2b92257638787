import type { Course, DishId } from '../../domain/dish.ts';
import type { Countable } from './countable.ts';
import type { Mention } from './mentions.ts';
import type { MenuIndex } from './menu-index.ts';
import type { Moods } from './moods.ts';
import { isOne } from './number-sides.ts';
import type { LinesRead, TextLine } from './text-lines.ts';
import type { TextPoint } from './unnumbered.ts';
import type { Token } from './tokens.ts';
import { COURSE_WORDS } from './vocabulary.ts';

/** Where « one of each » is looked for. */
export interface EachText {
  readonly text: Countable;
  readonly moods: Moods;
  readonly mentions: readonly Mention[];
  readonly menu: MenuIndex;
}

const OF = new Set(['de', 'of', 'van', 'من', 'des']);
const EACH = new Set(['chaque', 'chacun', 'chacune', 'each', 'elk', 'elke', 'ieder', 'كل', 'tout']);
/** How far back the dishes may stand that « each » speaks of, in tokens. */
const FARTHEST = 40;

/** « Un de chaque plat », « 2 mafés (1 de chaque) », « one of each »: a line for each dish it speaks of, all guesses. */
export function withEach(read: LinesRead, source: EachText): LinesRead {
  const found = source.text.tokens.flatMap((_, at) => eachAt(at, source) ?? []);
  return found.reduce((all, each) => withOne(all, each, source), read);
}

interface Each {
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
  readonly course: Course | null;
}

function eachAt(at: number, { text, moods }: EachText): Each | null {
  const { tokens } = text;
  const quantity = countOf(tokens[at], text);
  const of = tokens[at + 1]?.fold === 'x' ? at + 2 : at + 1;
  if (quantity === null || !saysEach(tokens, of)) return null;
  const mood = moods.moodAt(at);
  if (mood !== 'says' && mood !== 'doubts') return null;
  const course = courseOf(tokens[of + 2]);
  return { from: at, to: of + (course === null ? 2 : 3), quantity, course };
}

function saysEach(tokens: readonly Token[], at: number): boolean {
  return OF.has(tokens[at]?.fold ?? '') && EACH.has(tokens[at + 1]?.fold ?? '');
}

function countOf(token: Token | undefined, text: Countable): number | null {
  if (!token || token.vague) return null;
  if (token.kind === 'number') return token.value === 0 ? null : token.value;
  return isOne(token, text) ? 1 : null;
}

function courseOf(token: Token | undefined): Course | null {
  const courses = ['dessert', 'starter', 'main'] as const;
  return courses.find((course) => COURSE_WORDS[course].has(token?.fold ?? '')) ?? null;
}

function withOne(read: LinesRead, each: Each, source: EachText): LinesRead {
  const { from, to, quantity } = each;
  const free = read.points.filter((point) => point.to <= from || point.from >= to);
  const dishes = dishesOf(each, read, source);
  if (dishes.length === 0) {
    const all = source.menu.dishes.map(({ dish }) => dish.id);
    const point = { from, to, quantity, candidates: all, why: 'dish-ambiguous' } as const;
    return { ...read, points: [...free, point] };
  }
  const lines = dishes.map((dish): TextLine => {
    return { dish, quantity, sure: false, from, to, adds: false, removes: false };
  });
  const points = free.filter((point) => !isSplitBy(point, dishes));
  const used = new Set([...read.used, from]);
  return { ...read, lines: [...read.lines, ...lines], points, used };
}

/** « 2 maamouls » is settled by « one of each ». */
function isSplitBy({ candidates, why }: TextPoint, dishes: readonly DishId[]): boolean {
  return why === 'dish-ambiguous' && candidates.every((dish) => dishes.includes(dish));
}

/** Those of a course; else what a name before it may mean; else the dishes listed before it without a number. */
function dishesOf(
  { from, course }: Each,
  read: LinesRead,
  { mentions, menu }: EachText,
): readonly DishId[] {
  if (course !== null) {
    return menu.dishes.flatMap(({ dish }) => (dish.course === course ? [dish.id] : []));
  }
  const before = mentions.filter((one) => one.to <= from && one.from >= from - FARTHEST);
  const last = before.at(-1)?.candidates ?? [];
  if (last.length > 1) return last;
  const listed = before.filter((mention) => !hasNumber(mention, read));
  const dishes = new Set(listed.flatMap(({ candidates }) => candidates));
  return dishes.size > 1 ? [...dishes] : [];
}

function hasNumber(mention: Mention, { lines }: LinesRead): boolean {
  return lines.some(({ from, to }) => from <= mention.from && mention.to <= to);
}
