import type { PayoutUnit } from '../../src/domain/payout-unit.ts';
import { proposeCircleRound } from '../../src/features/sharing/propose-round.ts';
import { sayVoice } from '../../src/features/sharing/say-voice.ts';
import { setWeight } from '../../src/features/sharing/set-weight.ts';
import { settledPots, unsharedPots } from '../../src/features/settled-pots.ts';
import type { CircleRound } from '../../src/store/views/circle-rounds.ts';
import type { CirclePhone } from './circle-phone.ts';
import { valueOf } from './open-phone.ts';

/** What the settled weeks of the group leave to share now. */
export function unshared(on: CirclePhone) {
  return unsharedPots(settledPots(on.props, on.circle.taken.value), on.circle.agreed.value);
}

/** Puts a round of everything unshared before the circle. */
export async function propose(on: CirclePhone, unit: PayoutUnit): Promise<CircleRound> {
  on.tick();
  const choice = { pots: unshared(on), unit, members: on.group.members.value };
  valueOf(await proposeCircleRound(on, choice));
  const current = on.circle.current.value;
  if (!current) throw new Error('The proposal does not stand');
  return current.round;
}

/** Everybody of a round agrees, one after the other. */
export async function everybodyAgrees(on: CirclePhone, round: CircleRound): Promise<void> {
  for (const { member } of round.people) {
    on.tick();
    valueOf(await sayVoice(on, { round: round.id, member, kind: 'agreed' }));
  }
}

/** A round proposed and agreed. */
export async function agree(on: CirclePhone, unit: PayoutUnit): Promise<CircleRound> {
  const round = await propose(on, unit);
  await everybodyAgrees(on, round);
  const agreed = on.circle.agreed.value.find(({ id }) => id === round.id);
  if (!agreed) throw new Error('The round was not agreed');
  return agreed;
}

/** Sets the usual weights, in hundredths, in the order of the sharers. */
export async function setWeights(on: CirclePhone, weights: readonly number[]): Promise<void> {
  for (const [place, member] of on.sharers.entries())
    valueOf(await setWeight(on, member, weights[place] ?? 100));
}

/** The amounts of a round in the order of its people, in cents. */
export function amounts({ people }: Pick<CircleRound, 'people'>): number[] {
  return people.map(({ amount }) => amount);
}

/** The sum of numbers. */
export function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
