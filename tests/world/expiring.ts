import {
  addDays,
  dateInWeek,
  dateOf,
  instantOf,
  type WallMoment,
  type WeekName,
  ZONE,
} from '../../src/domain/calendar.ts';
import { expiryDays } from '../../src/domain/expiry.ts';
import type { OneOffEvent } from '../../src/domain/one-off-event.ts';
import { isEvent } from '../../src/domain/week-name.ts';
import { endOfWeek } from '../../src/relay/expiry-instant.ts';
import { parseWeekBookName, splitBookName, weekBookName } from '../../src/store/book-name.ts';
import { expireBooks } from '../../src/store/expire.ts';
import { tolerate } from './checked-writing.ts';
import { weekOf } from './closed-weeks.ts';
import { eventsOn } from './events.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { EVENTS, TERMS, WEEK, WEEK_BOOK } from './world-week.ts';

const DAY_MS = 86_400_000;
/** The group of a world keeps its weeks for one. */
const WEEKS_KEPT = 1;
const LIVED: readonly WeekName[] = [WEEK, ...EVENTS.map(({ name }) => name)];
const KINDS = ['week', 'contacts', 'addresses'] as const;
/** Whoever is asked about what exists on this phone alone lets it go: worlds ask what becomes of the rest. */
const ASKED = { isOnlyCopy: () => Promise.resolve(false), letGo: true };
/** The earliest day an event of that week may be on, by whoever says it. */
const SOONEST = expiryDays(dateInWeek(WEEK, 1), dateInWeek(WEEK, 1), WEEKS_KEPT);
/** When each book goes, as the clocks of the group should have it; a week is settled when it is served, or later. */
const DAYS = expiryDays(TERMS.servedOn, TERMS.servedOn, WEEKS_KEPT);

function dueOf(kind: (typeof KINDS)[number], week: WeekName): number {
  return instantAt((isEvent(week) ? SOONEST : DAYS)[kind]) ?? Infinity;
}

/** An event's book that goes by somebody's word for its day: what is written in it then may travel nowhere. */
export function mayBePast({ weeksEnd, time }: World, name: string): boolean {
  const place = parseWeekBookName(splitBookName(name).base);
  const kind = KINDS.find((one) => one === place?.kind);
  return weeksEnd && !!place && !!kind && isEvent(place.week) && time > dueOf(kind, place.week);
}

function instantAt(moment: WallMoment | null) {
  return moment && instantOf(moment).instant;
}

/** As at the start of the app: what is due goes. Whoever is asked for the day knows it. */
export async function expire(phone: WorldPhone): Promise<void> {
  const { world, shelf, clock } = phone;
  if (!world.weeksEnd) return;
  const { catalogue } = phone.storage;
  const run = { shelf, catalogue, now: clock.now(), relayAgrees: false, ...ASKED };
  const first = await expireBooks({ ...run, confirmed: false });
  if (!first.ok) return tolerate(first.error);
  const isRight = Math.abs(run.now - world.time) < DAY_MS;
  const wrong = first.value.ask !== null && !isRight;
  world.counts.datesDoubted += Number(first.value.ask !== null);
  const done = first.value.ask && isRight ? await expireBooks({ ...run, confirmed: true }) : first;
  if (!done.ok) return tolerate(done.error);
  for (const name of wrong ? [] : done.value.expired) noteExpired(phone, name);
}

function noteExpired(phone: WorldPhone, name: string): void {
  const { world } = phone;
  const place = parseWeekBookName(splitBookName(name).base);
  const kind = KINDS.find((one) => one === place?.kind);
  if (!kind || !place || !LIVED.includes(place.week)) return;
  // Clocks that are believed may be some hours off, no more.
  const isDue = world.time > dueOf(kind, place.week) - DAY_MS;
  expectThat(
    isDue,
    'P23',
    `${phone.name} destroyed ${name}, which lives until ${DAYS[kind]?.date}`,
  );
  if (name.includes('@')) return;
  phone.expired.add(name);
  world.ended.add(name);
  world.counts.expired += 1;
  world.counts.eventsGone += Number(isEvent(place.week));
}

/** As when a week is shown: says when each of its books goes. */
export async function setDues(phone: WorldPhone): Promise<void> {
  const { world, shelf } = phone;
  const book =
    world.weeksEnd && phone.bookNames.includes(WEEK_BOOK) && (await phone.open(WEEK_BOOK));
  if (!book) return;
  const week = weekOf(book);
  const settled = week.events.value.findLast(({ kind }) => kind === 'settled');
  const settledOn = settled ? dateOf(settled.at, ZONE) : null;
  const days = expiryDays(TERMS.servedOn, settledOn, WEEKS_KEPT);
  try {
    for (const kind of KINDS) await shelf.setDue(weekBookName(kind, WEEK), instantAt(days[kind]));
    for (const event of world.hasEvents ? await eventsOn(phone) : [])
      await setEventDues(phone, event);
  } catch {
    return; // a full disk: when the week is next shown
  }
}

/** What is sold nowhere needs no settling: an event goes as if it were settled on its day. */
async function setEventDues({ shelf }: WorldPhone, event: OneOffEvent): Promise<void> {
  const served = dateInWeek(event.id, event.weekday);
  const days = expiryDays(served, event.prices ? null : served, WEEKS_KEPT);
  for (const kind of KINDS) await shelf.setDue(weekBookName(kind, event.id), instantAt(days[kind]));
}

/** What went is nowhere on the disk again: no line, no secret of the present epoch. */
export async function checkGone(phone: WorldPhone): Promise<void> {
  if (phone.stolen || phone.expired.size === 0) return;
  phone.disk.select();
  const { storage } = phone.disk;
  const [books, keys] = [await storage.catalogue.books(), await storage.keys.read()];
  for (const name of phone.expired) {
    const isThere = books.some((one) => splitBookName(one.name).base === name);
    const opens = Object.keys(keys?.books ?? {}).some((one) => splitBookName(one).base === name);
    expectThat(!isThere && !opens, 'P23', `${name} is back on ${phone.name}`);
  }
  phone.world.counts.stayedGone += 1;
}

/** Where the clock is right, names and addresses are gone by their day, also from a phone that was put away before. */
export async function checkDue({ world, clock, disk, name }: WorldPhone): Promise<void> {
  if (!world.weeksEnd || Math.abs(clock.now() - world.time) > DAY_MS) return;
  disk.select();
  const books = await disk.storage.catalogue.books();
  for (const kind of ['contacts', 'addresses'] as const) {
    if (world.time <= latestOf(kind) + DAY_MS) continue;
    const names = LIVED.map((week): string => weekBookName(kind, week));
    const left = books.find((one) => names.includes(splitBookName(one.name).base));
    expectThat(left === undefined, 'P23', `${name} still keeps ${left?.name}`);
    world.counts.wentInTime += 1;
  }
}

/** A phone that has not shown the week yet counts from Sunday. */
function latestOf(kind: 'contacts' | 'addresses'): number {
  return endOfWeek(addDays(TERMS.servedOn, kind === 'contacts' ? 12 : 4));
}

/** A log of people's names and addresses ends on its day: after that nobody writes in it, nor begins it anew. */
export function checkRelayLog(world: World, name: string, status: number): void {
  const place = parseWeekBookName(splitBookName(name).base);
  const kind = KINDS.find((one) => one === place?.kind);
  // The weeks beside it have days of their own.
  if (!world.weeksEnd || !kind || kind === 'week' || !place || !LIVED.includes(place.week)) return;
  const latest = latestOf(kind);
  if (status === 410) world.counts.goneAtRelay += 1;
  expectThat(
    status !== 200 || world.time <= latest,
    'P23',
    `the relay still gives or takes ${name}`,
  );
}
