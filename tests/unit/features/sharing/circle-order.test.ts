import { expect, test } from 'vitest';
import { toFactId } from '../../../../src/domain/fact.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { roundStatuses } from '../../../../src/domain/voice.ts';
import { addPerson } from '../../../../src/features/people/add-person.ts';
import { envelopeAmount, isToGive } from '../../../../src/features/sharing/envelope-amount.ts';
import { handEnvelope } from '../../../../src/features/sharing/hand-envelope.ts';
import { sayVoice } from '../../../../src/features/sharing/say-voice.ts';
import { endSharing } from '../../../../src/features/sharing/welcome-sharer.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { payoutKind } from '../../../../src/store/books/circle-book.ts';
import { happen } from '../../../../src/store/table.ts';
import { circlePhone } from '../../../support/circle-phone.ts';
import { agree, everybodyAgrees, propose } from '../../../support/circle-round.ts';
import { valueOf } from '../../../support/open-phone.ts';

const FOUR = ['Lune', 'Figue', 'Safran', 'Indigo'];
const LUNE = toMemberId('Lune');
const FIGUE = toMemberId('Figue');
const IN_1970 = toInstant(5);
const YEAR_MS = 365 * 86_400_000;

test('a phone that lost its date lets nobody in unasked, and puts nobody out', async () => {
  const on = await circlePhone(FOUR);
  on.setNow(IN_1970);
  const person = { nickname: 'Kiwi', colour: 'sky', shape: 'star', shares: true } as const;
  valueOf(await addPerson(on, person));
  const { counted, pending } = on.circle.sharers.value;
  expect(counted).toEqual(FOUR);
  expect(pending.map(({ waitingFor }) => waitingFor)).toEqual([FOUR]);
});

test('whoever leaves on a phone that lost its date shares no more', async () => {
  const on = await circlePhone(FOUR);
  on.setNow(IN_1970);
  valueOf(await endSharing(on, FIGUE));
  expect(on.circle.sharers.value.counted).toEqual(['Lune', 'Safran', 'Indigo']);
});

test('an objection said on a phone that lost its date is the last word of who said it', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const { id: round } = await propose(on, 1);
  on.tick();
  valueOf(await sayVoice(on, { round, member: LUNE, kind: 'agreed' }));
  on.setNow(IN_1970);
  valueOf(await sayVoice(on, { round, member: LUNE, kind: 'objects' }));
  expect(on.circle.current.value?.status).toBe('objected');
});

test('a proposal dated a year ahead is replaced by the next one', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const now = on.phone.clock.now();
  on.setNow(toInstant(now + YEAR_MS));
  await propose(on, 1);
  on.setNow(now);
  const second = await agree(on, 50);
  expect(on.circle.agreed.value.map(({ id }) => id)).toEqual([second.id]);
});

test('what a replaced proposal paid counts towards the envelope of the agreed round', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const lost = await propose(on, 1);
  const round = await propose(on, 1);
  await everybodyAgrees(on, round);
  // Apart, another phone saw the first one agreed.
  const paid = { round: lost.id, member: LUNE, amount: lost.people[0]?.amount ?? lost.total };
  valueOf(await on.circleBook.commit([happen(payoutKind, 'lune-apart', paid)]));
  expect(envelopeAmount(on.circle, round, LUNE)).toEqual({ amount: 0, hadBefore: 9475 });
  expect(isToGive(on.circle, round, LUNE)).toBe(false);
  const part = { round: lost.id, member: FIGUE, amount: paid.amount / 5 };
  const changes = [happen(payoutKind, 'figue-apart', { ...part, amount: part.amount as never })]; // in cents
  valueOf(await on.circleBook.commit(changes));
  valueOf(await handEnvelope(on, round, FIGUE));
  const given = on.circle.payouts.value.filter(({ member }) => member === FIGUE);
  expect(given.reduce((sum, { amount }) => sum + amount, 0)).toBe(9475);
  expect(envelopeAmount(on.circle, round, FIGUE).amount).toBe(9475 - 1895);
});

test('two hundred proposals for one pot are told apart at once', async () => {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  const one = await propose(on, 1);
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...one,
    id: toFactId(`r${at}`),
    at: toInstant(one.at + at),
  }));
  const statuses = [...roundStatuses(many, []).values()];
  expect(statuses.filter((status) => status === 'proposed')).toHaveLength(1);
  expect(statuses.at(-1)).toBe('proposed');
});
