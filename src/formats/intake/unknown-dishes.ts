import type { Course } from '../../domain/dish.ts';
import type { Countable } from './bindings.ts';
import { foldedWords } from './clauses.ts';
import type { MenuIndex } from './menu-index.ts';
import type { Moods } from './moods.ts';
import type { LinesRead, TextPoint } from './text-lines.ts';
import { COUNTED, COURSE_WORDS, ONE, PORTIONS, SMALL, hasCue } from './vocabulary.ts';
import { matchWord } from './word-match.ts';

/** What is asked for with a number and is not on the menu, « 2 couscous », or named by its course, « 2 desserts ». */
export function unknownDishes(text: Countable, read: LinesRead, moods: Moods, menu: MenuIndex): TextPoint[] {
  const points: TextPoint[] = [];
  text.tokens.forEach((token, at) => {
    const article = token.kind === 'word' && ONE.has(token.fold) && (text.english || !/^(?:a|an|n)$/u.test(token.fold));
    if ((token.kind !== 'number' && !article) || read.used.has(at) || text.apart.has(at)) return;
    const point = pointAt(at, article, { text, moods, menu, read });
    if (point && !read.points.some(({ from, to }) => from < point.to && to > point.from)) points.push(point);
  });
  return points;
}

interface Looking {
  readonly text: Countable;
  readonly moods: Moods;
  readonly menu: MenuIndex;
  readonly read: LinesRead;
}

function pointAt(at: number, article: boolean, { text, moods, menu, read }: Looking): TextPoint | null {
  const mood = moods.moodAt(at);
  const clause = moods.clauseAt(at);
  const noun = nounAfter(at, text);
  const token = text.tokens[at];
  if (!clause || noun === null || !token || (mood !== 'says' && mood !== 'doubts')) return null;
  const wished = hasCue('wishes', clause.fold) || read.lines.length > 0;
  if (hasCue('no', foldedWords(text.tokens, Math.max(clause.from, at - 2), at)) || token.value === 0) return null;
  const quantity = article ? 1 : token.vague ? null : token.value;
  const course = courseOf(text.tokens[noun]?.fold ?? '');
  if (course !== null) return wished && !article ? coursePoint({ at, noun, quantity }, course, { menu, read }) : null;
  const match = matchWord(text.tokens, noun, menu);
  const nature = match.nature === 'food' || (match.nature === 'unknown' && !article && (text.tokens[noun]?.fold.length ?? 0) > 2);
  if (!nature || !(wished || (match.nature === 'food' && !article))) return null;
  if (match.nature === 'unknown' && text.tokens[noun]?.capital === true && noun > at + 1) return null;
  return { from: at, to: nameEnd(noun + match.length, text), quantity, candidates: [], why: 'dish-unknown' };
}

/** The word that is counted: the first after the number that is no portion, no « de », no « x ». */
function nounAfter(at: number, { tokens }: Countable): number | null {
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokens[next];
    if (!token || (token.kind !== 'word' && !/[x×*]/u.test(token.fold))) return null;
    if (token.kind === 'word' && courseOf(token.fold) !== null && tokens[next + 1]?.fold !== 'de') return next;
    const passes = token.fold === 'x' || PORTIONS.has(token.fold) || (SMALL.has(token.fold) && !/^(?:avec|en|a|et|chez|sans|with|in|met|op)$/u.test(token.fold)) || token.kind === 'mark';
    if (!passes) return COUNTED.has(token.fold) ? null : next;
  }
  return null;
}

/** « 2 couscous royal »: one more word may belong to it. */
function nameEnd(to: number, { tokens }: Countable): number {
  return to < tokens.length ? to : tokens.length;
}

function courseOf(fold: string): Course | 'any' | null {
  for (const course of ['dessert', 'starter', 'main', 'any'] as const) if (COURSE_WORDS[course].has(fold)) return course;
  return null;
}

/** « 2 desserts »: nothing to ask when the lines already say which. */
function coursePoint({ at, noun, quantity }: { at: number; noun: number; quantity: number | null }, course: Course | 'any', { menu, read }: Pick<Looking, 'menu' | 'read'>): TextPoint | null {
  const dishes = menu.dishes.filter(({ dish }) => course === 'any' || dish.course === course).map(({ dish }) => dish.id);
  const said = read.lines.some(({ dish }) => dishes.includes(dish)) || read.points.some(({ candidates }) => candidates.some((dish) => dishes.includes(dish)));
  if (said || dishes.length === 0) return null;
  return { from: at, to: noun + 1, quantity, candidates: dishes, why: 'dish-ambiguous' };
}
