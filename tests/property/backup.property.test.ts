import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks, isoWeek, type IsoWeek } from '../../src/domain/calendar.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { readWrittenBytes, writeBytes } from '../../src/protocol/written-bytes.ts';
import { COST_BOUNDS } from '../../src/protocol/backup-frame.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { type BookName, latestDue, weekBookName } from '../../src/store/book-name.ts';
import { memberTable } from '../../src/store/books/group-book.ts';
import { openMine } from '../../src/store/open-mine.ts';
import type { Storage } from '../../src/store/storage.ts';
import { type Change, put } from '../../src/store/table.ts';
import { addDevice } from '../../src/sync/announce-device.ts';
import { renewRing } from '../../src/sync/renew-ring.ts';
import { exportPublicKeys } from '../../src/seal/device-key.ts';
import { backupOf, PHRASE, readAt, restoredPhone, restoreOn } from '../support/backup-phone.ts';
import {
  emptyPhone,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  handOver,
  stateOf,
} from '../support/group-of-phones.ts';
import { valueOf } from '../support/open-phone.ts';

const WEEK = isoWeek('2026-W48');
const DAY = 86_400_000;
const runs = { numRuns: 12 };

const PARTS = ['group', 'desk', 'circle', 'week', 'contacts', 'addresses', 'mine'] as const;
type Part = (typeof PARTS)[number];

const word = fc.record({
  part: fc.constantFrom(...PARTS),
  week: fc.nat(2),
  row: fc.constantFrom('a', 'b'),
  nickname: fc.string({ maxLength: 12 }),
});
type Word = typeof word extends fc.Arbitrary<infer T> ? T : never;

function nameOf(part: Part, week: IsoWeek): BookName {
  return part === 'week' || part === 'contacts' || part === 'addresses'
    ? weekBookName(part, week)
    : part;
}

/** Rows of a table any book takes: what is said does not matter here. */
const said = ({ row, nickname }: Pick<Word, 'row' | 'nickname'>): Change =>
  put({ ...memberTable, table: 'words' }, row, { nickname });

async function write(phone: GroupPhone, words: readonly Word[]): Promise<void> {
  valueOf(await phone.shelf.prepareWeek(addWeeks(WEEK, 2)));
  for (const one of words) {
    if (one.part === 'mine') valueOf(await openMine({ ...phone, random: systemRandom }));
    const book = valueOf(await phone.shelf.open(nameOf(one.part, addWeeks(WEEK, one.week))));
    valueOf(await book.commit([said(one)]));
  }
}

async function namesOn({ storage }: GroupPhone): Promise<readonly string[]> {
  return (await storage.catalogue.books()).map(({ name }) => name).sort();
}

test('a restored phone says what the phone said, in every book, and is another phone', async () => {
  const lives = fc.record({
    founder: fc.array(word, { minLength: 1, maxLength: 6 }),
    other: fc.array(word, { maxLength: 4 }),
    isRenewed: fc.boolean(),
    withCircle: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(lives, async ({ founder, other, isRenewed, withCircle }) => {
      const phone = await founderPhone();
      await write(phone, founder);
      const further = await furtherPhone(phone, 'Mangue');
      await handOver(phone, further);
      await write(
        further,
        other.filter(({ part }) => part !== 'mine'),
      );
      await handOver(further, phone);
      if (isRenewed) {
        const plan = { removed: [further.id], fromWeek: addWeeks(WEEK, 1), settled: [] };
        const deps = { shelf: phone.shelf, random: systemRandom, now: toInstant(phone.clock.at) };
        valueOf(await renewRing(deps, { ring: 'kitchen', ...plan }));
        await write(phone, founder);
      }
      const restored = await restoredPhone(await backupOf(phone, { withCircle }), phone.clock.at);

      const isLeftOut = (name: string) => !withCircle && name.startsWith('circle');
      const kept = (await namesOn(phone)).filter((name) => !isLeftOut(name));
      expect(await namesOn(restored)).toEqual(kept);
      for (const name of kept)
        expect(await stateOf(restored, name as BookName)).toBe(
          await stateOf(phone, name as BookName),
        );
      expect([phone.id, further.id]).not.toContain(restored.id);
      expect(restored.shelf.keys.value?.rings.circle !== undefined).toBe(withCircle);
    }),
    runs,
  );
});

test('two phones restored from one backup write under two ids, and no phone looks copied', async () => {
  const phone = await founderPhone();
  await write(phone, [{ part: 'group', week: 0, row: 'a', nickname: 'Kiwi' }]);
  const text = await backupOf(phone);
  const [one, two] = [
    await restoredPhone(text, phone.clock.at),
    await restoredPhone(text, phone.clock.at),
  ];
  for (const restored of [one, two])
    await write(restored, [{ part: 'group', week: 0, row: 'b', nickname: restored.id }]);

  expect(new Set([phone.id, one.id, two.id]).size).toBe(3);
  await handOver(one, two);
  const { health, vector } = valueOf(await two.shelf.open('group'));
  expect(health.value.forked).toEqual([]);
  expect(vector[phone.id]).toBe(valueOf(await phone.shelf.open('group')).vector[phone.id]);
});

test('what a restored phone writes counts for the others once one of them lets it in', async () => {
  const phone = await founderPhone();
  await write(phone, [{ part: 'group', week: 0, row: 'a', nickname: 'Kiwi' }]);
  const restored = await restoredPhone(await backupOf(phone), phone.clock.at);
  await write(restored, [{ part: 'group', week: 0, row: 'b', nickname: 'Mangue' }]);

  expect(await handOver(restored, phone)).toBe(0);
  const before = await stateOf(phone, 'group');
  expect(before).not.toContain('Mangue');

  const keys = restored.shelf.keys.value;
  if (!keys) throw new Error('the restored phone has keys');
  const listed = { id: restored.id, ...(await exportPublicKeys(keys.device)), label: 'Neuf' };
  valueOf(await addDevice(phone.shelf, listed, ['kitchen', 'desk']));
  await handOver(restored, phone);
  expect(await stateOf(phone, 'group')).toContain('Mangue');
});

test('a changed, cut or foreign file, or other pictures, give an error and nothing else', async () => {
  const phone = await founderPhone();
  await write(phone, [{ part: 'week', week: 0, row: 'a', nickname: 'Kiwi' }]);
  const text = await backupOf(phone);
  const bytes = valueOf(readWrittenBytes(text));
  const harm = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(bytes.length * 8 - 1) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(bytes.length - 1) }),
    fc.record({ kind: fc.constant('text' as const), at: fc.nat(text.length - 3) }),
    fc.record({ kind: fc.constant('phrase' as const), at: fc.nat(63) }),
  );
  await fc.assert(
    fc.asyncProperty(harm, async ({ kind, at }) => {
      const read = await readAt(phone.clock.at, ...harmed({ text, bytes }, kind, at));
      expect(read.ok).toBe(kind === 'phrase' && at === PHRASE[0]);
      if (read.ok) return;
      if (kind === 'phrase') expect(read.error.type).toBe('WrongPhrase');
      expect(['NotABackup', 'NewerBackup', 'WrongPhrase', 'BackupDamaged']).toContain(
        read.error.type,
      );
    }),
    { numRuns: 120 },
  );
});

function harmed(
  { text, bytes }: { text: string; bytes: Uint8Array },
  kind: 'flip' | 'cut' | 'text' | 'phrase',
  at: number,
): [text: string, phrase: readonly number[]] {
  if (kind === 'phrase') return [text, [at, ...PHRASE.slice(1)]];
  if (kind === 'cut') return [writeBytes(bytes.slice(0, at)), PHRASE];
  if (kind === 'text') return [text.slice(0, at), PHRASE];
  const flipped = bytes.slice();
  flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
  return [writeBytes(flipped), PHRASE];
}

test('a file that asks too little or too much of the phone is refused before anything is stretched', async () => {
  const phone = await founderPhone();
  const bytes = valueOf(readWrittenBytes(await backupOf(phone)));
  const { memory, passes } = COST_BOUNDS;
  const costs = fc.oneof(
    fc.record({ memory: fc.integer({ min: 0, max: memory.least - 1 }), passes: fc.constant(2) }),
    fc.record({
      memory: fc.integer({ min: memory.most + 1, max: 2 ** 32 - 1 }),
      passes: fc.constant(2),
    }),
    fc.record({
      memory: fc.constant(memory.least),
      passes: fc.constantFrom(0, 1, passes.most + 1, 255),
    }),
  );
  await fc.assert(
    fc.asyncProperty(costs, async (cost) => {
      const forged = bytes.slice();
      new DataView(forged.buffer).setUint32(4, cost.memory);
      forged[8] = cost.passes;
      const read = await readAt(phone.clock.at, writeBytes(forged));
      expect(read).toEqual({ ok: false, error: { type: 'BackupDamaged' } });
    }),
    { numRuns: 60 },
  );
});

test('whenever a backup is put back, no book that is past its day comes, and no key of one', async () => {
  const phone = await founderPhone();
  const weeks = [0, 1, 2].map((ahead) => addWeeks(WEEK, ahead));
  const kinds = ['week', 'contacts', 'addresses'] as const;
  const all = kinds.flatMap((part) =>
    [0, 1, 2].map((week): Word => ({ part, week, row: 'a', nickname: 'Kiwi' })),
  );
  await write(phone, all);
  const [settled] = weeks;
  const settledDue = phone.clock.at + 60 * DAY;
  if (settled) await phone.shelf.setDue(weekBookName('week', settled), toInstant(settledDue));
  const text = await backupOf(phone);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -30, max: 500 }), async (days) => {
      const at = phone.clock.at + days * DAY;
      const restored = await restoredPhone(text, at);
      const now = Math.max(at, 0);
      const names = new Set(await namesOn(restored));
      const books = restored.shelf.keys.value?.books ?? {};
      for (const kind of kinds)
        for (const week of weeks) {
          const name = weekBookName(kind, week);
          const due = week === settled && kind === 'week' ? settledDue : latestDue(kind, week);
          const isPast = due !== null && now > due;
          expect(names.has(name)).toBe(!isPast);
          expect(Object.hasOwn(books, name)).toBe(!isPast);
        }
      // What the chains still give lies after every week whose keys are held back.
      const chains = Object.values(restored.shelf.keys.value?.rings ?? {});
      for (const { chainWeek } of chains) expect(chainWeek > addWeeks(WEEK, 2)).toBe(true);
      for (const name of Object.keys(books)) {
        const [kind, week] = name.split('/');
        const latest = kind === 'contacts' ? latestDue(kind, isoWeek(week ?? '')) : null;
        expect(latest !== null && now > latest).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});

test('cut short anywhere, the phone is empty and takes the backup again; else it has all of it', async () => {
  const phone = await founderPhone();
  await write(phone, [
    { part: 'week', week: 0, row: 'a', nickname: 'Kiwi' },
    { part: 'contacts', week: 0, row: 'a', nickname: 'Kiwi' },
  ]);
  const { backup } = valueOf(await readAt(phone.clock.at, await backupOf(phone)));
  let isWhole = false;
  for (let step = 0; !isWhole; step += 1) {
    const cut = emptyPhone();
    const done = await restoreOn(dyingAt(cut.storage, step), backup, phone.clock.at);
    const keys = await cut.storage.keys.read();
    const lines = await cut.storage.catalogue.books();
    expect(lines.length).toBe(keys ? backup.books.length : 0);
    isWhole = done.ok;
    if (!keys) valueOf(await restoreOn(cut.storage, backup, phone.clock.at));
    expect((await cut.storage.catalogue.books()).length).toBe(backup.books.length);
    expect(step).toBeLessThan(40);
  }
});

/** A disk that fails at its n-th change, and at all after it. */
function dyingAt(disk: Storage, n: number): Storage {
  let left = n;
  const alive = <T>(work: () => Promise<T>): Promise<T> =>
    left-- > 0 ? work() : Promise.reject(new Error('the phone died'));
  return {
    ...disk,
    catalogue: {
      ...disk.catalogue,
      put: (entry) => alive(() => disk.catalogue.put(entry)),
      write: (name, value) => alive(() => disk.catalogue.write(name, value)),
    },
    keys: {
      ...disk.keys,
      replace: (record, lines) => alive(() => disk.keys.replace(record, lines)),
    },
    deleteBook: (id) => alive(() => disk.deleteBook(id)),
    bookLog: (id) => {
      const log = disk.bookLog(id);
      return { ...log, accept: (entries, cursor) => alive(() => log.accept(entries, cursor)) };
    },
  };
}

test('a phone that holds a group takes no backup', async () => {
  const phone = await founderPhone();
  const { backup } = valueOf(await readAt(phone.clock.at, await backupOf(phone)));
  const other = await founderPhone();

  const refused = await restoreOn(other.storage, backup, phone.clock.at);

  expect(refused).toEqual({ ok: false, error: { type: 'GroupExists' } });
  expect((await other.storage.keys.read())?.device.id).toBe(other.id);
});
