import { ALLERGENS, type Allergen } from '../domain/allergen.ts';
import {
  checkedList,
  checkedText,
  oneOf,
  readChecked,
  refuse,
  wholeNumber,
} from '../formats/checked-values.ts';
import type { CustomerMenu } from '../formats/customer-menu.ts';
import { menuFromTuple, menuToTuple } from '../formats/menu-tuple.ts';
import { type OrderAnswer, answerFromBytes, answerToBytes } from '../formats/order-answer.ts';
import { orderFromBytes, orderToBytes } from '../formats/order-bytes.ts';
import { type NewOrder, ORDER_BOUNDS } from '../formats/order-message.ts';
import { base64url, base64urlToBytes } from '../kernel/bytes.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import type { PageStorage } from './page-deps.ts';

/** What this phone knows of the person: nothing is written unless she said « remember ». */
export interface Kept {
  readonly remember: boolean;
  readonly avoid: readonly Allergen[];
  /** The latest first. */
  readonly orders: readonly KeptOrder[];
}

/** An order that was sent from here, as it stands now. */
export interface KeptOrder {
  /** The beginning of its chain of secrets. */
  readonly seed: string;
  readonly revision: number;
  /** What was sent last, with the id of the first. */
  readonly order: NewOrder;
  readonly menu: CustomerMenu;
  /** By the relay's clock; null when it went as a message. */
  readonly receivedAt: Instant | null;
  readonly cancelled: boolean;
  readonly answer: OrderAnswer | null;
}

const KEY = 'carnet-customer';
const MOST_ORDERS = 6;
const NOTHING: Kept = { remember: false, avoid: [], orders: [] };

const SEED = /^[a-z2-7]{26}$/;
const LONGEST = 4_000;

/** What was kept on this phone; nothing when there is nothing, or something else. */
export function readKept(storage: PageStorage | null): Kept {
  try {
    const written = storage?.getItem(KEY) ?? null;
    const kept = written === null ? null : readChecked(() => keptOf(JSON.parse(written)));
    return kept ?? NOTHING;
  } catch {
    return NOTHING; // a browser that refuses
  }
}

/** Writes it down if the person wants that, else wipes it. False when the browser keeps nothing. */
export function writeKept(storage: PageStorage | null, kept: Kept): boolean {
  try {
    if (!kept.remember) storage?.removeItem(KEY);
    else {
      const orders = kept.orders.slice(0, MOST_ORDERS).map(rowOf);
      storage?.setItem(KEY, JSON.stringify([kept.avoid, orders]));
    }
    return storage !== null;
  } catch {
    return false;
  }
}

/** The same orders with this one first, in place of an earlier state of it. */
export function withOrder(kept: Kept, order: KeptOrder): Kept {
  const others = kept.orders.filter((one) => one.order.id !== order.order.id);
  return { ...kept, orders: [order, ...others] };
}

function rowOf(kept: KeptOrder): readonly unknown[] {
  const { seed, revision, order, menu, receivedAt, cancelled, answer } = kept;
  return [
    seed,
    revision,
    base64url(orderToBytes(order)),
    menuToTuple(menu),
    receivedAt,
    cancelled,
    answer ? base64url(answerToBytes(answer)) : '',
  ];
}

function keptOf(value: unknown): Kept {
  const [avoided, rows] = checkedList(value, 2);
  const avoid = checkedList(avoided, ALLERGENS.length).map((one) => oneOf(ALLERGENS, one));
  const orders = checkedList(rows, MOST_ORDERS).map((row) => readChecked(() => orderOf(row)));
  return { remember: true, avoid, orders: orders.filter((order) => order !== null) };
}

function orderOf(row: unknown): KeptOrder {
  const [seed, revision, written, tuple, receivedAt, cancelled, answered] = checkedList(row, 7);
  const orderBytes = base64urlToBytes(checkedText(written, LONGEST));
  const order = orderBytes && orderFromBytes(orderBytes);
  const menu = menuFromTuple(tuple);
  if (order?.kind !== 'order' || !menu) return refuse('not an order');
  const answerBytes = base64urlToBytes(checkedText(answered, LONGEST));
  const time = receivedAt === null ? null : wholeNumber(receivedAt, 0, Number.MAX_SAFE_INTEGER);
  return {
    seed: checkedText(seed, 26, SEED),
    revision: wholeNumber(revision, 0, ORDER_BOUNDS.revision),
    order,
    menu,
    receivedAt: time === null ? null : toInstant(time),
    cancelled: cancelled === true,
    answer: answerBytes && answerFromBytes(answerBytes),
  };
}
