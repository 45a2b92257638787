import { isoWeek, wallTime } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import type { OrderAnswer } from '../../src/formats/order-answer.ts';
import type { NewOrder } from '../../src/formats/order-message.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import type { KeptOrder } from '../../src/menu-page/kept-orders.ts';
import type { PageStorage } from '../../src/menu-page/page-deps.ts';
import { newOrderSeed, orderIdOfSeed } from '../../src/seal/order-secret.ts';
import { fixtureCustomerMenu } from './customer-menu.ts';

/** An order of the fixture's menu as the phone that sent it keeps it: two mafés and a soup. */
export async function keptOrder(
  change: Partial<KeptOrder> = {},
  ordered: Partial<NewOrder> = {},
): Promise<KeptOrder> {
  const seed = newOrderSeed((length) => new Uint8Array(length).fill(9));
  const menu = fixtureCustomerMenu();
  const numberOf = (dish: string) => menu.dishes.find(({ name }) => name === dish)?.number ?? 0;
  const order: NewOrder = {
    kind: 'order',
    id: await orderIdOfSeed(seed),
    week: menu.week,
    menuVersion: menu.version,
    language: 'fr',
    lines: [
      { dish: numberOf('Soupe de lentilles corail'), quantity: 1 },
      { dish: numberOf('Mafé bœuf'), quantity: 2 },
    ],
    offered: 0,
    asked: 0,
    handover: { kind: 'pickup', slot: wallTime('17:30') },
    name: 'Safran',
    contact: 'safran@example.org',
    note: '',
    ...ordered,
  };
  const kept = { seed, revision: 0, order, menu, receivedAt: null };
  return { ...kept, cancelled: false, answer: null, ...change };
}

/** What the group said of that order. */
export function answerTo({ order, revision }: KeptOrder, change: Partial<OrderAnswer> = {}) {
  const answer: OrderAnswer = {
    order: order.id,
    revision,
    answeredAt: toInstant(Date.parse('2026-11-23T12:00:00+01:00')),
    state: 'confirmed',
    code: 'KA-47',
    week: isoWeek('2026-W48'),
    slot: wallTime('17:30'),
    delivery: false,
    amount: cents(2250),
    reference: '026480123461',
    account: null,
    referenceLine: 'structured',
    ...change,
  };
  return answer;
}

/** A browser's storage with one page's words in it. */
export function storageOf(words: Map<string, string> = new Map()): PageStorage {
  return {
    getItem: (key) => words.get(key) ?? null,
    setItem: (key, value) => void words.set(key, value),
    removeItem: (key) => void words.delete(key),
  };
}
