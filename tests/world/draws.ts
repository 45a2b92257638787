import type { RingName } from '../../src/store/key-record.ts';
import { type Gesture, GESTURES } from './people.ts';
import type { CustomerEvent, Plan, RelayDeed } from './plan.ts';
import { type Rng, rngOf } from './rng.ts';
import { NET_FAULTS } from './world-relay.ts';

/** Half of the renewals are of the kitchen. Drawn apart: the ring moves nothing else. */
export function ringOf(name: string, books: Plan['books']): RingName {
  if (books === 'week' || rngOf(`ring ${name}`).chance(0.5)) return 'kitchen';
  return books === 'circle' ? 'circle' : 'desk';
}

export function deedOf(rng: Rng): RelayDeed {
  return rng.weighted([
    [4, 'backUp'],
    [2, 'wipe'],
    [2, 'restore'],
    [2, 'restoreSilently'],
    [2, 'fork'],
    [1, 'lieAboutTime'],
    [2, 'beHonest'],
  ] as const);
}

const DAY = 86_400_000;

/** Off by a second, an hour, a year; reset to 1970; running fast. Or set right. */
export function wrongClock(rng: Rng): { offset: number; drift: number } {
  const sign = rng.chance(0.5) ? 1 : -1;
  const offset = rng.pick([
    0,
    1_000 * sign,
    3_600_000 * sign,
    40 * DAY,
    400 * DAY,
    -400 * DAY,
    -100_000 * DAY,
  ]);
  return { offset, drift: rng.chance(0.2) ? 0.01 * sign : 0 };
}

const RARE: readonly Gesture[] = [
  'writeMuch',
  'turnTheDoor',
  'settleWeek',
  'changeSetting',
  'removeOrder',
];

export function gestureOf(rng: Rng): Gesture {
  const all = Object.keys(GESTURES) as Gesture[]; // of the record itself
  const often: readonly Gesture[] = [
    'takeOrder',
    'editLine',
    'editLine',
    'answer',
    'pay',
    'undoLast',
  ];
  const common = all.filter((one) => !RARE.includes(one));
  return rng.weighted([
    [6, rng.pick(common)],
    [5, rng.pick(often)],
    [2, rng.pick(RARE)],
  ] as const);
}

/** Where the circle lives weeks are settled by the app's own use case: nothing made up stands beside it. */
export function weekGestureOf(rng: Rng): Gesture {
  return rng.pick(['takeOrder', 'editLine', 'answer', 'answer', 'pay', 'pay', 'takeBackPay']);
}

/** So many customers write in a world at most. */
const CUSTOMERS = 4;

/** A third of what they send meets a network that fails. */
export function customerDeed(rng: Rng): Omit<CustomerEvent, 'type'> {
  const does = rng.weighted([
    [8, 'order'],
    [6, 'change'],
    [3, 'cancel'],
    [4, 'again'],
    [3, 'replay'],
    [3, 'forge'],
  ] as const);
  return {
    who: rng.int(CUSTOMERS),
    does,
    fault: rng.chance(0.3) ? rng.pick(NET_FAULTS) : null,
  };
}
