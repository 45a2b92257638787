import { expect, test } from 'vitest';
import { type SyncMoment, syncTasks } from '../../../src/app/sync-tasks.ts';
import { isoWeek, wallTime } from '../../../src/domain/calendar.ts';
import { bringingsOf } from '../../../src/features/events/change-bringing.ts';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { sayTakesPlace } from '../../../src/features/takes-place.ts';
import { type Instant, toInstant } from '../../../src/kernel/clock.ts';
import { bringingTable } from '../../../src/store/books/event-tables.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { createRelayClient } from '../../../src/sync/relay-client.ts';
import { relayAt } from '../../../src/sync/relay-address.ts';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { syncBook } from '../../../src/sync/sync-book.ts';
import { openEvent } from '../../support/event-phone.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import {
  FIXTURE_WEEK,
  type OpenPhone,
  openPhone,
  SUNDAY_NOON,
  valueOf,
} from '../../support/open-phone.ts';
import { exampleEntry, taken } from '../../support/orders-week.ts';
import { relayInMemory } from '../../support/relay-in-memory.ts';

const at = (now: Instant, events: SyncMoment['events'] = []): SyncMoment => ({
  currentWeek: FIXTURE_WEEK,
  events,
  now,
});

const BEFORE = isoWeek('2026-W47');
const NEXT = isoWeek('2026-W49');
type Relay = ReturnType<typeof relayInMemory>;

/** Every book there is gets one turn at the relay. */
async function round({ phone, group }: OpenPhone, relay: Relay): Promise<void> {
  const { clock, shelf } = phone;
  const fetch = relayAt(relay.origin, (input, init) => relay.fetch(input, init));
  const client = createRelayClient({ fetch, clock, relayClock: createRelayClock(clock) });
  for (const { open, expires, pastDue } of await syncTasks(
    shelf,
    at(clock.now(), [...group.oneOffs.value.keys()]),
  )) {
    await syncBook(valueOf(await open()), {
      relay: client,
      pass: relay.pass,
      expires,
      now: clock.now(),
      pastDue,
      mayWalk: true,
      onArriving: () => undefined,
      pause: () => Promise.resolve(),
    });
  }
}

const LUNE = { nickname: 'Lune', colour: 'orange', shape: 'circle' } as const;

test('what another phone wrote in a week nobody here looked at comes by the relay', async () => {
  const relay = relayInMemory({ now: SUNDAY_NOON });
  const kiwi = await menuPhone(undefined, { week: NEXT });
  const mango = await openPhone({ joins: kiwi });
  valueOf(await publishMenu(kiwi.props));
  await round(kiwi, relay);
  await round(mango, relay);

  const next = await mango.props.openWeek(NEXT);
  expect(next?.events.value).toMatchObject([{ kind: 'menu-published' }]);
});

test('an event travels by the relay: what is said of it, who ordered, and that it does not take place', async () => {
  const relay = relayInMemory({ now: SUNDAY_NOON });
  const founder = await openPhone();
  const mango = await openPhone({ joins: founder });
  const kiwi = await openEvent({}, { storage: founder.storage });
  await taken(kiwi, exampleEntry('one', { mafe: 2 }, { slot: wallTime('17:30') }));
  await round(kiwi, relay);
  // One round tells that there is an event, the next one brings its books, looked at here or not.
  for (const phone of [mango, mango]) await round(phone, relay);
  valueOf(await sayTakesPlace(kiwi.props, kiwi.event, false));
  const seen = await mango.props.openWeek(kiwi.event);
  if (!seen?.oneOff) throw new Error('it is an event');
  expect(seen.oneOff.value).toMatchObject({ name: 'Atelier pain', takesPlace: 'yes' });
  expect(seen.orders.value).toMatchObject([{ lines: [{ quantity: 2 }] }]);
  expect(seen.contacts.value.size).toBe(1);
  valueOf(await seen.book.commit([put(bringingTable, 'flour', { thing: 'Farine' })]));
  for (const phone of [mango, kiwi, mango]) await round(phone, relay);
  expect(bringingsOf(kiwi.week)).toMatchObject([{ thing: 'Farine', quantity: 1 }]);
  expect(seen.oneOff.value.takesPlace).toBe('no');
});

test('a phone whose clock is a year behind begins the logs of its group at the relay', async () => {
  const relay = relayInMemory({ now: SUNDAY_NOON + 365 * 86_400_000 });
  const kiwi = await openPhone();
  const group = valueOf(await kiwi.phone.shelf.open('group'));
  valueOf(await group.commit([put(memberTable, 'l', LUNE)]));
  await round(kiwi, relay);
  expect(valueOf(await group.log.outbox())).toEqual([]);
});

test('the books of the weeks beside this one get a turn, those that are past their day do not', async () => {
  const { phone } = await openPhone();
  const namesAt = async (now: typeof SUNDAY_NOON) =>
    (await syncTasks(phone.shelf, at(now))).map(({ name }) => name);
  const near = [BEFORE, FIXTURE_WEEK, NEXT].flatMap((week) =>
    ['addresses', 'contacts', 'week'].map((kind) => `${kind}/${week}`),
  );
  expect((await namesAt(SUNDAY_NOON)).filter((name) => name.includes('/'))).toEqual(
    near.toSorted(),
  );
  const friday = toInstant(SUNDAY_NOON + 5 * 86_400_000);
  expect(await namesAt(friday)).not.toContain(`addresses/${BEFORE}`);
});

test('a phone with the kitchen ring alone asks for no contacts', async () => {
  const { phone } = await openPhone({ rings: ['kitchen'] });
  const names = (await syncTasks(phone.shelf, at(SUNDAY_NOON))).map(({ name }) => name);
  expect(names).toContain(`week/${NEXT}`);
  expect(names.filter((name) => /^(contacts|addresses|drafts|sheet)/.test(name))).toEqual([]);
});
