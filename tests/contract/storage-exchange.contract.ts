import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { utf8 } from '../../src/kernel/bytes.ts';
import { blobIdOf, sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import type { ArrivedEntry, BookLog, NewLogEntry } from '../../src/store/storage.ts';
import { valueOf } from '../unit/store/test-phone.ts';
import type { StorageToTry } from './storage.contract.ts';

/** What a log promises to whoever carries blobs between phones. */
export function exchangeContract(name: string, make: () => Promise<StorageToTry>): void {
  describe(`the exchange of blobs, as kept by ${name}`, () => {
    let tried: StorageToTry;
    let log: BookLog;
    const sealing = bookKey(systemRandom(32));

    const entry = async (own: number | null, text = 'x'): Promise<NewLogEntry> => {
      const blob = await sealBlob(await sealing, utf8(text), systemRandom);
      return { blobId: blobIdOf(blob), blob, own };
    };
    const numbers = async () => valueOf(await log.after(0)).map(({ n }) => n);
    const arrived = async (text = 'x', atRelay = true): Promise<ArrivedEntry> => {
      const { blobId, blob } = await entry(null, text);
      return { blobId, blob, atRelay };
    };
    const waiting = async () => valueOf(await log.outbox()).map(({ blobId }) => blobId);
    const cursor = { gen: 3, seq: 9, at: 'abc' };

    beforeEach(async () => {
      tried = await make();
      log = tried.storage.bookLog('one');
    });
    afterEach(async () => {
      log.close();
      await tried.storage.eraseAll();
    });

    test('what came from elsewhere lies in the log as it came, with the place the relay was read up to', async () => {
      const [first, second] = [await arrived('one'), await arrived('two')];
      const added = valueOf(await log.accept([first, second], cursor));
      const again = tried.storage.bookLog('one');
      const tail = valueOf(await again.load()).tail;
      expect(tail.map(({ n, blobId, blob }) => [n, blobId, [...blob]])).toEqual([
        [added[0], first.blobId, [...first.blob]],
        [added[1], second.blobId, [...second.blob]],
      ]);
      expect(tail.every(({ own }) => typeof own !== 'number')).toBe(true);
      expect(valueOf(await again.cursor())).toEqual(cursor);
      expect(await waiting()).toEqual([]);
    });

    test('before the first time there is no place the relay was read up to', async () => {
      expect(valueOf(await log.cursor())).toBeNull();
    });

    test('a place without blobs is noted, blobs without a place leave it where it was', async () => {
      expect(valueOf(await log.accept([], cursor))).toEqual([]);
      expect(valueOf(await log.accept([await arrived()], null))).toHaveLength(1);
      expect(valueOf(await log.cursor())).toEqual(cursor);
      valueOf(await log.accept([], { ...cursor, seq: 10 }));
      expect(valueOf(await log.cursor())).toEqual({ ...cursor, seq: 10 });
    });

    test('a blob that is there already is left out, among others that are not', async () => {
      const [known, fresh] = [await arrived('known'), await arrived('fresh')];
      valueOf(await log.accept([known], null));
      const before = await numbers();
      const added = valueOf(await log.accept([fresh, known], cursor));
      expect(added).toHaveLength(1);
      expect(await numbers()).toEqual([...before, ...added]);
      expect(valueOf(await log.blobIds()).toSorted()).toEqual(
        [known.blobId, fresh.blobId].toSorted(),
      );
    });

    test('a blob that comes twice at once is stored once', async () => {
      const one = await arrived();
      expect(valueOf(await log.accept([one, one], cursor))).toHaveLength(1);
      expect(await numbers()).toHaveLength(1);
    });

    test.each([[[true, false]], [[false, true]]])(
      'a blob that comes at once from the relay and by hand (%s) is at the relay',
      async (ways) => {
        const one = await arrived();
        const entries = ways.map((atRelay) => ({ ...one, atRelay }));
        expect(valueOf(await log.accept(entries, cursor))).toHaveLength(1);
        expect(await waiting()).toEqual([]);
      },
    );

    test('a blob that came by hand still has to go to the relay, until the relay brings it', async () => {
      const one = await arrived('x', false);
      valueOf(await log.accept([one], null));
      expect(await waiting()).toEqual([one.blobId]);
      valueOf(await log.accept([one], null)); // by hand again
      expect(await waiting()).toEqual([one.blobId]);
      expect(valueOf(await log.accept([{ ...one, atRelay: true }], cursor))).toEqual([]);
      expect(await waiting()).toEqual([]);
      valueOf(await log.accept([one], null)); // by hand once more: the relay still has it
      expect(await waiting()).toEqual([]);
    });

    test('what this phone wrote waits to be sent, oldest first, and no more once the relay has it', async () => {
      const own = [await entry(1), await entry(2), await entry(3)];
      valueOf(await log.append(own));
      const [first = '', second = '', third = ''] = own.map(({ blobId }) => blobId);
      const outbox = valueOf(await log.outbox());
      expect(outbox.map(({ n }) => n)).toEqual(await numbers());
      expect(outbox.map(({ blob }) => [...blob])).toEqual(own.map(({ blob }) => [...blob]));
      valueOf(await log.settle([second], []));
      expect(await waiting()).toEqual([first, third]);
      valueOf(await log.accept([{ ...(await arrived()), ...own[0], atRelay: true }], cursor)); // comes back
      expect(await waiting()).toEqual([third]);
      expect(await numbers()).toHaveLength(3);
    });

    test('what the relay lost waits again, where it stood; ids nobody stored are nothing', async () => {
      const [mine, theirs] = [await entry(1), await arrived()];
      valueOf(await log.append([mine]));
      valueOf(await log.accept([theirs], null));
      valueOf(await log.settle([mine.blobId, 'unknown'], ['unknown, too']));
      expect(await waiting()).toEqual([]);
      valueOf(await log.settle([], [theirs.blobId, mine.blobId]));
      expect(await waiting()).toEqual([mine.blobId, theirs.blobId]);
      valueOf(await log.settle([], []));
      expect(await waiting()).toHaveLength(2);
    });

    test('what is still to be sent is known after a new start and in another window', async () => {
      const own = await entry(1);
      valueOf(await log.append([own, await entry(2)]));
      valueOf(await tried.storage.bookLog('one').settle([own.blobId], []));
      log.close();
      log = tried.storage.bookLog('one');
      expect(await waiting()).toHaveLength(1);
      expect(valueOf(await log.append([await entry(1)]))).toBe('stale'); // its number stays taken
    });

    test('many blobs at once are one step', async () => {
      const many = await Promise.all(Array.from({ length: 130 }, (_, i) => arrived(`b${i}`)));
      const added = valueOf(await log.accept(many, cursor));
      expect(added).toEqual([...added].sort((a, b) => a - b));
      expect(valueOf(await log.blobIds())).toHaveLength(130);
      expect(valueOf(await log.accept(many, cursor))).toEqual([]);
    });

    test('a closed log takes nothing in and settles nothing', async () => {
      valueOf(await log.append([await entry(1)]));
      log.close();
      const closed = { ok: false, error: { type: 'BookClosed' } };
      expect(await log.accept([await arrived()], cursor)).toEqual(closed);
      expect(await log.settle([], [])).toEqual(closed);
      expect(await log.outbox()).toEqual(closed);
      expect(await log.cursor()).toEqual(closed);
      expect(await log.blobIds()).toEqual(closed);
      log = tried.storage.bookLog('one');
      expect(await numbers()).toHaveLength(1);
      expect(valueOf(await log.cursor())).toBeNull();
    });

    test('of two windows that take in the same blobs at the same moment, each blob is stored once', async () => {
      const many = await Promise.all(Array.from({ length: 6 }, (_, i) => arrived(`b${i}`)));
      const other = tried.storage.bookLog('one');
      const both = await Promise.all([
        log.accept(many.slice(0, 5), cursor),
        other.accept(many.slice(1), cursor),
      ]);
      expect(both.flatMap((one) => valueOf(one))).toHaveLength(6);
      expect(await numbers()).toHaveLength(6);
      other.close();
    });
  });
}
