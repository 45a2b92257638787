import { capView, cookedFor, orderStates } from '../../src/domain/cap.ts';
import type { Book } from '../../src/store/book.ts';
import { paymentKind } from '../../src/store/books/week-book.ts';
import { readWeekMoney } from '../../src/store/views/week-money.ts';
import { checkLate, weekOf } from './closed-weeks.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';

/** What the kitchen and the cash box read must hold, whoever computes it and in whatever order things came. */
export function checkDomain(phone: WorldPhone, book: Book): void {
  const week = weekOf(book);
  const [orders, menu, terms] = [week.orders.value, week.menu.value, week.terms.value];
  const { counts, rng } = phone.world;
  const states = orderStates(orders, menu, terms);
  const view = capView(orders, menu, terms);
  expectThat(states.size === orders.length, 'P25', 'each order is in one state');
  const shuffled = rng.fork('orders').shuffled(orders);
  const again = capView(shuffled, menu, terms);
  expectThat(
    JSON.stringify(again) === JSON.stringify(view),
    'P27',
    'the rank depends on the order of arrival',
  );
  const fitting = view.ranked.filter(({ fits }) => fits).reduce((sum, { mains }) => sum + mains, 0);
  expectThat(fitting <= view.cap, 'P27', `${fitting} fit under a cap of ${view.cap}`);
  const inRank = view.ranked.reduce((sum, { mains }) => sum + mains, 0);
  expectThat(inRank === view.used, 'P27', 'the ranks and the sums differ');
  const cooked = new Set(cookedFor(orders).map(({ id }) => id));
  for (const { order, standing } of view.ranked) {
    expectThat(
      standing !== 'contested' || cooked.has(order),
      'P32',
      `${order} is contested and not cooked for`,
    );
  }
  counts.contested += [...states.values()].filter((state) => state === 'contested').length;
  counts.overCap += view.over.length;
  counts.rivals += book.rivals.value.length;
  checkMoney(phone, book);
  checkLate(week);
}

function checkMoney({ world }: WorldPhone, book: Book): void {
  const { payments } = readWeekMoney(book);
  const ids = new Set(payments.map(({ id }) => id));
  expectThat(ids.size === payments.length, 'P26', 'a payment counts twice');
  for (const { id, witnesses } of book.everHappened(paymentKind)) {
    const devices = new Set(witnesses.map(({ device }) => device));
    expectThat(devices.size === witnesses.length, 'P26', `a phone says ${id} twice`);
    if (witnesses.length > 1) world.counts.sameIntent += 1;
  }
}
