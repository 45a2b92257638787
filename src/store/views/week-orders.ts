import { computed, type ReadonlySignal } from '@preact/signals-core';
import { toFactId } from '../../domain/fact.ts';
import { NO_MONEY } from '../../domain/money.ts';
import { type Answer, type Order, type OrderLine, toOrderId } from '../../domain/order.ts';
import type { Book } from '../book.ts';
import { answerKind, lineTable, orderTable, readingTable } from '../books/week-book.ts';

/**
 * The orders of a week with their lines and answers, live. Of each dish an order has what a person wrote,
 * else what was read in its message: never both.
 */
export function ordersOf(book: Book): ReadonlySignal<readonly Order[]> {
  const orders = book.rows(orderTable);
  const lines = book.rows(lineTable);
  const readings = book.rows(readingTable);
  const answers = book.facts(answerKind);
  return computed(() => {
    const linesOf = groupBy([...lines.value.values()], (line) => line.order);
    const answersOf = groupBy(answers.value, (answer) => answer.data.order);
    return [...orders.value.values()].map((row): Order => {
      const { code, slot, delivery, kitchenNote, takenAt, sentAt, takenBy, offered } = row;
      return {
        id: toOrderId(row.id),
        code,
        slot,
        delivery,
        kitchenNote,
        takenAt,
        sentAt,
        takenBy,
        menuVersion: row.menuVersion,
        offered,
        offeredPrice: row.offeredPrice ?? NO_MONEY,
        lines: effectiveLines(linesOf.get(row.id) ?? [], readings.value.get(row.id)?.lines ?? []),
        answers: (answersOf.get(row.id) ?? []).map(toAnswer),
      };
    });
  });
}

/** What persons wrote, and of the dishes nobody wrote about what was read. */
function effectiveLines(written: readonly OrderLine[], read: readonly OrderLine[]): OrderLine[] {
  const corrected = new Set(written.map(({ dish }) => dish));
  const left = read.filter(({ dish }) => !corrected.has(dish));
  return [...written, ...left].filter(({ quantity }) => quantity > 0).map(toLine);
}

/** Row of one dish of one order. */
export function lineRow(order: string, dish: string): string {
  return `${order}/${dish}`;
}

function toLine({ dish, quantity, unitPrice }: OrderLine): OrderLine {
  return { dish, quantity, unitPrice };
}

function toAnswer({
  id,
  at,
  device,
  data,
}: {
  readonly id: string;
  readonly at: Answer['at'];
  readonly device: string;
  readonly data: Pick<Answer, 'kind' | 'replaces' | 'basis'>;
}): Answer {
  const { kind, replaces, basis } = data;
  return { id: toFactId(id), kind, replaces, basis, at, device };
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
