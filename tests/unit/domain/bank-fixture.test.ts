import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { suggestPayments } from '../../../src/domain/bank-match.ts';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import { openStatement, statementLines } from '../../../src/formats/bank-csv.ts';
import { EXPECTED } from '../../support/fixture-week.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/week-2026-W48/${name}`, import.meta.url));

interface ExpectedBank {
  rows: {
    date: string;
    amountCents: number;
    orders: string[];
    dueCents: number;
    differenceCents: number;
    by: string;
  }[];
  unpaid: string[];
  underpaid: string[];
  receivedForOrdersCents: number;
  unrelatedCents: number;
}

const expected = JSON.parse(fixture('bank-expected.json').toString()) as ExpectedBank; // verify.mjs checks it

test('the statement of the fixture week gives exactly what a careful treasurer found in it', async () => {
  const statement = await openStatement(new Uint8Array(fixture('bank.csv')));
  if (!statement.ok || statement.value.columns === null) throw new Error('It was not read');
  const { lines } = statementLines(statement.value, statement.value.columns);
  const candidates = EXPECTED.orders.map(({ id, name, totalCents, reference }) => ({
    order: toOrderId(id),
    nickname: name,
    reference: reference.replaceAll(/\D/g, ''),
    open: cents(totalCents),
  }));
  const suggestions = suggestPayments(lines, candidates);
  const rows = suggestions.map((suggestion, at) => {
    const { date, amount } = lines[at] ?? { date: '', amount: 0 };
    const row = { date, amountCents: Number(amount) };
    return suggestion.type === 'orders'
      ? {
          ...row,
          orders: suggestion.parts.map(({ order }) => String(order)),
          dueCents: Number(suggestion.due),
          differenceCents: Number(suggestion.difference),
          by: suggestion.by,
        }
      : { ...row, orders: [], dueCents: 0, differenceCents: 0, by: suggestion.type };
  });
  const plain = expected.rows.map(
    ({ date, amountCents, orders, dueCents, differenceCents, by }) => ({
      date,
      amountCents,
      orders,
      dueCents,
      differenceCents,
      by,
    }),
  );
  expect(rows).toEqual(plain);
  const parts = suggestions.flatMap((one) => (one.type === 'orders' ? one.parts : []));
  const paid = new Map<string, number>();
  for (const { order, amount } of parts) paid.set(order, (paid.get(order) ?? 0) + amount);
  const totals = EXPECTED.orders.map(({ id, totalCents }) => ({
    id,
    missing: totalCents - (paid.get(id) ?? 0),
  }));
  expect(
    totals
      .filter(({ id }) => !paid.has(id))
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(expected.unpaid.toSorted());
  expect(
    totals.filter(({ id, missing }) => paid.has(id) && missing !== 0).map(({ id }) => id),
  ).toEqual(expected.underpaid);
  expect([...paid.values()].reduce((sum, one) => sum + one, 0)).toBe(
    expected.receivedForOrdersCents,
  );
});
