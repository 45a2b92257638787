import { expect, test } from 'vitest';
import { cents } from '../../../src/domain/money.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { settleWeek } from '../../../src/features/cash/settle-week.ts';
import { NOTHING_EARLIER } from '../../../src/features/week-pot.ts';
import { recordPayment } from '../../../src/features/record-payment.ts';
import { potLines } from '../../../src/features/pot-lines.ts';
import { minutesAfterFive, openEvening, orderFor } from '../../support/evening-phone.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';

const lineOf = ({ week }: OpenPhone, name: string) =>
  potLines(week).find((line) => line.name === name);

test('what a cash payment rounds up stands in its own list: each list adds up to its number', async () => {
  const open = await openEvening();
  const { order } = orderFor(open, 'Samira');
  const payment = { order: order.id, method: 'cash', amount: cents(3_352) } as const; // its literal
  valueOf(await recordPayment(open.props, payment));
  valueOf(await settleWeek(open.props, NOTHING_EARLIER));
  expect(lineOf(open, 'income')).toMatchObject({ amount: 3_350, entries: [{ amount: 3_350 }] });
  expect(lineOf(open, 'rounding')).toMatchObject({ amount: 2, entries: [{ amount: 2 }] });
});

test('money that came late for an earlier week is in the list of its number', async () => {
  const open = await openEvening();
  const { order } = orderFor(open, 'Samira');
  const late = { id: toFactId('late'), at: minutesAfterFive(0), device: 'other', order: order.id };
  const payment = { ...late, method: 'cash', amount: cents(4_250) } as const; // its literal
  const earlier = { latePayments: [{ payment, week: isoWeek('2026-W47') }], deficits: [] };
  valueOf(await settleWeek(open.props, earlier));
  expect(lineOf(open, 'late')).toMatchObject({
    amount: 4_250,
    entries: [{ about: 'other-weeks', amount: 4_250 }],
  });
});
