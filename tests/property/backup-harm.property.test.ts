import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COST_BOUNDS } from '../../src/protocol/backup-frame.ts';
import { readWrittenBytes, writeBytes } from '../../src/protocol/written-bytes.ts';
import type { Storage } from '../../src/store/storage.ts';
import { backupOf, PHRASE, readAt, restoreOn, write } from '../support/backup-phone.ts';
import { emptyPhone, founderPhone } from '../support/group-of-phones.ts';
import { valueOf } from '../support/open-phone.ts';

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
    const made = new Set<string>();
    const disk = countingBooks(cut.storage, made);
    const done = await restoreOn(dyingAt(disk, step), backup, phone.clock.at);
    const keys = await cut.storage.keys.read();
    const lines = await cut.storage.catalogue.books();
    expect(lines.length).toBe(keys ? backup.books.length : 0);
    isWhole = done.ok;
    if (!keys) valueOf(await restoreOn(disk, backup, phone.clock.at));
    const again = await cut.storage.catalogue.books();
    expect(again.map(({ id }) => id).sort()).toEqual([...made].sort());
    expect(again.length).toBe(backup.books.length);
    expect(step).toBeLessThan(40);
  }
});

/** A disk that notes which databases of books there are. */
function countingBooks(disk: Storage, made: Set<string>): Storage {
  return {
    ...disk,
    bookLog: (id) => {
      made.add(id);
      return disk.bookLog(id);
    },
    deleteBooks: (ids) => {
      for (const id of ids) made.delete(id);
      return disk.deleteBooks(ids);
    },
  };
}

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
    deleteBooks: (ids) => alive(() => disk.deleteBooks(ids)),
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
