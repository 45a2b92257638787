import type { RingName } from '../../src/store/key-record.ts';
import { circleDeed, type CircleDeed } from './circle-deeds.ts';
import type { CustomerDeed } from './customers.ts';
import { customerDeed, deedOf, gestureOf, ringOf, weekGestureOf, wrongClock } from './draws.ts';
import { EVENT_DEEDS, type EventDeed } from './event-deeds.ts';
import { LOOP_DEEDS, type LoopDeed } from './looping.ts';
import type { Gesture } from './people.ts';
import { withBackup, withPartition } from './partitions.ts';
import { LIES, type Lie } from './relay-lies.ts';
import { type Rng, rngOf } from './rng.ts';
import { NET_FAULTS, type NetFault } from './world-relay.ts';

/** What kind of trouble a world is about. */
export const THEMES = [
  'bad network',
  'bad relay',
  'parcels only',
  'copied phones',
  'copies by hand',
  'renewals',
  'a crowd',
  'weeks that end',
  'one carrier',
  'lived twice',
  'customers',
  'the loop',
  'a courier',
  'an old backup',
  'cut otherwise',
  'the circle',
  'an event',
  'an event by hand',
] as const;
export type Theme = (typeof THEMES)[number];

/** One thing that happens in a world. Phones are named by their number. */
export type WorldEvent = { readonly n: number; readonly phone: number } & (
  | { readonly type: 'gesture'; readonly gesture: Gesture }
  | {
      readonly type:
        | 'sync'
        | 'restart'
        | 'evict'
        | 'clone'
        | 'steal'
        | 'thief'
        | 'follow'
        | 'fetch'
        | 'desk'
        | 'backUpPhone'
        | 'oldPhone';
    }
  | { readonly type: 'race'; readonly gestures: readonly [Gesture, Gesture] }
  | { readonly type: 'die'; readonly after: number }
  | { readonly type: 'network'; readonly online: boolean }
  | { readonly type: 'away'; readonly isAway: boolean }
  | { readonly type: 'disk'; readonly full: boolean }
  | { readonly type: 'clock'; readonly offset: number; readonly drift: number }
  | { readonly type: 'fault'; readonly fault: NetFault }
  | { readonly type: 'lie'; readonly lie: Lie }
  | { readonly type: 'parcel'; readonly to: number; readonly way: 'live' | 'both' | 'carried' }
  | { readonly type: 'wrongYear'; readonly other: number }
  | { readonly type: 'renew'; readonly remove: number | null; readonly ring?: RingName }
  | { readonly type: 'relay'; readonly does: RelayDeed; readonly which: number }
  | { readonly type: 'time'; readonly hours: number }
  | { readonly type: 'loop'; readonly does: LoopDeed }
  | { readonly type: 'courier'; readonly does: 'takes' | 'brings' }
  | { readonly type: 'event'; readonly does: EventDeed }
  | CircleEvent
  | CustomerEvent
);
/** Something the circle does; `also` is another phone on which the same is done at the same time. */
export interface CircleEvent {
  readonly type: 'circle';
  readonly does: CircleDeed;
  readonly also: number | null;
}
/** A customer who has the link of a phone does something. */
export interface CustomerEvent {
  readonly type: 'customer';
  readonly who: number;
  readonly does: CustomerDeed;
  /** What goes wrong with her next question to the relay. */
  readonly fault: NetFault | null;
}
export type RelayDeed =
  'backUp' | 'wipe' | 'restore' | 'restoreSilently' | 'fork' | 'lieAboutTime' | 'beHonest';

/** Everything the seed decides before anything happens. */
export interface Plan {
  readonly seed: number;
  readonly theme: Theme;
  readonly phones: number;
  readonly books: 'week' | 'desk' | 'circle' | 'ended' | 'inbox' | 'event';
  readonly events: readonly WorldEvent[];
}

/** What the plan draws; partitions come on top. */
type Kind = Exclude<WorldEvent['type'], 'away' | 'backUpPhone' | 'oldPhone'>;
type Weights = Partial<Record<Kind, number>>;

const ALWAYS: Weights = {
  gesture: 46,
  race: 4,
  sync: 26,
  restart: 3,
  die: 5,
  network: 3,
  clock: 6,
  time: 4,
  disk: 2,
};
const OF_THEME: Record<Theme, Weights> = {
  'bad network': { wrongYear: 2, fault: 14, evict: 1, parcel: 2 },
  'bad relay': { relay: 9, lie: 14, fault: 3 },
  'parcels only': { parcel: 34, sync: 0, evict: 1 },
  'copied phones': { wrongYear: 1, clone: 3, steal: 2, thief: 14, parcel: 5, fault: 2 },
  'copies by hand': { clone: 6, parcel: 30, sync: 0 },
  renewals: { renew: 3, follow: 12, steal: 2, thief: 6, parcel: 5, relay: 1 },
  'a crowd': { fault: 6, parcel: 3, relay: 1, evict: 1 },
  'one carrier': { parcel: 30, sync: 0, gesture: 40 },
  'lived twice': { parcel: 14, fault: 3 },
  'weeks that end': {
    time: 8,
    restart: 9,
    clock: 4,
    parcel: 8,
    wrongYear: 1,
    renew: 1,
    follow: 4,
    relay: 2,
  },
  customers: {
    customer: 40,
    fetch: 24,
    desk: 16,
    gesture: 8,
    race: 1,
    die: 9,
    time: 2,
    parcel: 4,
    relay: 6,
    fault: 4,
    lie: 2,
  },
  'the loop': {
    sync: 0,
    loop: 18,
    gesture: 40,
    race: 7,
    network: 8,
    fault: 12,
    relay: 4,
    parcel: 2,
    time: 5,
  },
  'a courier': { courier: 40, sync: 0 },
  'an old backup': { time: 8, restart: 9, clock: 4, parcel: 8 },
  'cut otherwise': { parcel: 14, race: 0, die: 0, disk: 0 },
  'the circle': { circle: 130, gesture: 16, sync: 22, race: 2, parcel: 12, fault: 4, evict: 1 },
  'an event': {
    event: 50,
    gesture: 12,
    race: 2,
    parcel: 10,
    renew: 2,
    follow: 8,
    fault: 4,
    relay: 2,
    evict: 1,
    restart: 6,
    time: 5,
  },
  'an event by hand': { event: 50, gesture: 10, race: 2, parcel: 36, sync: 0 },
};

/** Where it must be so. */
const BOOKS_OF: Partial<Record<Theme, Plan['books']>> = {
  'weeks that end': 'ended',
  'one carrier': 'desk',
  customers: 'inbox',
  'an old backup': 'ended',
  'the circle': 'circle',
  'an event': 'event',
  'an event by hand': 'event',
};

/** Phones at least, and how many more there may be, less one. */
const PHONES_OF: Partial<Record<Theme, readonly [number, number]>> = {
  'a crowd': [12, 1],
  'parcels only': [2, 3],
  'one carrier': [3, 2],
  'lived twice': [2, 2],
  customers: [3, 2],
  'the loop': [2, 2],
  'a courier': [2, 3],
  'an old backup': [2, 2],
  'cut otherwise': [2, 2],
  'the circle': [3, 2],
  'an event': [2, 3],
  'an event by hand': [2, 3],
};

/** The plan of a world. A theme may be asked for; else the seed chooses. */
export function planOf(seed: number, asked?: Theme): Plan {
  const rng = rngOf(`plan ${seed}`);
  const chosen = rng.weighted([
    [24, 'bad network'],
    [22, 'bad relay'],
    [16, 'parcels only'],
    [14, 'copied phones'],
    [2, 'copies by hand'],
    [18, 'renewals'],
    [2, 'a crowd'],
    [8, 'weeks that end'],
    [4, 'one carrier'],
    [3, 'lived twice'],
    [8, 'customers'],
    [8, 'the loop'],
    [4, 'a courier'],
    [4, 'an old backup'],
    [2, 'cut otherwise'],
    [8, 'the circle'],
    [6, 'an event'],
    [4, 'an event by hand'],
  ] as const);
  const theme = asked ?? chosen;
  const [least, more] = PHONES_OF[theme] ?? [2, 4];
  const phones = least + (more === 1 ? 0 : rng.int(more));
  const drawn = rng.pick(['week', 'week', 'desk', 'circle'] as const);
  const books = BOOKS_OF[theme] ?? drawn;
  const length = lengthOf(theme, rng);
  const events = Array.from({ length }, (_, n) => eventOf(rng, n, { seed, theme, phones, books }));
  const plan = { seed, theme, phones, books, events };
  return { ...plan, events: withBackup({ ...plan, events: withPartition(plan) }) };
}

function lengthOf(theme: Theme, rng: Rng): number {
  if (theme === 'a crowd') return 110;
  // A round takes many words.
  return (theme === 'the circle' ? 90 : 50) + rng.int(40);
}

function eventOf(
  rng: Rng,
  n: number,
  { seed, theme, phones, books }: Pick<Plan, 'seed' | 'theme' | 'phones' | 'books'>,
): WorldEvent {
  const weights = { ...ALWAYS, ...OF_THEME[theme] };
  const kinds = Object.entries(weights).map(([kind, weight]) => [weight, kind as Kind] as const); // of the record
  const type = rng.weighted(kinds);
  const at = { n, phone: rng.int(phones) };
  const drawn = theme === 'the circle' ? weekGestureOf : gestureOf;
  switch (type) {
    case 'gesture':
      return { ...at, type, gesture: drawn(rng) };
    case 'race':
      return { ...at, type, gestures: [drawn(rng), drawn(rng)] };
    case 'die':
      return { ...at, type, after: 1 + rng.int(14) };
    case 'network':
      return { ...at, type, online: rng.chance(0.6) };
    case 'disk':
      return { ...at, type, full: rng.chance(0.3) };
    case 'clock':
      return { ...at, type, ...wrongClock(rng) };
    case 'fault':
      return { ...at, type, fault: rng.pick(NET_FAULTS) };
    case 'lie':
      return { ...at, type, lie: rng.pick(LIES) };
    case 'parcel':
      return {
        ...at,
        type,
        to: rng.int(phones),
        way: rng.pick(['live', 'both', 'carried'] as const),
      };
    case 'wrongYear':
      return { ...at, type, other: rng.int(phones) };
    case 'renew':
      return {
        ...at,
        type,
        remove: rng.chance(0.6) ? rng.int(phones) : null,
        ring: ringOf(`${seed} ${n}`, books),
      };
    case 'relay':
      return { ...at, type, does: deedOf(rng), which: rng.int(4) };
    case 'time':
      return { ...at, type, hours: rng.pick([1, 5, 24, 24 * 5]) };
    case 'courier':
      return { ...at, type, does: rng.pick(['takes', 'brings'] as const) };
    case 'event':
      return { ...at, type, does: rng.pick(EVENT_DEEDS) };
    case 'loop':
      return { ...at, type, does: rng.pick(LOOP_DEEDS) };
    case 'customer':
      return { ...at, type, ...customerDeed(rng) };
    case 'circle':
      return { ...at, type, ...circleDeed(rng, phones) };
    default:
      return { ...at, type };
  }
}
