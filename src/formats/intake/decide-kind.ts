import type { DishId } from '../../domain/dish.ts';
import type { MessageKind, ReadHandover, ReadLine, ReadOrder, UnclearReason } from './reading.ts';
import type { LineRead, TextRead } from './read-text.ts';
import { settledBy } from './known-dishes.ts';
import type { Related } from './relate.ts';

export interface Decided {
  readonly kind: MessageKind;
  readonly order: ReadOrder | null;
  readonly reason: UnclearReason | null;
}

export interface Deciding {
  readonly read: TextRead;
  readonly order: ReadOrder;
  readonly related: Related;
  /** Sent in the week in which people order from this menu. */
  readonly sentInWeek: boolean;
}

const NOTHING: Decided = { kind: 'not-an-order', order: null, reason: null };

/** What kind of message its words and what went before make it. */
export function decideKind({ read: words, order: said, ...rest }: Deciding): Decided {
  const { related, sentInWeek } = rest;
  const read = settledBy(words, related.standing);
  const order = { ...said, lines: read.lines.map(shownLine), open: read.open };
  const deciding = { ...rest, read, order };
  if (!sentInWeek || (read.noted && !related.first)) return NOTHING;
  const asks = read.lines.length > 0 || read.open.length > 0;
  if (isCancel(deciding, asks)) return cancelled(related);
  if (isChange(deciding, asks)) return changed(deciding);
  return asks ? ordered(deciding) : withoutLines(deciding);
}

function cancelled({ first }: Related): Decided {
  return { kind: 'cancel', order: null, reason: first ? null : 'nothing-to-change' };
}

function ordered({ read, order }: Deciding): Decided {
  if (read.open.length > 0) return { kind: 'unclear', order, reason: read.reason ?? 'mixed' };
  return { kind: 'order', order, reason: null };
}

/** « Annuler ma commande »; « on ne sera pas là » from somebody who has ordered. */
function isCancel({ read, related }: Deciding, asks: boolean): boolean {
  if (read.cancelsAll || cancelsEach(read, related.standing)) return true;
  if (asks || read.unwanted.length > 0) return false;
  if (read.cancels) return true;
  return read.absent && related.first !== null && read.handover === null;
}

/** « Annuler mes 2 soupes et mon baklava »: every dish of the order is named, none is wanted. */
function cancelsEach(read: TextRead, standing: ReadOrder | null): boolean {
  if (!read.cancels || read.lines.length + read.open.length > 0) return false;
  const left = standing?.lines.filter(
    ({ dish, quantity }) =>
      !read.unwanted.some((one) => one.dish === dish && [0, quantity].includes(one.quantity)),
  );
  return left?.length === 0 && standing?.open.length === 0;
}

function isChange({ read, related }: Deciding, asks: boolean): boolean {
  const { standing } = related;
  if ((read.changes || !asks) && dropsOrdered(read, standing)) return true;
  if (!related.first) return asks && read.changesKnown;
  if (asks) return read.changes || takesBack(read, standing);
  return changesHandover(read.handover, standing?.handover ?? null);
}

/** A dish that was ordered is not wanted any more. */
function dropsOrdered({ unwanted }: TextRead, standing: ReadOrder | null): boolean {
  return unwanted.some(
    ({ dish, removes }) => removes && standing?.lines.some((line) => line.dish === dish),
  );
}

/** « Non, 3 soupes »: other numbers of what was ordered. */
function takesBack({ corrects, lines }: TextRead, standing: ReadOrder | null): boolean {
  return (
    corrects &&
    lines.length > 0 &&
    lines.every(({ dish, quantity }) =>
      standing?.lines.some((line) => line.dish === dish && line.quantity !== quantity),
    )
  );
}

function changesHandover(next: ReadHandover | null, before: ReadHandover | null): boolean {
  return next !== null && before !== null && JSON.stringify(next) !== JSON.stringify(before);
}

/** The new quantities: what is said, what is added to or taken off the order as it stood. */
function changed({ read, order, related }: Deciding): Decided {
  const standing = new Map<DishId, ReadLine>(
    related.standing?.lines.map((line) => [line.dish, line]) ?? [],
  );
  const lines = [
    ...read.lines,
    ...read.unwanted.filter(({ dish }) => !read.lines.some((line) => line.dish === dish)),
  ].flatMap((line) => newQuantity(line, standing.get(line.dish), related.first !== null));
  const open = read.open;
  const unknown = related.first ? null : 'nothing-to-change';
  const reason = open.length > 0 ? read.reason : unknown;
  const handover = order.handover;
  return {
    kind: open.length > 0 ? 'unclear' : 'change',
    order: { ...order, lines, handover },
    reason,
  };
}

/** A line of a text as it is shown: without what it means for an order before it. */
export function shownLine({ dish, quantity, confidence, words, span }: LineRead): ReadLine {
  return { dish, quantity, confidence, words, span };
}

function newQuantity(line: LineRead, before: ReadLine | undefined, known: boolean): ReadLine[] {
  const { quantity, confidence } = line;
  const shown = shownLine(line);
  if (line.removes) return before ? [{ ...shown, quantity: leftOver(before, quantity) }] : [];
  if (!line.adds) return [shown];
  const sure = confidence === 'sure' && before?.confidence !== 'guess' && known;
  const sum = (before?.quantity ?? 0) + quantity;
  return [{ ...shown, quantity: sum, confidence: sure ? 'sure' : 'guess' }];
}

/** « Enlevez 1 tajine » takes one off, « enlevez le tajine » all. */
function leftOver(before: ReadLine, quantity: number): number {
  return quantity > 0 ? Math.max(0, before.quantity - quantity) : 0;
}

/** No dish: an hour that goes with an order, or nothing. */
function withoutLines({ read, order, related }: Deciding): Decided {
  const continues = read.handover !== null && related.first !== null && read.wish !== 'menu';
  if (continues) return { kind: 'order', order, reason: null };
  const takesOff = read.cancels && read.unwanted.length > 0;
  return takesOff ? { kind: 'unclear', order, reason: 'nothing-to-change' } : NOTHING;
}
