import type { DishId } from '../../domain/dish.ts';
import type { OpenPoint, ReadOrder } from './reading.ts';
import type { LineRead, TextRead } from './read-text.ts';

/**
 * What words leave open and the order that is changed settles: « annulez la kafta » takes off the only kafta that was
 * ordered, « 3 lasagnes finalement » is of the only lasagne, « que les bobuns » keeps what stands.
 */
export function settledBy(read: TextRead, standing: ReadOrder | null): TextRead {
  const ordered = new Set(standing?.lines.map(({ dish }) => dish));
  const unwanted = read.unwanted.filter(
    ({ dish, among }) => among.length === 1 || onlyOne(among, ordered) === dish,
  );
  const which = read.unwanted.flatMap((line) => whichOf(line, ordered));
  if (which.length > 0)
    return { ...read, unwanted, open: [...read.open, ...which], reason: 'dish-ambiguous' };
  if (!read.changes && !read.corrects && unwanted.length === 0) return { ...read, unwanted };
  const meant = read.open.flatMap((point) => lineOf(point, ordered) ?? []);
  const open = read.open.filter(
    (point) => lineOf(point, ordered) === null && !isKept(point, ordered),
  );
  return { ...read, unwanted, open, lines: [...read.lines, ...meant] };
}

/** « Enlevez le mafé » where two of them were ordered: asked once. */
function whichOf(line: LineRead, ordered: ReadonlySet<DishId>): OpenPoint[] {
  const candidates = line.among.filter((dish) => ordered.has(dish));
  if (candidates.length < 2 || candidates[0] !== line.dish) return [];
  const { words, span } = line;
  return [{ words, span, quantity: null, candidates }];
}

function onlyOne(among: readonly DishId[], ordered: ReadonlySet<DishId>): DishId | null {
  const [only, ...others] = among.filter((dish) => ordered.has(dish));
  return only === undefined || others.length > 0 ? null : only;
}

function lineOf(point: OpenPoint, ordered: ReadonlySet<DishId>): LineRead | null {
  const { candidates, quantity, words, span } = point;
  const dish = candidates.length > 1 ? onlyOne(candidates, ordered) : null;
  if (dish === null || quantity === null) return null;
  const line = { dish, quantity, confidence: 'guess', words, span } as const;
  return { ...line, adds: false, removes: false, among: [dish] };
}

function isKept({ candidates, quantity }: OpenPoint, ordered: ReadonlySet<DishId>): boolean {
  return quantity === null && candidates.length > 0 && onlyOne(candidates, ordered) !== null;
}
