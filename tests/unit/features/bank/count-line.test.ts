import { describe, expect, test } from 'vitest';
import { addWeeks } from '../../../../src/domain/calendar.ts';
import { cents } from '../../../../src/domain/money.ts';
import { toOrderId } from '../../../../src/domain/order.ts';
import { answerOrder } from '../../../../src/features/answer-order.ts';
import { readEntries } from '../../../../src/features/bank/bank-entries.ts';
import { readBankOrders } from '../../../../src/features/bank/bank-orders.ts';
import {
  countGift,
  countLines,
  setAside,
  uncount,
} from '../../../../src/features/bank/count-line.ts';
import { openFile, readLines } from '../../../../src/features/bank/open-file.ts';
import { readEvening } from '../../../../src/features/evening.ts';
import { debtTable } from '../../../../src/store/books/desk-books.ts';
import { put } from '../../../../src/store/table.ts';
import { readWeekMoney } from '../../../../src/store/views/week-money.ts';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../../support/orders-week.ts';
import { meet, phonesApart, trayOf } from '../../../support/phones-apart.ts';

const deps = ({ week, deskBook }: OpenPhone) => ({ week, deskBook });

/** Orders `a` and `b` of 9.50 €, confirmed, with their references. */
async function openBank(): Promise<OpenPhone> {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 1 }, { nickname: 'Kiwi' }));
  await taken(open, exampleEntry('b', { tajine: 1 }, { nickname: 'Lune' }));
  return open;
}

const referenceOf = (open: OpenPhone, order: string) =>
  open.week.contacts.value.get(order)?.reference ?? '';

/** What this phone shows of a statement with these lines: amount and communication each. */
async function look(open: OpenPhone, lines: readonly (readonly [string, string])[]) {
  const rows = lines.map(([amount, text]) => `27/11/2026;${amount};${text}\n`).join('');
  const { statement, columns } = valueOf(
    await openFile(`Date;Montant;Communication\n${rows}`, open.deskBook),
  );
  if (!columns) throw new Error('The columns are not known');
  const read = valueOf(await readLines(open.props, open.deskBook, { statement, columns }));
  return readEntries(read.lines, readBankOrders(open, open.deskBook), open);
}

/** Confirms everything that is suggested. */
async function confirmAll(open: OpenPhone, lines: readonly (readonly [string, string])[]) {
  const { open: entries } = await look(open, lines);
  const payments = entries.flatMap(({ key, suggestion }) =>
    suggestion.type === 'orders' ? [{ line: key, parts: suggestion.parts }] : [],
  );
  return valueOf(await countLines(deps(open), payments));
}

const amounts = ({ week }: OpenPhone) =>
  readWeekMoney(week.book).payments.map(({ order, amount, method }) => [order, amount, method]);

describe('one line', () => {
  test('confirmed on two phones apart is one payment, and nothing is left to decide', async () => {
    const one = await openBank();
    const phones = await phonesApart(one, 'Kiwi', 'Mango');
    const line = ['9,50', referenceOf(one, 'a')] as const;
    for (const phone of phones) await confirmAll(phone, [line]);
    await meet(phones);
    for (const phone of phones) {
      expect(amounts(phone)).toEqual([['a', 950, 'transfer']]);
      expect(await look(phone, [line])).toMatchObject({ open: [], seen: [{ seen: [{}] }] });
      expect(trayOf(phone)).toEqual([]);
    }
  });

  test('confirmed for one order here and for another there is shown as counted twice', async () => {
    const one = await openBank();
    const phones = await phonesApart(one, 'Kiwi', 'Mango');
    const line = ['9,50', 'merci'] as const;
    for (const [at, phone] of phones.entries()) {
      const key = (await look(phone, [line])).open[0]?.key ?? '';
      const order = toOrderId(at === 0 ? 'a' : 'b');
      const parts = [{ order, amount: cents(950) }];
      valueOf(await countLines(deps(phone), [{ line: key, parts }]));
    }
    await meet(phones);
    for (const phone of phones) {
      expect(amounts(phone)).toHaveLength(2);
      expect((await look(phone, [line])).seen[0]?.seen).toHaveLength(2);
    }
  });

  test('is known on the other phone of the desk once they met, whatever it was', async () => {
    const one = await openBank();
    const phones = await phonesApart(one, 'Kiwi', 'Mango');
    const lines = [
      ['25,00', 'don'],
      ['12,00', 'loyer'],
      ['9,50', referenceOf(one, 'a')],
    ] as const; // in this order
    const { open } = await look(one, lines);
    valueOf(await countGift(deps(one), open[0]?.key ?? '', cents(2500)));
    valueOf(await setAside(deps(one), open[1]?.key ?? ''));
    await confirmAll(one, [lines[2]]);
    await meet(phones);
    for (const phone of phones) {
      const { seen } = await look(phone, lines);
      expect(seen.map((entry) => entry.seen.map(({ as }) => as))).toEqual([
        ['gift'],
        ['aside'],
        ['payment'],
      ]);
    }
  });

  test('leaves nothing of itself behind: neither the text nor the payer', async () => {
    const one = await openBank();
    await confirmAll(one, [['9,50', `${referenceOf(one, 'a')} anniversaire`]]);
    for (const book of [one.week.book, one.deskBook]) {
      const kept = JSON.stringify([...book.content.state.tables].map(([, rows]) => [...rows]));
      expect(kept).not.toContain('anniversaire');
    }
  });
});

describe('what was confirmed', () => {
  test('can be undone, confirmed again and taken back later', async () => {
    const one = await openBank();
    const line = ['9,50', referenceOf(one, 'a')] as const;
    const saved = await confirmAll(one, [line]);
    valueOf(await saved.undo());
    expect(amounts(one)).toEqual([]);
    await confirmAll(one, [line]);
    expect(amounts(one)).toHaveLength(1);
    const { seen } = await look(one, [line]);
    valueOf(await uncount(deps(one), seen[0]?.seen ?? []));
    expect(amounts(one)).toEqual([]);
    expect(await look(one, [line])).toMatchObject({ seen: [], open: [{ suggestion: {} }] });
    await confirmAll(one, [line]);
    expect(amounts(one)).toHaveLength(1);
  });

  test('counts once though the same line is confirmed twice in one window', async () => {
    const one = await openBank();
    const { open } = await look(one, [['9,50', referenceOf(one, 'a')]]);
    const parts = [{ order: toOrderId('a'), amount: cents(950) }];
    const payments = [{ line: open[0]?.key ?? '', parts }];
    for (const again of [payments, payments]) valueOf(await countLines(deps(one), again));
    expect(amounts(one)).toHaveLength(1);
  });

  test('and was the same twice at the bank, are two payments', async () => {
    const one = await openBank();
    const line = ['5,00', referenceOf(one, 'a')] as const;
    await confirmAll(one, [line, line]);
    expect(amounts(one)).toHaveLength(2);
    const [first] = readEvening(one.week).filter(({ order }) => order.id === 'a');
    expect(first?.balance.surplus).toBe(50);
  });
});

test('a debt of an earlier week is found by its reference, enters this pot as late, and shrinks', async () => {
  const one = await openBank();
  const week = addWeeks(FIXTURE_WEEK, -1);
  const reference = '026479999964';
  const debt = { week, code: 'BE-12', nickname: 'Figue', contact: '', reference };
  valueOf(await one.deskBook.commit([put(debtTable, 'old', { ...debt, amount: cents(2000) })]));
  await confirmAll(one, [['12,00', reference]]);
  expect(readWeekMoney(one.week.book).latePayments).toMatchObject([
    { fromWeek: week, code: 'BE-12', amount: 1200, method: 'transfer' },
  ]);
  expect(one.deskBook.rows(debtTable).value.get('old')?.amount).toBe(800);
  await confirmAll(one, [
    ['12,00', reference],
    ['8,00', reference],
  ]);
  expect(one.deskBook.rows(debtTable).value.has('old')).toBe(false);
  expect(
    await look(one, [
      ['12,00', reference],
      ['8,00', reference],
    ]),
  ).toMatchObject({ open: [] });
});

test('an order nobody cooks for any more owes nothing: what comes for it is too much', async () => {
  const one = await openOrders();
  await taken(one, exampleEntry('a', { mafe: 1 }), 'confirmed');
  const reference = referenceOf(one, 'a');
  valueOf(
    await answerOrder(one.props, {
      order: toOrderId('a'),
      kind: 'cancelled',
      cap: { type: 'ask' },
    }),
  );
  const { open } = await look(one, [['9,50', reference]]);
  expect(open[0]?.suggestion).toMatchObject({ due: 0, difference: 950 });
});
