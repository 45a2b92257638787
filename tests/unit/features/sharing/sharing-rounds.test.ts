import { expect, test } from 'vitest';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { proposeCircleRound } from '../../../../src/features/sharing/propose-round.ts';
import { sayVoice, takeVoiceBack } from '../../../../src/features/sharing/say-voice.ts';
import { setOnce, setRail, setWeight } from '../../../../src/features/sharing/set-weight.ts';
import { roundKind, voiceKind } from '../../../../src/store/books/circle-book.ts';
import { happen, takeBack } from '../../../../src/store/table.ts';
import { circlePhone } from '../../../support/circle-phone.ts';
import {
  agree,
  amounts,
  everybodyAgrees,
  propose,
  setWeights,
  sum,
  unshared,
} from '../../../support/circle-round.ts';
import { valueOf } from '../../../support/open-phone.ts';

const FOUR = ['Lune', 'Figue', 'Safran', 'Indigo'];
const LUNE = toMemberId('Lune');
const FIGUE = toMemberId('Figue');

test('379.00 over four equal sharers gives each 94.75, to the cent', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const round = await agree(on, 1);
  expect(amounts(round)).toEqual([9475, 9475, 9475, 9475]);
  expect(unshared(on)).toEqual([]);
});

test('with other weights the sum is exact, and what 5 € leave over goes to the fund', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  await setWeights(on, [100, 160, 150, 180]);
  const inCents = await propose(on, 1);
  expect(amounts(inCents)).toEqual([6424, 10_278, 9635, 11_563]);
  expect(sum(amounts(inCents))).toBe(37_900);
  const inFives = await propose(on, 500);
  expect(amounts(inFives).every((amount) => amount % 500 === 0)).toBe(true);
  expect([sum(amounts(inFives)), inFives.leftover]).toEqual([37_500, 400]);
});

test('the second round starts from the carries of the first', async () => {
  const on = await circlePhone(FOUR);
  await setWeights(on, [100, 160, 150, 180]);
  await on.settleEarlier(isoWeek('2026-W47'), 37_900);
  const first = await agree(on, 500);
  await on.settle(37_900);
  const second = await propose(on, 500);
  expect(second.people.map(({ carryBefore }) => carryBefore)).toEqual(
    first.people.map(({ carryAfter }) => carryAfter),
  );
  expect(amounts(second)).not.toEqual(amounts(first));
});

test('weeks not shared yet are shared together, the oldest first', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  await on.settleEarlier(isoWeek('2026-W47'), 10_000);
  const round = await propose(on, 1);
  expect(round.total).toBe(47_900);
  expect(round.pots.map(({ week }) => week)).toEqual(['2026-W47', '2026-W48']);
});

test('an agreed round stays agreed whatever is taken back later', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const round = await propose(on, 1);
  for (const member of on.sharers.slice(1)) {
    on.tick();
    valueOf(await sayVoice(on, { round: round.id, member, kind: 'absent-told' }));
  }
  expect(on.circle.agreed.value).toEqual([]);
  on.tick();
  const last = valueOf(await sayVoice(on, { round: round.id, member: LUNE, kind: 'agreed' }));
  on.tick();
  await last.undo();
  const elsewhere = { round: round.id, member: LUNE, kind: 'taken-back', note: '' } as const;
  valueOf(await on.circleBook.commit([happen(voiceKind, 'elsewhere', elsewhere)]));
  expect(on.circle.agreed.value.map(({ id }) => id)).toEqual([round.id]);
  const voices = on.circleBook.facts(voiceKind).value.map(({ id }) => takeBack(id));
  valueOf(await on.circleBook.commit([...voices, takeBack(round.id)]));
  expect(on.circle.agreed.value.map(({ id }) => id)).toEqual([round.id]);
  const refused = { ok: false, error: { type: 'RoundAlreadyAgreed' } };
  expect(await takeVoiceBack(on, { round: round.id, member: LUNE })).toEqual(refused);
  expect(await sayVoice(on, { round: round.id, member: LUNE, kind: 'objects' })).toEqual(refused);
});

test('before all agreed a tap can be taken back, and undoing brings the word before it', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const { id } = await propose(on, 1);
  const word = () => on.circle.current.value?.said.get(LUNE)?.kind;
  on.tick();
  valueOf(await sayVoice(on, { round: id, member: LUNE, kind: 'absent-told' }));
  on.tick();
  const agreed = valueOf(await sayVoice(on, { round: id, member: LUNE, kind: 'agreed' }));
  expect(word()).toBe('agreed');
  on.tick();
  await agreed.undo();
  expect(word()).toBe('absent-told');
  on.tick();
  valueOf(await takeVoiceBack(on, { round: id, member: LUNE }));
  expect(word()).toBeUndefined();
});

test('an objection stops the round until it is lifted or another round is proposed', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const first = await propose(on, 1);
  on.tick();
  const said = { round: first.id, member: FIGUE, kind: 'objects' as const, note: 'Trop peu.' };
  valueOf(await sayVoice(on, said));
  expect(on.circle.current.value?.status).toBe('objected');
  const second = await propose(on, 500);
  expect(on.circle.current.value?.round.id).toBe(second.id);
  const statuses = on.circle.rounds.value.map(({ status }) => status);
  expect(statuses).toEqual(['superseded', 'proposed']);
  await everybodyAgrees(on, second);
  expect(on.circle.agreed.value.map(({ id }) => id)).toEqual([second.id]);
});

test('a round whose amounts do not add up is not read', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const { id: _, at: __, ...round } = await propose(on, 1);
  const [first, ...others] = round.people;
  if (!first) throw new Error('A round has people');
  const people = [{ ...first, amount: round.total }, ...others];
  valueOf(await on.circleBook.commit([happen(roundKind, 'forged', { ...round, people })]));
  expect(on.circle.rounds.value).toHaveLength(1);
});

test('« not this time » and a hard time hold for one round, then the usual weight is back', async () => {
  const on = await circlePhone(FOUR);
  await on.settleEarlier(isoWeek('2026-W47'), 37_900);
  valueOf(await setOnce(on, LUNE, 'not-this-time'));
  valueOf(await setOnce(on, FIGUE, 'hard-time'));
  const first = await agree(on, 1);
  expect(first.people.map(({ weight }) => weight)).toEqual([0, 150, 100, 100]);
  expect(first.people[0]).toMatchObject({ amount: 0, why: [{ type: 'NotThisTime' }] });
  await on.settle(37_900);
  const second = await propose(on, 1);
  expect(second.people.map(({ weight }) => weight)).toEqual([100, 100, 100, 100]);
});

test('nothing is proposed over a limit of the group, and nothing without a sharer', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const choice = { pots: unshared(on), unit: 1 as const, members: on.group.members.value };
  valueOf(await setRail(on, 'highestRatio', 200));
  valueOf(await setWeight(on, LUNE, 250));
  expect(await proposeCircleRound(on, choice)).toEqual({
    ok: false,
    error: { type: 'GuardRailCrossed' },
  });
  const nobody = await circlePhone([]);
  expect(await proposeCircleRound(nobody, choice)).toEqual({
    ok: false,
    error: { type: 'AllWeightsZero' },
  });
});
