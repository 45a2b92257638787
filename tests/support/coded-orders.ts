import { type IsoWeek, wallTime } from '../../src/domain/calendar.ts';
import { toDishId } from '../../src/domain/dish.ts';
import { dishNumbers } from '../../src/formats/dish-number.ts';
import { orderCode } from '../../src/formats/order-code.ts';
import type { NewOrder, OrderContent } from '../../src/formats/order-message.ts';
import { newOrderSeed, orderIdOfSeed, secretOfRevision } from '../../src/seal/order-secret.ts';
import { FIXTURE_WEEK } from './open-phone.ts';

/** Lines of a code: portions by dish. */
export function codedLines(portions: Readonly<Record<string, number>>): OrderContent['lines'] {
  const numbers = dishNumbers(Object.keys(portions).map(toDishId));
  return [...numbers].map(([id, dish]) => ({ dish, quantity: portions[id] ?? 0 }));
}

/** A customer's page that ordered: its code, and those of its changes. */
export async function orderingPage(
  mark: number,
  change: Partial<OrderContent> = {},
  week: IsoWeek = FIXTURE_WEEK,
) {
  const seed = newOrderSeed((length) => new Uint8Array(length).fill(mark));
  const content: OrderContent = {
    week,
    menuVersion: 1,
    language: 'nl',
    lines: codedLines({ 'mafe-boeuf': 2 }),
    offered: 0,
    asked: 0,
    handover: { kind: 'pickup', slot: wallTime('18:30') },
    name: 'Figue',
    contact: 'figue@example.org',
    note: '',
    ...change,
  };
  const order: NewOrder = { kind: 'order', id: await orderIdOfSeed(seed), ...content };
  const proof = async (revision: number) => ({
    revision,
    secret: await secretOfRevision(seed, revision),
  });
  return {
    id: order.id,
    order,
    code: orderCode(order),
    change: async (revision: number, changed: Partial<OrderContent>) =>
      orderCode({ ...content, ...changed, kind: 'change', ...(await proof(revision)) }),
    cancel: async (revision: number) =>
      orderCode({ kind: 'cancel', week, ...(await proof(revision)) }),
    secret: (revision: number) => secretOfRevision(seed, revision),
  };
}
