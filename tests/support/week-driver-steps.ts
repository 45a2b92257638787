import type { Page } from 'playwright';
import { codesShown, handOver, openStep, pack, pay } from './week-driver-evening.ts';
import { fixtureDishes } from './week-driver-fixture.ts';
import type { KnownDishes, KnownOrder, KnownWeek } from './week-driver-model.ts';
import { fillPurchase, noteExpense } from './week-driver-money.ts';
import {
  cancelOrder,
  fillOrder,
  openNewOrder,
  openOrder,
  type OrderEntry,
  readOrders,
  saveOrder,
  unfinishedOffer,
} from './week-driver-orders.ts';
import { onScreen, openDoor, press, t, until } from './week-driver.ts';

/** From 0 up to, not including, 1. */
export type Random = () => number;

/** Four dishes are enough to count: a starter and three mains. */
export const MENU = fixtureDishes.slice(1, 5);
/** What the model must know of them. */
export const DISHES: KnownDishes = Object.fromEntries(
  MENU.map(({ name, priceCents, course }) => [
    name,
    { price: priceCents, main: course === 'main' },
  ]),
);

/** Something a person does: what leads to it, the tap that saves it, and what it changes. */
export interface Step {
  readonly words: string;
  readonly prepare: (page: Page) => Promise<void>;
  /** Resolves once the app has shown that it is saved. */
  readonly tap: (page: Page) => Promise<unknown>;
  readonly after: KnownWeek;
  /** How else the week may stand when the strike came before the app said anything. */
  readonly cutShort: readonly KnownWeek[];
}

/** One of the steps that make sense in a week. */
export function nextStep(week: KnownWeek, at: number, random: Random): Step {
  const pickOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const open = week.orders.filter(({ cancelled }) => !cancelled);
  const untouched = open.filter(({ packed, handedOver, paid }) => !packed && !handedOver && !paid);
  const steps = [
    ...(week.begun ? [finishStep(week, week.begun)] : []),
    ...(week.begun
      ? []
      : [takeStep(week, newOrder(at, random)), leaveStep(week, newOrder(at, random))]),
    ...(week.begun ? [] : [takeStep(week, newOrder(at, random))]),
    purchaseStep(week, 100 + at),
    ...ofOrder(pickOf(untouched), (one) => cancelStep(week, one)),
    ...ofOrder(pickOf(open.filter(({ packed, handedOver }) => !packed && !handedOver)), (one) =>
      packStep(week, one),
    ),
    ...ofOrder(pickOf(open.filter((one) => !one.handedOver)), (one) => handOverStep(week, one)),
    ...ofOrder(pickOf(open.filter(({ paid }) => !paid)), (one) => payStep(week, one)),
  ];
  const step = pickOf(steps);
  if (!step) throw new Error('There is always something to do');
  return step;
}

function ofOrder(
  order: KnownOrder | undefined,
  step: (order: KnownOrder) => Step,
): readonly Step[] {
  return order ? [step(order)] : [];
}

function newOrder(at: number, random: Random): OrderEntry {
  const delivered = random() < 0.25;
  const lines = MENU.map(({ name }) => ({ dish: name, quantity: Math.floor(random() * 3) }));
  const asked = lines.filter(({ quantity }) => quantity > 0);
  return {
    nickname: `Kiwi ${at}`,
    contact: `kiwi${at}@example.org`,
    lines: asked.length > 0 ? asked : lines.slice(0, 1).map((line) => ({ ...line, quantity: 1 })),
    slot: delivered ? null : '17:30',
    address: delivered ? `rue du Verger ${at}, 4020 Liège` : null,
    note: '',
    kitchenNote: '',
  };
}

function takeStep(week: KnownWeek, entry: OrderEntry): Step {
  const order: KnownOrder = {
    entry,
    cancelled: false,
    packed: false,
    handedOver: false,
    paid: false,
  };
  return {
    words: `take the order of ${entry.nickname}`,
    prepare: (on) => openNewOrder(on).then(() => fillOrder(on, entry)),
    tap: saveOrder,
    after: { ...week, orders: [...week.orders, order], begun: null },
    cutShort: [{ ...week, begun: entry }],
  };
}

/** Half an order, left for something else: the list offers to continue it. */
function leaveStep(week: KnownWeek, entry: OrderEntry): Step {
  return {
    words: `begin the order of ${entry.nickname} and leave it`,
    prepare: (on) => openNewOrder(on).then(() => fillOrder(on, entry)),
    tap: (on) => openDoor(on, 'orders').then(() => unfinishedOffer(on).waitFor()),
    after: { ...week, begun: entry },
    cutShort: [],
  };
}

/** Continues what was begun; what was kept of it is there, what the strike took is said again. */
function finishStep(week: KnownWeek, entry: OrderEntry): Step {
  return {
    ...takeStep(week, entry),
    words: `finish the order of ${entry.nickname}`,
    prepare: async (on) => {
      await openDoor(on, 'orders');
      await press(on, t('orders.resume'));
      await onScreen(on, t('orders.form'));
      for (const { dish, quantity } of entry.lines) {
        const stepper = on.getByRole('spinbutton', { name: dish, exact: true });
        await until(async () => (await stepper.inputValue()) === String(quantity));
      }
      await fillOrder(on, { ...entry, lines: [] });
    },
  };
}

function cancelStep(week: KnownWeek, order: KnownOrder): Step {
  return {
    words: `cancel the order of ${order.entry.nickname}`,
    prepare: (on) => openOrder(on, order.entry.nickname),
    tap: cancelOrder,
    after: changed(week, order, { cancelled: true }),
    cutShort: [],
  };
}

function packStep(week: KnownWeek, order: KnownOrder): Step {
  const act = atCode(order, 'packing', pack);
  return {
    ...act,
    words: `pack for ${order.entry.nickname}`,
    after: changed(week, order, { packed: true }),
    cutShort: [],
  };
}

function handOverStep(week: KnownWeek, order: KnownOrder): Step {
  const act = atCode(order, 'handOver', handOver);
  return {
    ...act,
    words: `hand over to ${order.entry.nickname}`,
    after: changed(week, order, { handedOver: true }),
    cutShort: [],
  };
}

function payStep(week: KnownWeek, order: KnownOrder): Step {
  const act = atCode(order, 'handOver', (on, code) => pay(on, code, 'cash'));
  return {
    ...act,
    words: `take the money of ${order.entry.nickname}`,
    after: changed(week, order, { paid: true }),
    cutShort: [],
  };
}

/** A tap on the card of an order, which shows its code and, while packing, no nickname. */
function atCode(
  { entry }: KnownOrder,
  screen: 'packing' | 'handOver',
  act: (on: Page, code: string) => Promise<unknown>,
): Pick<Step, 'prepare' | 'tap'> {
  let code = '';
  return {
    prepare: async (on) => {
      await openDoor(on, 'orders');
      const rows = await readOrders(on);
      code = rows.find(({ nickname }) => nickname === entry.nickname)?.code ?? '';
      await openStep(on, screen);
      await until(async () => (await codesShown(on)).includes(code));
    },
    tap: (on) => act(on, code),
  };
}

function purchaseStep(week: KnownWeek, amountCents: number): Step {
  const purchase = { shop: 'Marché', what: 'carottes', date: '2026-11-23', advancedBy: 'Lune' };
  return {
    words: `note a purchase of ${amountCents} cents`,
    prepare: (on) =>
      openStep(on, 'purchases').then(() => fillPurchase(on, { ...purchase, amountCents })),
    tap: (on) => noteExpense(on, amountCents),
    after: { ...week, purchases: [...week.purchases, amountCents] },
    cutShort: [],
  };
}

function changed(week: KnownWeek, order: KnownOrder, now: Partial<KnownOrder>): KnownWeek {
  const orders = week.orders.map((one) => (one === order ? { ...one, ...now } : one));
  return { ...week, orders };
}
