import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { add, toText, ZERO } from '../../../src/domain/fraction.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';
import {
  carriesAfter,
  proposeRound,
  rotationAfter,
  type RoundInput,
  type RoundProposal,
} from '../../../src/domain/sharing-round.ts';

const WEEK = isoWeek('2026-W48');

function sharer(nickname: string, weight = 100) {
  return { member: toMemberId(nickname), nickname, weight };
}

const FOUR = [
  sharer('Lune', 100),
  sharer('Figue', 160),
  sharer('Safran', 150),
  sharer('Indigo', 180),
];

function round(change: Partial<RoundInput> & { readonly toShare?: number } = {}): RoundProposal {
  const { toShare = 31_400, ...rest } = change;
  const result = proposeRound({
    id: toFactId('r1'),
    at: toInstant(1000),
    pots: [{ week: WEEK, toShare: cents(toShare) }],
    unit: 500,
    sharers: FOUR,
    history: [],
    ...rest,
  });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

test('a round keeps its own copy of people, weights, amounts, unit and rule', () => {
  const proposal = round();
  expect(proposal).toMatchObject({
    total: 31_400,
    unit: 500,
    leftover: 400,
    fromFund: 0,
    ruleVersion: 'hamilton-carry-1',
  });
  expect(proposal.people.map(({ nickname, weight, amount }) => [nickname, weight, amount])).toEqual(
    [
      ['Lune', 100, 5000],
      ['Figue', 160, 8500],
      ['Safran', 150, 8000],
      ['Indigo', 180, 9500],
    ],
  );
  expect(proposal.people[0]).toMatchObject({ carryBefore: '0/1', carryAfter: '15000/59' });
});

test('several pots are shared in one round', () => {
  const pots = [
    { week: WEEK, toShare: cents(20_000) },
    { week: isoWeek('2026-W47'), toShare: cents(11_400) },
  ];
  expect(round({ pots })).toMatchObject({ total: 31_400, leftover: 400 });
});

test('why is data: the share, the whole units, the unit more', () => {
  const [lune, figue] = round().people;
  expect(lune?.why).toEqual([
    {
      type: 'ShareOfTotal',
      weight: 100,
      weights: 590,
      divided: 31_000,
      entitled: '310000/59',
    },
    { type: 'WholeUnits', units: 10, unit: 500 },
  ]);
  expect(figue?.why.at(-1)).toEqual({
    type: 'ExtraUnit',
    because: 'greatest',
    remainder: '24000/59',
  });
});

test('« not this time » is named in the round with 0', () => {
  const { people } = round({ sharers: [sharer('Lune'), sharer('Kiwi', 0)] });
  expect(people[1]).toMatchObject({ weight: 0, amount: 0, why: [{ type: 'NotThisTime' }] });
});

test('what cannot be divided says so', () => {
  const pots = [{ week: WEEK, toShare: cents(0) }];
  const input = { id: toFactId('r1'), at: toInstant(0), unit: 5 as const, history: [], pots };
  expect(proposeRound({ ...input, sharers: FOUR })).toEqual({
    ok: false,
    error: { type: 'NothingToShare' },
  });
});

test('the next round starts from the carries of the agreed ones', () => {
  const first = round();
  const second = round({ id: toFactId('r2'), history: [first] });
  expect(second.people.map(({ carryBefore }) => carryBefore)).toEqual(
    first.people.map(({ carryAfter }) => carryAfter),
  );
  expect(second.people[0]?.amount).toBe(5500);
});

test('two rounds proposed from the same state lose no carry', () => {
  const history = [round(), round({ id: toFactId('r2') })];
  const lune = carriesAfter(history).get(toMemberId('Lune')) ?? ZERO;
  expect(toText(lune)).toBe('30000/59');
});

test('who left stays in the count of what the fund holds', () => {
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => sharer(name));
  const first = round({ sharers: eight, toShare: 400, unit: 100 });
  expect(first.leftover).toBe(200);
  const stayed = eight.slice(0, 7);
  const second = round({
    id: toFactId('r2'),
    sharers: stayed,
    toShare: 400,
    unit: 100,
    history: [first],
  });
  expect(second.fromFund).toBe(200);
  expect(second.people.map(({ amount }) => amount)).toEqual([100, 0, 100, 100, 100, 100, 100]);
  const held = [...carriesAfter([first, second]).values()].reduce(add, ZERO);
  expect(toText(held)).toBe('0/1');
});

test('whoever got the odd cent goes to the end of the rotation, newcomers before her', () => {
  const [a, b, c, d] = [sharer('a'), sharer('b'), sharer('c'), sharer('d')];
  const first = round({ sharers: [c, a, b], toShare: 100, unit: 1 });
  expect(first.rotation).toEqual(['a', 'b', 'c']);
  expect(first.people.find(({ member }) => member === 'a')?.amount).toBe(34);
  const present = [d, c, b, a].map(({ member }) => member);
  expect(rotationAfter([first], present)).toEqual(['b', 'c', 'd', 'a']);
  expect(rotationAfter([first], ['b', 'a'].map(toMemberId))).toEqual(['b', 'a']);
});

test('a carry nobody can read is a bug: it was checked when its round came in', () => {
  const broken = round();
  const people = broken.people.map((person) => ({ ...person, carryAfter: 'x' }));
  expect(() => carriesAfter([{ ...broken, people }])).toThrow('was checked');
});
