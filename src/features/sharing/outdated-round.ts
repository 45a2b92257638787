import type { Member } from '../../domain/member.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { nextRound } from './next-round.ts';
import type { SettledPot } from '../settled-pots.ts';

/** Whether a proposal would come out otherwise today: numbers, people, weights or corrections changed. */
export function isOutdated(
  circle: OpenCircle,
  round: CircleRound,
  settled: readonly SettledPot[],
  members: readonly Member[],
): boolean {
  const { id, at, unit } = round;
  const pots = round.pots.map((pot) => settled.find(({ week }) => week === pot.week) ?? pot);
  const today = nextRound(circle, { pots, unit, members }, { id, at });
  return !today.ok || essence(today.value) !== essence(round);
}

function essence({ total, people, corrections }: CircleRound): string {
  const parts = people.map(({ member, weight, amount }) => [member, weight, amount]);
  return JSON.stringify([
    total,
    parts,
    corrections.map(({ correction, delta }) => [correction, delta]),
  ]);
}
