import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RelayFetch } from '../../src/sync/relay-address.ts';
import type { BookEnd } from '../../src/sync/sync-book.ts';
import { settleAll, syncGroup, type SyncPhone, testRelay } from '../unit/sync/sync-group.ts';

/** What may happen to one question on its way; the list is used up, then all goes well. */
const faults = fc.array(
  fc.constantFrom('fine', 'never arrives', 'answer lost', 'arrives twice', 'relay on fire'),
  { maxLength: 6 },
);
type Faults = readonly string[];

const phone = fc.nat(2);
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('writes' as const), phone }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('syncs' as const), phone, faults }) },
  { weight: 1, arbitrary: fc.constant({ does: 'is wiped' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'is copied' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('is put back' as const), keepGens: fc.boolean() }),
  },
);

type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

/** A way to the relay on which these things happen. */
function troubled(ask: RelayFetch, all: Faults): RelayFetch {
  const left = [...all];
  return async (path, request) => {
    const fault = left.shift();
    if (fault === 'never arrives') throw new TypeError('Failed to fetch');
    if (fault === 'relay on fire') return new Response('<html>', { status: 502 });
    const answer = await ask(path, request);
    if (fault === 'answer lost') throw new TypeError('Failed to fetch');
    return fault === 'arrives twice' ? ask(path, request) : answer;
  };
}

/** Three phones of a group, their relay and its backup. */
async function world() {
  const relay = testRelay();
  const group = await syncGroup(relay.ask);
  const phones = [await group.phone(), await group.phone(), await group.phone()];
  return { relay, group, phones, backup: relay.snapshot(), written: 0 };
}

type World = Awaited<ReturnType<typeof world>>;

/** How a synchronisation ended; none for other events. */
async function happen(all: World, one: Event): Promise<BookEnd | null> {
  const who = 'phone' in one ? all.phones[one.phone] : undefined;
  switch (one.does) {
    case 'writes':
      await who?.write(`dish-${(all.written += 1)}`);
      return null;
    case 'syncs':
      return who ? syncThrough(who, troubled(all.relay.ask, one.faults)) : null;
    case 'is wiped':
      all.relay.wipe();
      return null;
    case 'is copied':
      all.backup = all.relay.snapshot();
      return null;
    case 'is put back':
      await all.relay.restore(all.backup, { keepGens: one.keepGens });
      return null;
  }
}

async function syncThrough(who: SyncPhone, way: RelayFetch): Promise<BookEnd> {
  const usual = who.fetch;
  who.fetch = way;
  const { end } = await who.sync();
  who.fetch = usual;
  return end;
}

test('whatever gets lost, doubled, wiped or put back: once all is well, all phones have all, and the relay too', async () => {
  const seen = { putBack: 0, failed: 0, done: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 24 }), async (events) => {
      const all = await world();
      for (const one of events) {
        const end = await happen(all, one);
        if (one.does === 'is put back') seen.putBack += 1;
        if (end) seen[end.type === 'Done' ? 'done' : 'failed'] += 1;
      }
      await settleAll(all.phones);
      const newcomer = await all.group.phone();
      await newcomer.sync();
      for (const { names, unsent, book } of [...all.phones, newcomer]) {
        expect(Object.keys(names())).toHaveLength(all.written);
        expect(await unsent()).toBe(0);
        expect(book.health.value).toMatchObject({ parked: 0, missing: [], forked: [] });
      }
    }),
    { numRuns: 80 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
}, 60_000);

/** A refusal as a relay gives it, in this life or another. */
const refusal = fc.constantFrom<[number, string]>(
  [401, 'token'],
  [403, 'pass'],
  [409, 'cursor'],
  [410, 'expired'],
  [429, 'too-fast'],
  [503, 'storage'],
  [507, 'full'],
);
const refused = refusal.map(([status, error]) => ({
  status,
  body: JSON.stringify({ error, gen: 'g', head: 1 }),
}));
const gen = fc.constantFrom('g', 'h');
const page = fc.record({
  gen,
  head: fc.nat(3),
  now: fc.nat(),
  more: fc.boolean(),
  items: fc.constant([]),
  ids: fc.constant([]),
  accepted: fc.constant([]),
});
const strange = fc.record({
  status: fc.constantFrom(200, 201, 304, 400, 401, 403, 404, 409, 410, 500),
  body: fc.oneof(fc.json(), fc.constantFrom('<html>', '', '[[[[')),
});
const answer = fc.oneof(
  refused,
  page.map((one) => ({ status: 200, body: JSON.stringify(one) })),
  strange,
);

test('whatever a relay answers, a phone says how it ended, and keeps what it has', async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 12 }), async (answers) => {
      const relay = testRelay();
      const group = await syncGroup(relay.ask);
      const [one, other] = [await group.phone(), await group.phone()];
      await one.write('a');
      const left = [...answers];
      const end = await syncThrough(one, (path, request) => {
        const next = left.shift();
        if (!next) return relay.ask(path, request);
        const { status, body } = next;
        return Promise.resolve(new Response(status === 304 ? null : body, { status }));
      });
      ends.add(end.type);
      expect(one.names()).toEqual({ a: 'a' });
      await settleAll([one, other]);
      expect(other.names()).toEqual({ a: 'a' });
    }),
    { numRuns: 200 },
  );
  expect(ends.size).toBeGreaterThanOrEqual(5);
}, 60_000);
