import type { CircleEvent } from './plan.ts';
import type { Rng } from './rng.ts';

/** What people do about the money they share, by how often. */
const DEEDS = [
  [5, 'spend'],
  [2, 'takeBackExpense'],
  [7, 'settleWeek'],
  [6, 'settleEarlier'],
  [3, 'addSharer'],
  [2, 'addSupporter'],
  [9, 'welcome'],
  [1, 'leave'],
  [4, 'weigh'],
  [10, 'propose'],
  [10, 'agree'],
  [13, 'everybodyAgrees'],
  [3, 'object'],
  [2, 'takeVoiceBack'],
  [16, 'payOut'],
  [3, 'takePayoutBack'],
  [2, 'correct'],
  [3, 'acceptDrift'],
  [3, 'handMade'],
] as const;

export type CircleDeed = (typeof DEEDS)[number][1];

/** A third of what is done is done on two phones at once. */
export function circleDeed(rng: Rng, phones: number): Pick<CircleEvent, 'does' | 'also'> {
  return { does: rng.weighted(DEEDS), also: rng.chance(0.35) ? rng.int(phones) : null };
}

/** Who founds the circle: the first counts at once, the second is welcomed by her. */
export const FIRST_SHARERS = ['kiwi', 'mango'] as const;
