import { expect, test } from 'vitest';
import { namesPerson } from '../../../../src/domain/kitchen-note.ts';
import { cents } from '../../../../src/domain/money.ts';
import { toOrderId } from '../../../../src/domain/order.ts';
import { checkDraft } from '../../../../src/features/orders/check-draft.ts';
import { blankDraft, type OrderDraft } from '../../../../src/features/orders/order-draft.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { CUTOFF, EXAMPLE_MENU } from '../../../support/example-week.ts';

const CONTEXT = {
  menu: EXAMPLE_MENU,
  lines: [],
  offeredPrice: null,
  keepsContact: true,
  keepsAddress: true,
  now: toInstant(CUTOFF + 600_000),
};
const GOOD: OrderDraft = {
  ...blankDraft(toOrderId('a')),
  quantities: { mafe: 1, cake: 0 },
  nickname: ' Lune ',
  handover: '17:30',
};

function check(change: Partial<OrderDraft>) {
  return checkDraft({ ...GOOD, ...change }, CONTEXT);
}

test('a whole form gives an order: spaces around words and dishes at 0 are left out', () => {
  const checked = check({});
  expect(checked).toMatchObject({
    ok: true,
    value: { nickname: 'Lune', slot: '17:30', delivery: false, lines: [{ dish: 'mafe' }] },
  });
});

test('everything that is missing is told at once, each beside its field', () => {
  const empty = check({ quantities: {}, nickname: '  ', handover: '' });
  const types = { dishes: 'OrderEmpty', nickname: 'NicknameMissing', handover: 'HandoverMissing' };
  const expected = Object.fromEntries(
    Object.entries(types).map(([field, type]) => [field, { type }]),
  );
  expect(empty).toEqual({ ok: false, error: expected });
});

test('a delivery needs an address as long as addresses are kept', () => {
  const nowhere = check({ handover: 'delivery', address: ' ' });
  expect(nowhere).toMatchObject({ ok: false, error: { address: { type: 'AddressMissing' } } });
  const draft = { ...GOOD, handover: 'delivery' };
  expect(checkDraft(draft, { ...CONTEXT, keepsAddress: false }).ok).toBe(true);
});

test('a time not said yet is an answer too', () => {
  expect(check({ handover: 'not-said' })).toMatchObject({ ok: true, value: { slot: null } });
});

test('a message of the cutoff is read in Brussels, one from later than now is refused', () => {
  const sent = { sent: 'earlier', sentDate: '2026-11-24' } as const;
  expect(check({ ...sent, sentTime: '18:00' })).toMatchObject({ value: { sentAt: CUTOFF } });
  expect(check({ ...sent, sentTime: '18:11' })).toMatchObject({
    error: { sent: { type: 'MomentInFuture' } },
  });
  expect(check({ ...sent, sentTime: '' })).toMatchObject({
    error: { sent: { type: 'MomentMissing' } },
  });
});

test('a text of 10 001 characters is refused with its limit', () => {
  const error = { type: 'TextTooLong', limit: 10_000 };
  expect(check({ note: 'x'.repeat(10_001) })).toMatchObject({ ok: false, error: { note: error } });
  expect(check({ note: 'x'.repeat(10_000) }).ok).toBe(true);
});

test.each([
  ['Lune est allergique', 'Lune', true],
  ['allergique : LUNE!', 'lune', true],
  ['sans gluten pour Josée', 'Josee', true],
  ['une lunette', 'Lune', false],
  ['allergie aux noix', 'Al', false],
  ['sans 🌙', '🌙', true],
  ['sans noix', '', false],
])('the note « %s » of %s names the person: %s', (note, nickname, names) => {
  expect(namesPerson(note, nickname)).toBe(names);
});

test('meals for others count where they have a price, alone too; where they have none they do not', () => {
  const only = { ...GOOD, quantities: {}, offered: 2 };
  const priced = checkDraft(only, { ...CONTEXT, offeredPrice: cents(900) });
  expect(priced).toMatchObject({ ok: true, value: { lines: [], offered: 2, offeredPrice: 900 } });
  expect(check({ offered: 2 })).toMatchObject({ ok: true, value: { offered: 0 } });
  expect(checkDraft(only, CONTEXT)).toMatchObject({ ok: false, error: { dishes: {} } });
});
