import { expect, test } from 'vitest';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { acceptDrift, correctRound } from '../../../../src/features/sharing/correct-round.ts';
import { handEnvelope } from '../../../../src/features/sharing/hand-envelope.ts';
import { payoutOf } from '../../../../src/features/owed-corrections.ts';
import { roundDrift } from '../../../../src/features/round-drift.ts';
import { readWeight } from '../../../../src/features/sharing/set-weight.ts';
import { settledPots } from '../../../../src/features/settled-pots.ts';
import { endSharing, welcomeSharer } from '../../../../src/features/sharing/welcome-sharer.ts';
import { payoutKind } from '../../../../src/store/books/circle-book.ts';
import { type CirclePhone, circlePhone } from '../../../support/circle-phone.ts';
import { agree, amounts, propose, sum } from '../../../support/circle-round.ts';
import { valueOf } from '../../../support/open-phone.ts';

const FOUR = ['Lune', 'Figue', 'Safran', 'Indigo'];
const LUNE = toMemberId('Lune');
const EARLIER = isoWeek('2026-W47');
const MORE = { member: LUNE, direction: 'more', amount: '4', why: 'Oubli' } as const;

function driftNow(on: CirclePhone) {
  const { agreed, corrections } = on.circle;
  const round = agreed.value[0];
  if (!round) throw new Error('No round was agreed');
  return roundDrift(round, agreed.value, settledPots(on.props), corrections.value);
}

test('a correction is paid once, with the next round, out of its pot', async () => {
  const on = await circlePhone(FOUR);
  await on.settleEarlier(EARLIER, 37_900);
  const first = await agree(on, 1);
  valueOf(await correctRound(on, first.id, MORE));
  await on.settle(10_000);
  const second = await agree(on, 1);
  expect(second.total).toBe(9_600);
  expect(second.people.map(({ member }) => payoutOf(second, member))).toEqual([
    2_800, 2_400, 2_400, 2_400,
  ]);
  expect(on.circle.agreed.value[0]).toEqual(first);
  await on.settleEarlier(isoWeek('2026-W49'), 10_000);
  expect((await propose(on, 1)).corrections).toEqual([]);
});

test('who would have to give back more than her part keeps her correction for later', async () => {
  const on = await circlePhone(FOUR);
  await on.settleEarlier(EARLIER, 37_900);
  const first = await agree(on, 1);
  const less = { ...MORE, direction: 'less', amount: '50' } as const;
  valueOf(await correctRound(on, first.id, less));
  await on.settle(10_000);
  const second = await propose(on, 1);
  expect(amounts(second)).toEqual([2_500, 2_500, 2_500, 2_500]);
  expect(second.corrections).toEqual([]);
});

test('a correction without a person, an amount or a reason says which', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const { id } = await agree(on, 1);
  const wrong = [
    { ...MORE, member: null },
    { ...MORE, amount: 'quatre' },
    { ...MORE, amount: '0' },
    { ...MORE, why: ' ' },
    { ...MORE, why: 'x'.repeat(10_001) },
  ];
  const results = await Promise.all(wrong.map((form) => correctRound(on, id, form)));
  expect(results.map((result) => (result.ok ? 'ok' : result.error.type))).toEqual([
    'CorrectionWhoMissing',
    'NotAnAmount',
    'NotAnAmount',
    'CorrectionWhyMissing',
    'TextTooLong',
  ]);
});

test('new numbers of a shared week are proposed as corrections, and never move the round', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const round = await agree(on, 1);
  expect(driftNow(on)).toBeNull();
  await on.settle(37_502);
  const drift = driftNow(on);
  expect(drift).toMatchObject({ agreed: 37_900, today: 37_502 });
  expect(sum(drift?.changes.map(({ delta }) => delta) ?? [])).toBe(-398);
  expect(on.circle.agreed.value).toEqual([round]);
});

test('an accepted drift is said once by two phones, is no drift any more, and is paid exactly', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const round = await agree(on, 1);
  await on.settle(37_502);
  const drift = driftNow(on);
  if (!drift) throw new Error('The numbers changed');
  const twoPhones = [acceptDrift(on, round, drift, 'W48'), acceptDrift(on, round, drift, 'W48')];
  (await Promise.all(twoPhones)).map(valueOf);
  expect(on.circle.corrections.value).toHaveLength(drift.changes.length);
  expect(driftNow(on)).toBeNull();
  await on.settleEarlier(isoWeek('2026-W49'), 10_000);
  const next = await agree(on, 1);
  const paid = on.circle.agreed.value.flatMap((one) =>
    one.people.map(({ member }) => payoutOf(one, member)),
  );
  expect(sum(paid)).toBe(37_502 + 10_000);
  expect(amounts(next)).not.toContain(0);
});

test('an envelope is given once on two phones, and again after it was taken back', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const round = await agree(on, 1);
  const first = valueOf(await handEnvelope(on, round, LUNE));
  valueOf(await handEnvelope(on, round, LUNE));
  expect(on.circle.payouts.value).toMatchObject([{ member: 'Lune', amount: 9475 }]);
  await first.undo();
  expect(on.circle.payouts.value).toEqual([]);
  valueOf(await handEnvelope(on, round, LUNE));
  expect(on.circle.payouts.value).toHaveLength(1);
  expect(on.circleBook.everHappened(payoutKind)).toHaveLength(2);
});

test('a new sharer counts only after every present sharer said yes', async () => {
  const on = await circlePhone(['Lune', 'Figue']);
  const kiwi = await on.propose('Kiwi');
  for (const member of on.sharers) {
    const [pending] = on.circle.sharers.value.pending;
    if (!pending) throw new Error('Kiwi waits');
    expect(on.circle.sharers.value.counted).not.toContain(kiwi);
    on.tick();
    valueOf(await welcomeSharer(on, pending.admission, member));
  }
  expect(on.circle.sharers.value.counted).toEqual([...on.sharers, kiwi]);
  on.tick();
  valueOf(await endSharing(on, kiwi));
  expect(on.circle.sharers.value.counted).toEqual(on.sharers);
});

test('a weight is read with comma or point, and what is none says so', () => {
  expect(['1,6', '1.65', '١٫٦', '0', '100'].map((typed) => valueOf(readWeight(typed)))).toEqual([
    160, 165, 160, 0, 10_000,
  ]);
  const wrong = ['', '-1', '1,234', 'un', '100,01'].map((typed) => readWeight(typed).ok);
  expect(wrong).toEqual([false, false, false, false, false]);
});
