import type { Plan, Theme, WorldEvent } from './plan.ts';
import { rngOf } from './rng.ts';
import type { WorldPhone } from './world-phone.ts';

const DAY_MS = 86_400_000;
/** A phone that exchanged nothing for so long was away. */
const LONG_MS = 7 * DAY_MS;

/** Groups of which some phone stays away for weeks. */
const PARTED: ReadonlySet<Theme> = new Set([
  'bad network',
  'parcels only',
  'renewals',
  'weeks that end',
  'the circle',
  'an event',
]);

/** In half of the worlds one phone meets nobody for 8 to 20 days, writes all the same, and comes back. */
export function withPartition({ seed, theme, phones, events }: Plan): readonly WorldEvent[] {
  const rng = rngOf(`partition ${seed}`);
  const isParted = rng.chance(0.5) || theme === 'weeks that end';
  if (!PARTED.has(theme) || !isParted) return events;
  const at = { n: 1_000, phone: rng.int(phones) };
  const [leaves, passes, returns] = [0.2, 0.5, 0.8].map((part) => Math.floor(events.length * part));
  const hours = 24 * (8 + rng.int(13));
  const settled = theme === 'weeks that end' && rng.chance(0.5);
  return [
    ...events.slice(0, leaves),
    ...(settled ? settledIn1970(rng.int(phones)) : []),
    { ...at, type: 'away', isAway: true },
    ...events.slice(leaves, passes),
    { ...at, n: at.n + 1, type: 'time', hours },
    ...events.slice(passes, returns),
    { ...at, n: at.n + 2, type: 'away', isAway: false },
    ...events.slice(returns),
  ];
}

/** A copy of a phone is kept while everything lives, and comes back once addresses and contacts are gone. */
export function withBackup({ seed, theme, phones, events }: Plan): readonly WorldEvent[] {
  if (theme !== 'an old backup') return events;
  const at = { n: 1_010, phone: rngOf(`backup ${seed}`).int(phones) };
  const [kept, back] = [0.25, 0.7].map((part) => Math.floor(events.length * part));
  return [
    ...events.slice(0, kept),
    { ...at, type: 'backUpPhone' },
    { ...at, n: at.n + 1, type: 'time', hours: 24 * 21 },
    ...events.slice(kept, back),
    { ...at, n: at.n + 2, type: 'oldPhone' },
    ...events.slice(back),
  ];
}

/** A phone that lost its battery, and with it the date, settles the week; then its date is mended. */
function settledIn1970(phone: number): readonly WorldEvent[] {
  const at = { phone, type: 'clock', drift: 0 } as const;
  return [
    { ...at, n: 1_003, offset: -100_000 * DAY_MS },
    { n: 1_004, phone, type: 'gesture', gesture: 'settleWeek' },
    { ...at, n: 1_005, offset: 0 },
  ];
}

/** Something of others arrived on a phone: counts the times it had written through a long time alone. */
export function noteMeeting(phone: WorldPhone): void {
  const { world } = phone;
  const wasLong = world.time - phone.metAt >= LONG_MS;
  if (wasLong && phone.wroteAt > phone.metAt) world.counts.longPartitions += 1;
  phone.metAt = world.time;
}

/** A gesture was saved: counts those saved by a clock that is wrong by more than a year, or that begins anew. */
export function noteCommit(phone: WorldPhone): void {
  const { world, clock } = phone;
  world.counts.commits += 1;
  phone.wroteAt = world.time;
  if (clock.now() < 365 * DAY_MS) world.counts.writesIn1970 += 1;
  else if (Math.abs(clock.now() - world.time) > 365 * DAY_MS) world.counts.writesYearsOff += 1;
}
