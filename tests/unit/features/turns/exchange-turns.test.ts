import { toInstant } from '../../../../src/kernel/clock.ts';
import { expect, test } from 'vitest';
import { addWeeks } from '../../../../src/domain/calendar.ts';
import { COOK } from '../../../../src/domain/task.ts';
import { doersOf } from '../../../../src/domain/turn.ts';
import { chooseDoers } from '../../../../src/features/turns/choose-doers.ts';
import {
  agreeExchange,
  askExchange,
  closeExchange,
  exchangesAhead,
  keepExchange,
  revertExchange,
} from '../../../../src/features/turns/exchange-turns.ts';
import type { WeeksAhead } from '../../../../src/features/turns/use-weeks-ahead.ts';
import { turnTable } from '../../../../src/store/books/week-book.ts';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart, trayOf } from '../../../support/phones-apart.ts';
import { FIGUE, fourMembers, INDIGO, LUNE, SAFRAN } from '../../../support/turns-phone.ts';

const LATER = addWeeks(FIXTURE_WEEK, 1);
/** Lune gives this week's cooking and takes Safran's of the next. */
const EXCHANGE = {
  gives: { week: FIXTURE_WEEK, task: COOK, member: LUNE },
  takes: { week: LATER, task: COOK, member: SAFRAN },
};

interface Holder extends OpenPhone {
  readonly ahead: WeeksAhead;
}

async function withBoth(open: OpenPhone): Promise<Holder> {
  const later = await open.props.openWeek(LATER);
  if (!later) throw new Error('A week ahead opens');
  return {
    ...open,
    ahead: new Map([
      [FIXTURE_WEEK, open.week.book],
      [LATER, later.book],
    ]),
  };
}

/** Two phones that know: Lune and Figue cook this week, Safran and Indigo the next. */
async function twoPhones(): Promise<readonly [Holder, Holder]> {
  const first = await fourMembers();
  valueOf(await chooseDoers(first.week, COOK, { before: [], chosen: [LUNE, FIGUE] }));
  const later = await first.props.openWeek(LATER);
  if (!later) throw new Error('A week ahead opens');
  valueOf(await chooseDoers(later, COOK, { before: [], chosen: [SAFRAN, INDIGO] }));
  const [mine, yours] = await phonesApart(first, 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  await meet([mine, yours]);
  return [await withBoth(mine), await withBoth(yours)];
}

const cooks = ({ ahead, group }: Holder) =>
  [...ahead.values()].map((book) =>
    doersOf([...book.rows(turnTable).value.values()], group.members.value, COOK).map(
      ({ id }) => id,
    ),
  );
const states = ({ ahead }: Holder) => exchangesAhead(ahead).map(({ state }) => state);

const BEFORE = [
  [LUNE, FIGUE],
  [SAFRAN, INDIGO],
];
const AFTER = [
  [FIGUE, SAFRAN],
  [LUNE, INDIGO],
];

test('asked on one phone and agreed on another, both turns change hands on both, and nothing is to decide', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  expect(cooks(mine)).toEqual(BEFORE);
  await meet([mine, yours]);
  expect(exchangesAhead(yours.ahead)).toEqual([{ ...EXCHANGE, state: 'asked' }]);
  valueOf(await agreeExchange(yours.ahead, EXCHANGE));
  await meet([mine, yours]);
  for (const phone of [mine, yours]) {
    expect(cooks(phone)).toEqual(AFTER);
    expect(states(phone)).toEqual(['agreed']);
    expect(trayOf(phone)).toEqual([]);
  }
});

test('without the other’s yes nothing changes hands: refused or taken back, the question is gone', async () => {
  const [mine, yours] = await twoPhones();
  for (const closes of [mine, yours]) {
    valueOf(await askExchange(mine.ahead, EXCHANGE));
    await meet([mine, yours]);
    valueOf(await closeExchange(closes.ahead, EXCHANGE));
    await meet([mine, yours]);
    expect([states(mine), states(yours)]).toEqual([['closed'], ['closed']]);
    expect(cooks(mine)).toEqual(BEFORE);
  }
});

test('who agreed can undo it in both weeks at once', async () => {
  const [mine] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  const agreed = valueOf(await agreeExchange(mine.ahead, EXCHANGE));
  expect(cooks(mine)).toEqual(AFTER);
  valueOf(await agreed.undo());
  expect(cooks(mine)).toEqual(BEFORE);
  expect(states(mine)).toEqual(['asked']);
});

/** Only one week's book arrives, as when a relay has not sent the other yet. */
async function carryWeek(from: Holder, to: Holder, week: typeof LATER): Promise<void> {
  const [mine, theirs] = [from.ahead.get(week), to.ahead.get(week)];
  if (!mine || !theirs) throw new Error('Both phones have the week');
  valueOf(await theirs.receiveSigned(valueOf(await mine.signedAfter(theirs.vector))));
}

test('cut between the two books the exchange is unfinished, and the other half may come twice', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  await meet([mine, yours]);
  valueOf(await agreeExchange(yours.ahead, EXCHANGE));
  await carryWeek(yours, mine, LATER);
  expect(states(mine)).toEqual(['unfinished']);
  expect(cooks(mine)).toEqual([
    [LUNE, FIGUE],
    [LUNE, INDIGO],
  ]);
  valueOf(await agreeExchange(mine.ahead, EXCHANGE));
  expect(cooks(mine)).toEqual(AFTER);
  await meet([mine, yours]);
  expect([cooks(mine), cooks(yours)]).toEqual([AFTER, AFTER]);
  expect([trayOf(mine), trayOf(yours)]).toEqual([[], []]);
});

test('asked in only one of the two books, it can still be agreed', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  await carryWeek(mine, yours, LATER);
  expect(states(yours)).toEqual(['asked']);
  // She answers later; in the very moment of the question chance would say whose word is the last.
  yours.setNow(toInstant(yours.phone.clock.now() + 60_000));
  valueOf(await agreeExchange(yours.ahead, EXCHANGE));
  await meet([mine, yours]);
  expect([states(mine), states(yours)]).toEqual([['agreed'], ['agreed']]);
});

test('taken back while the other says yes, both hear of it and may keep it or go back', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  await meet([mine, yours]);
  valueOf(await closeExchange(mine.ahead, EXCHANGE));
  valueOf(await agreeExchange(yours.ahead, EXCHANGE));
  await meet([mine, yours]);
  expect([states(mine), states(yours)]).toEqual([['crossed'], ['crossed']]);
  expect([cooks(mine), cooks(yours)]).toEqual([AFTER, AFTER]);
  valueOf(await keepExchange(mine.ahead, EXCHANGE));
  await meet([mine, yours]);
  expect([states(yours), cooks(yours)]).toEqual([['agreed'], AFTER]);
});

test('taken back while the other says yes, going back gives each her own turn again', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  await meet([mine, yours]);
  valueOf(await closeExchange(mine.ahead, EXCHANGE));
  valueOf(await agreeExchange(yours.ahead, EXCHANGE));
  await meet([mine, yours]);
  valueOf(await revertExchange(yours.ahead, EXCHANGE));
  await meet([mine, yours]);
  expect([states(mine), cooks(mine)]).toEqual([['closed'], BEFORE]);
  expect(trayOf(mine)).toEqual([]);
});

test('a question about a turn its person no longer has is asked no more', async () => {
  const [mine] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  const members = mine.group.members.value.filter(({ id }) => id === LUNE);
  valueOf(await chooseDoers(mine.week, COOK, { before: members, chosen: [] }));
  expect(states(mine)).toEqual([]);
});

test('after an exchange the turns may be ticked otherwise, and nobody is told to finish it', async () => {
  const [mine] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  valueOf(await agreeExchange(mine.ahead, EXCHANGE));
  valueOf(await chooseDoers(mine.week, COOK, { before: [], chosen: [LUNE] }));
  expect(states(mine)).toEqual(['agreed']);
});

test('an exchange whose nearer week has passed without a yes here is said, until somebody saw it', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  await meet([mine, yours]);
  const later = new Map([...yours.ahead].filter(([week]) => week === LATER));
  expect(exchangesAhead(later)).toEqual([{ ...EXCHANGE, state: 'missed' }]);
  // Nothing is lost for who looks at both weeks.
  expect(states(yours)).toEqual(['asked']);
  valueOf(await closeExchange(later, EXCHANGE));
  expect(exchangesAhead(later).map(({ state }) => state)).toEqual(['closed']);
  expect(cooks(yours)).toEqual(BEFORE);
});

test('one that was agreed before its nearer week passed is not said to be missed', async () => {
  const [mine, yours] = await twoPhones();
  valueOf(await askExchange(mine.ahead, EXCHANGE));
  await meet([mine, yours]);
  valueOf(await agreeExchange(yours.ahead, EXCHANGE));
  const later = new Map([...yours.ahead].filter(([week]) => week === LATER));
  expect(exchangesAhead(later).map(({ state }) => state)).toEqual(['agreed']);
});
