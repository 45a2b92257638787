import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import { toOrderId } from '../../src/domain/order.ts';
import { answerOrder } from '../../src/features/answer-order.ts';
import { recordPayment, takeBackPayment } from '../../src/features/record-payment.ts';
import { takeValue, tellAgain } from '../../src/features/tray/answer-tray.ts';
import { readTray, type TrayEntry } from '../../src/features/tray/read-tray.ts';
import { dishTable, lineTable } from '../../src/store/books/week-book.ts';
import { put } from '../../src/store/table.ts';
import { lineRow } from '../../src/store/views/week-orders.ts';
import { readWeekMoney } from '../../src/store/views/week-money.ts';
import { carry } from '../support/carry.ts';
import type { OpenPhone } from '../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../support/orders-week.ts';
import { meet, phonesApart, trayOf } from '../support/phones-apart.ts';

const ORDER = toOrderId('a');

/** What somebody does on a phone: write, decide, take money, answer the tray, or meet one other. */
const deed = fc.record({
  phone: fc.nat(2),
  does: fc.constantFrom('quantity', 'price', 'decide', 'pay', 'takeBack', 'answer', 'meet'),
  choice: fc.nat(3),
});

test(
  'whatever three phones do apart, they end with one tray, and answering it leaves nothing to decide',
  { timeout: 60_000 },
  async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const first = await openOrders();
        await taken(first, exampleEntry('a', { mafe: 2 }));
        const phones = await phonesApart(first, 'Kiwi', 'Mango', 'Figue');
        for (const { phone, does, choice } of deeds) {
          const open = phones[phone] ?? first;
          const other = phones[(phone + 1 + (choice % 2)) % 3] ?? first;
          if (does === 'meet') await carry(open, other);
          else await act(open, does, choice);
        }
        await meet(phones);
        await meet(phones);
        const [tray, ...others] = phones.map(trayOf);
        asked += tray?.length ?? 0;
        for (const other of others) expect(other).toEqual(tray);
        const money = phones.map(({ week }) => readWeekMoney(week.book).payments);
        expect(money[1]).toEqual(money[0]);
        await answerAll(first);
        await meet(phones);
        for (const open of phones) expect(trayOf(open)).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect(asked).toBeGreaterThan(0); // how much, chance decides
  },
);

async function act(open: OpenPhone, does: string, choice: number): Promise<void> {
  const { props, week } = open;
  const line = put(lineTable, lineRow('a', 'mafe'), { quantity: 1 + choice });
  const price = put(dishTable, 'mafe', { price: cents(800 + choice * 50) });
  const method = choice % 2 === 0 ? ('cash' as const) : ('transfer' as const); // its literals
  const kind = (['held', 'confirmed', 'cancelled', 'waiting'] as const)[choice] ?? 'held'; // so are these
  const [entry] = readTray(props);
  const deeds: Record<string, () => Promise<unknown>> = {
    quantity: () => week.book.commit([line]),
    price: () => week.book.commit([price]),
    decide: () => answerOrder(props, { order: ORDER, kind, cap: { type: 'anyway' } }),
    pay: () => recordPayment(props, { order: ORDER, method, amount: cents(1900) }),
    takeBack: () => takeBackPayment(props, ORDER),
    answer: () => (entry ? answer(open, entry, choice) : Promise.resolve()),
  };
  await deeds[does]?.();
}

async function answerAll(open: OpenPhone): Promise<void> {
  for (let left = 20; left > 0; left -= 1) {
    const [entry] = readTray(open.props);
    if (!entry) return;
    await answer(open, entry, left % 2);
  }
}

async function answer(open: OpenPhone, entry: TrayEntry, choice: number): Promise<void> {
  if (entry.type === 'field') {
    const option = entry.options[choice % entry.options.length];
    if (option) await takeValue(entry, option);
  } else if (entry.type === 'telling') {
    const told = entry.tellings[choice % entry.tellings.length];
    if (told) await tellAgain(entry, [told.value.data]);
  } else if (entry.type === 'order') {
    const kind = choice % 2 === 0 ? 'confirmed' : 'cancelled';
    await answerOrder(open.props, { order: entry.order.id, kind, cap: { type: 'anyway' } });
  }
}
