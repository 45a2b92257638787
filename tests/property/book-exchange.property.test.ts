import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import type { Book } from '../../src/store/book.ts';
import { dexieStorage } from '../../src/store/dexie-storage.ts';
import { processLock } from '../../src/store/lock.ts';
import { memoryStorage } from '../../src/store/memory-storage.ts';
import type { LogEntry, Storage } from '../../src/store/storage.ts';
import { type Change, happen, put, remove, takeBack } from '../../src/store/table.ts';
import { truthOf } from '../unit/store/state-text.ts';
import { blobsOf, type GroupPhone, handOver, testGroup } from '../unit/store/test-group.ts';
import { anyDish, payments, valueOf } from '../unit/store/test-phone.ts';

const ids = fc.constantFrom('a', 'b', '__proto__');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(ids, fc.constantFrom('name', 'note'), fc.nat(3))
    .map(([row, field, to]) => put(anyDish, row, { [field]: to })),
  ids.map((row) => remove(anyDish, row)),
  fc.tuple(ids, fc.nat(2)).map(([fact, cents]) => happen(payments, fact, { cents })),
  ids.map((fact) => takeBack(fact)),
);

/** One thing that happens to one of three phones. */
const step = fc.record({
  what: fc.constantFrom('write', 'write', 'relay', 'parcel', 'show', 'restart', 'acknowledge'),
  phone: fc.nat(2),
  from: fc.nat(2),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  /** Which of the other's blobs come, in which order: some twice, some not at all. */
  picks: fc.array(fc.nat(30), { maxLength: 8 }),
  clock: fc.constantFrom(-400_000_000, 0, 1, 60_000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Met extends GroupPhone {
  book: Book;
}

/** Lets three phones do all this; then they meet, in an order of their own. */
async function live(steps: readonly Step[], disk: () => Storage): Promise<readonly Met[]> {
  const group = await testGroup({ disk });
  const phones: Met[] = [
    { ...(await group.phone()) },
    { ...(await group.phone()) },
    { ...(await group.phone()) },
  ];
  const saved = new Map<Met, number>();
  for (const one of steps) {
    const [phone, from] = [phones[one.phone], phones[one.from]];
    if (!phone || !from) throw new Error('there are three phones');
    phone.clock.at += one.clock;
    await happenTo(phone, from, one);
    // What was once reported as saved is never less.
    const own = phone.book.vector[phone.device.id] ?? 0;
    expect(own).toBeGreaterThanOrEqual(saved.get(phone) ?? 0);
    saved.set(phone, own);
  }
  return phones;
}

async function happenTo(phone: Met, from: Met, { what, changes, picks }: Step): Promise<void> {
  switch (what) {
    case 'write':
      valueOf(await phone.book.commit(changes));
      return;
    case 'relay':
    case 'parcel': {
      const blobs = await blobsOf(from.book);
      const some = picks.flatMap((pick) => blobs.slice(pick % (blobs.length + 1)).slice(0, 1));
      const cursor = what === 'relay' ? { seq: some.length } : null;
      valueOf(await phone.book.receive(some, cursor, what));
      return;
    }
    case 'show':
      await handOver(from.book, phone.book);
      return;
    case 'restart':
      phone.book = await phone.reopen();
      return;
    case 'acknowledge':
      valueOf(await phone.book.acknowledge());
  }
}

/** Everybody meets everybody, the last by blobs, the others by hand, until all have everything. */
async function meetAll(phones: readonly Met[]): Promise<void> {
  for (const phone of phones)
    for (const other of phones.toReversed())
      if (other !== phone) await handOver(other.book, phone.book);
  for (const phone of phones)
    for (const other of phones)
      if (other !== phone) valueOf(await phone.book.receive(await blobsOf(other.book), null));
}

async function expectOneTruth(phones: readonly Met[]): Promise<void> {
  const truths = phones.map(({ book }) => truthOf(book));
  expect(new Set(truths).size).toBe(1);
  for (const phone of phones) {
    const again = await phone.reopen();
    expect(truthOf(again)).toBe(truths[0]);
    expect(again.health.value).toMatchObject({ parked: 0, missing: [], forked: [] });
    expect(again.rivals.value.map(({ place }) => place)).toEqual(
      expect.arrayContaining(phone.book.rivals.value.map(({ place }) => place)),
    );
  }
}

test('whatever three phones write, lose, repeat and hand on in any order, they end with one truth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const phones = await live(steps, memoryStorage);
      await meetAll(phones);
      await expectOneTruth(phones);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('on a disk they end with it as in memory', async () => {
  const disks: Storage[] = [];
  const disk = () => {
    const storage = dexieStorage(randomIds(systemRandom), processLock());
    // Databases are named by what is asked for: each phone asks under a name of its own.
    const own = {
      ...storage,
      bookLog: (id: string) => storage.bookLog(`${id}-${disks.indexOf(own)}`),
    };
    disks.push(own);
    return own;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const phones = await live(steps, disk);
      await meetAll(phones);
      await expectOneTruth(phones);
      phones.forEach(({ book }) => book.close());
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('after all acknowledged, meeting again writes nothing, and everybody knows that all is safe', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const phones = await live(steps, memoryStorage);
      for (let turn = 0; turn < 2; turn += 1) {
        await meetAll(phones);
        for (const { book } of phones) valueOf(await book.acknowledge());
      }
      await meetAll(phones);
      const before = phones.map(({ book }) => truthOf(book));
      for (const { book } of phones) valueOf(await book.acknowledge());
      await meetAll(phones);
      expect(phones.map(({ book }) => truthOf(book))).toEqual(before);
      for (const { book, device } of phones) {
        const wrote = book.content.knowledge.content.has(device.id);
        expect(book.health.value).toMatchObject({ unseen: 0, safeOn: wrote ? 2 : 0 });
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what has to go to a relay is what this phone wrote or was given by hand, and nothing the relay brought', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const phones = await live(steps, memoryStorage);
      const named = (entries: readonly LogEntry[]) => entries.map(({ blobId }) => blobId);
      for (const { book, device } of phones) {
        const outbox = named(valueOf(await book.log.outbox()));
        const all = valueOf(await book.log.after(0));
        const fresh = all.filter(({ own }) => typeof own === 'number');
        expect(fresh).toHaveLength(book.vector[device.id] ?? 0);
        valueOf(await book.receive([...(await blobsOf(book))], { seq: all.length }));
        expect(valueOf(await book.log.outbox())).toEqual([]);
        valueOf(await book.log.settle([], outbox));
        expect(named(valueOf(await book.log.outbox()))).toEqual(outbox);
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);
