import { expect, test } from 'vitest';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import type { MemberId } from '../../../../src/domain/member.ts';
import { toPriorityId } from '../../../../src/domain/priorities.ts';
import {
  checkPriority,
  putAway,
  readPercent,
  savePriority,
} from '../../../../src/features/sharing/change-priority.ts';
import {
  grantPots,
  nextGrant,
  payPart,
  takeGrantBack,
  takePaymentBack,
} from '../../../../src/features/sharing/grant-pots.ts';
import { sayVoice } from '../../../../src/features/sharing/say-voice.ts';
import { readDays, setModules } from '../../../../src/features/sharing/set-modules.ts';
import { settledPots } from '../../../../src/features/settled-pots.ts';
import { grantPayments, prioritiesOf } from '../../../../src/store/views/circle-grants.ts';
import { openCircle } from '../../../../src/store/views/open-circle.ts';
import { type CirclePhone, circlePhone } from '../../../support/circle-phone.ts';
import { agree, propose } from '../../../support/circle-round.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';

const EARLIER = isoWeek('2026-W47');
const [RENT, STRIKE] = [toPriorityId('rent'), toPriorityId('strike')];

/** Two share; rent takes 20 € first, the strike fund the rest of the 30 % that go to priorities. */
async function withPriorities(part = 3_000): Promise<CirclePhone> {
  const on = await circlePhone(['Lune', 'Figue']);
  valueOf(await setModules(on, { priorities: true, toPriorities: part }));
  const rent = { name: 'Loyer', rank: '1', type: 'fixed', amount: '20' } as const;
  const strike = { name: 'Caisse de grève', rank: '2', type: 'rest', amount: '' } as const;
  valueOf(await savePriority(on, RENT, rent));
  valueOf(await savePriority(on, STRIKE, strike));
  return on;
}

/** The circle as another phone of the group reads it. */
function circleOf(on: OpenPhone) {
  return { phone: on.phone, circle: openCircle(on.circleBook), props: on.props };
}

type Reader = ReturnType<typeof circleOf>;

function grantsOf({ circle }: Pick<Reader, 'circle'>) {
  return circle.grants.value.map(({ grant, stands, disputed }) => ({
    stands,
    disputed,
    amounts: grant.parts.map(({ amount }) => amount),
  }));
}

async function grants(on: Reader) {
  return grantPots(on, settledPots(on.props));
}

function shared(on: CirclePhone): number[] {
  return settledPots(on.props, on.circle.taken.value).map(({ toShare }) => toShare);
}

test('the percentage of the pot goes to priorities first, and people share what is left', async () => {
  const on = await withPriorities();
  await on.settle(10_000);
  expect(nextGrant(on.circle, settledPots(on.props))).toMatchObject({
    offered: 3_000,
    amount: 3_000,
  });
  valueOf(await grants(on));
  expect(grantsOf(on)).toEqual([{ stands: true, disputed: false, amounts: [2_000, 1_000] }]);
  expect(shared(on)).toEqual([7_000]);
  expect(await grants(on)).toMatchObject({ error: { type: 'NothingToGrant' } });
  await on.settleEarlier(EARLIER, 1_000);
  on.tick();
  const pots = settledPots(on.props, on.circle.taken.value).filter(({ toShare }) => toShare > 0);
  expect(pots.map(({ toShare }) => toShare)).toEqual([1_000, 7_000]);
});

test('a round agreed after a grant shares the rest, and the grant goes on counting', async () => {
  const on = await withPriorities();
  await on.settle(10_000);
  valueOf(await grants(on));
  const pots = settledPots(on.props, on.circle.taken.value);
  expect(pots).toMatchObject([{ toShare: 7_000, granted: 3_000 }]);
  const current = await proposeOf(on, pots);
  expect(current.total).toBe(7_000);
  for (const { member } of current.people) await says(on, current.id, member);
  expect(on.circle.agreed.value).toHaveLength(1);
  expect(grantsOf(on)).toMatchObject([{ stands: true }]);
  expect(nextGrant(on.circle, settledPots(on.props)).offered).toBe(0);
});

test('what people have shared is theirs: no grant takes of it', async () => {
  const on = await withPriorities();
  await on.settle(10_000);
  await agree(on, 1);
  expect(nextGrant(on.circle, settledPots(on.props)).offered).toBe(0);
  expect(await grants(on)).toMatchObject({ error: { type: 'NothingToGrant' } });
});

test('two phones that grant the same pots make one grant, and two that note it paid one payment', async () => {
  const on = await withPriorities();
  await on.settle(10_000);
  const [first, second] = await phonesApart(on, 'Kiwi', 'Mango');
  if (!first || !second) throw new Error('There are two phones');
  const [kiwi, mango] = [circleOf(first), circleOf(second)];
  valueOf(await grants(kiwi));
  valueOf(await grants(mango));
  await meet([first, second]);
  for (const phone of [kiwi, mango])
    expect(grantsOf(phone)).toEqual([{ stands: true, disputed: false, amounts: [2_000, 1_000] }]);
  const [one] = kiwi.circle.grants.value;
  const part = one?.grant.parts[0];
  if (!one || !part) throw new Error('There is a grant');
  valueOf(await payPart(kiwi, one.grant.id, part));
  valueOf(await payPart(mango, one.grant.id, part));
  await meet([first, second]);
  for (const phone of [kiwi, mango])
    expect(grantPayments(phone.circle.book)).toMatchObject([{ priority: RENT, amount: 2_000 }]);
});

test('a pot granted on one phone and shared among people on another is given once: people keep it', async () => {
  const on = await withPriorities();
  await on.settle(10_000);
  const [first, second] = await phonesApart(on, 'Kiwi', 'Mango');
  if (!first || !second) throw new Error('There are two phones');
  const [kiwi, mango] = [circleOf(first), circleOf(second)];
  const round = await agree({ ...on, circle: kiwi.circle }, 1);
  valueOf(await grants(mango));
  await meet([first, second]);
  for (const phone of [kiwi, mango]) {
    expect(phone.circle.agreed.value.map(({ id, total }) => [id, total])).toEqual([
      [round.id, 10_000],
    ]);
    expect(grantsOf(phone)).toMatchObject([{ stands: false }]);
    expect(phone.circle.taken.value.size).toBe(0);
  }
});

test('a grant is taken back while nothing of it is paid, and can be made again', async () => {
  const on = await withPriorities();
  await on.settle(10_000);
  valueOf(await grants(on));
  const standing = () => {
    const one = on.circle.grants.value.at(-1);
    if (!one) throw new Error('There is a grant');
    return one.grant;
  };
  const [part] = standing().parts;
  if (part) valueOf(await payPart(on, standing().id, part));
  expect(await takeGrantBack(on, standing().id)).toMatchObject({
    error: { type: 'AlreadyPaidOut' },
  });
  const [payment] = grantPayments(on.circle.book);
  if (payment) valueOf(await takePaymentBack(on, payment.id));
  if (part) valueOf(await payPart(on, standing().id, part));
  expect(grantPayments(on.circle.book)).toHaveLength(1);
  for (const { id } of grantPayments(on.circle.book)) valueOf(await takePaymentBack(on, id));
  valueOf(await takeGrantBack(on, standing().id));
  expect(shared(on)).toEqual([10_000]);
  on.tick();
  valueOf(await grants(on));
  expect(grantsOf(on)).toMatchObject([{ stands: true, amounts: [2_000, 1_000] }]);
});

test('a priority that is put away gets nothing more; what is wrong with a form is named', async () => {
  const on = await withPriorities(10_000);
  await on.settle(10_000);
  valueOf(await putAway(on, STRIKE));
  expect(prioritiesOf(on.circle.book).map(({ id }) => id)).toEqual([RENT]);
  expect(nextGrant(on.circle, settledPots(on.props))).toMatchObject({
    amount: 2_000,
    left: 8_000,
  });
  valueOf(await grants(on));
  expect(shared(on)).toEqual([8_000]);
  const form = { name: ' ', rank: '1', type: 'percent', amount: '101' } as const;
  expect(checkPriority(form)).toEqual({
    name: { type: 'PriorityNameMissing' },
    amount: { type: 'ReserveOutOfRange' },
  });
  expect(checkPriority({ ...form, name: 'x'.repeat(81), type: 'fixed', amount: '0' })).toEqual({
    name: { type: 'TextTooLong', limit: 80 },
    amount: { type: 'NotAnAmount' },
  });
  expect(readPercent('12,5 %')).toMatchObject({ value: 1_250 });
  expect(readDays('0')).toMatchObject({ ok: false });
  expect(readDays('365')).toMatchObject({ value: 365 });
});

async function proposeOf(on: CirclePhone, pots: ReturnType<typeof settledPots>) {
  const round = await propose(on, 1);
  expect(round.pots).toEqual(pots);
  return round;
}

async function says(
  on: CirclePhone,
  round: Parameters<typeof sayVoice>[1]['round'],
  member: MemberId,
) {
  on.tick();
  valueOf(await sayVoice(on, { round, member, kind: 'agreed' }));
}
