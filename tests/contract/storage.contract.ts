import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toInstant } from '../../src/kernel/clock.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { blobIdOf, sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import type { BookLog, NewLogEntry, Storage } from '../../src/store/storage.ts';
import { newKeys, valueOf } from '../unit/store/test-phone.ts';
import { exchangeContract } from './storage-exchange.contract.ts';

/** A storage to try, and what is left on its disk, by name. */
export interface StorageToTry {
  readonly storage: Storage;
  left(): Promise<readonly string[]>;
}

/** What every storage of this phone promises; memory and IndexedDB must not differ. */
export function storageContract(name: string, make: () => Promise<StorageToTry>): void {
  exchangeContract(name, make);

  describe(`the storage contract, kept by ${name}`, () => {
    let tried: StorageToTry;
    let log: BookLog;
    const sealing = bookKey(systemRandom(32));

    const entry = async (own: number | null, text = 'x'): Promise<NewLogEntry> => {
      const blob = await sealBlob(await sealing, utf8(text), systemRandom);
      return { blobId: blobIdOf(blob), blob, own };
    };
    const numbers = async () => valueOf(await log.after(0)).map(({ n }) => n);

    beforeEach(async () => {
      tried = await make();
      log = tried.storage.bookLog('one');
    });
    afterEach(async () => {
      log.close();
      await tried.storage.eraseAll();
    });

    test('a new log is empty', async () => {
      expect(valueOf(await log.load())).toEqual({ snapshot: null, tail: [] });
    });

    test('what was appended comes back in order, byte for byte, in this window and another', async () => {
      const [first, second] = [await entry(1, 'one'), await entry(null, 'two')];
      const added = valueOf(await log.append([first, second]));
      const tail = valueOf(await tried.storage.bookLog('one').load()).tail;
      expect(tail.map(({ n, blob }) => [n, [...blob]])).toEqual([
        [added[0], [...first.blob]],
        [added[1], [...second.blob]],
      ]);
    });

    test('after a number come only the later entries', async () => {
      await log.append([await entry(1), await entry(2), await entry(3)]);
      const [, second] = await numbers();
      expect(valueOf(await log.after(second ?? 0))).toHaveLength(1);
    });

    test('an own sequence number is taken once: the second window is stale, and nothing of it stays', async () => {
      await log.append([await entry(1)]);
      const second = tried.storage.bookLog('one');
      expect(valueOf(await second.append([await entry(2), await entry(1)]))).toBe('stale');
      expect(await numbers()).toHaveLength(1);
      expect(valueOf(await second.append([await entry(2)]))).not.toBe('stale');
    });

    test('a blob is stored once', async () => {
      const one = await entry(null);
      await log.append([one]);
      expect(valueOf(await log.append([one]))).toBe('stale');
      expect(await numbers()).toHaveLength(1);
    });

    test('any number of entries of other phones lie beside each other', async () => {
      await log.append([await entry(null), await entry(null), await entry(1)]);
      expect(await numbers()).toHaveLength(3);
    });

    test('a log opens from its newest snapshot and what follows it; an older snapshot changes nothing', async () => {
      await log.append([await entry(1), await entry(2), await entry(3)]);
      const [first = 0, second = 0, third] = await numbers();
      const [older, newer] = [(await entry(null, 'older')).blob, (await entry(null, 'newer')).blob];
      await log.saveSnapshot({ n: second, blob: newer });
      await log.saveSnapshot({ n: first, blob: older });
      const { snapshot, tail } = valueOf(await log.load());
      expect([snapshot?.n, [...(snapshot?.blob ?? [])]]).toEqual([second, [...newer]]);
      expect(tail.map(({ n }) => n)).toEqual([third]);
    });

    test('a snapshot takes nothing from the log', async () => {
      await log.append([await entry(1), await entry(2)]);
      await log.saveSnapshot({ n: 2, blob: (await entry(null)).blob });
      expect(await numbers()).toHaveLength(2);
    });

    test('two logs do not see each other', async () => {
      await log.append([await entry(1)]);
      const other = tried.storage.bookLog('two');
      expect(valueOf(await other.load()).tail).toEqual([]);
      expect(valueOf(await other.append([await entry(1)]))).not.toBe('stale');
      other.close();
    });

    test('a closed log neither reads nor writes', async () => {
      await log.append([await entry(1)]);
      log.close();
      expect(await log.append([await entry(2)])).toEqual({
        ok: false,
        error: { type: 'BookClosed' },
      });
      expect(await log.after(0)).toEqual({ ok: false, error: { type: 'BookClosed' } });
      log = tried.storage.bookLog('one');
      expect(await numbers()).toHaveLength(1);
    });

    test('a book deleted while open is gone, and its log is closed: no write brings it back', async () => {
      await log.append([await entry(1)]);
      await tried.storage.deleteBooks(['one']);
      expect(await log.append([await entry(2)])).toEqual({
        ok: false,
        error: { type: 'BookClosed' },
      });
      log = tried.storage.bookLog('one');
      expect(await numbers()).toEqual([]);
    });

    test('deleting a book that is not there is nothing', async () => {
      await expect(tried.storage.deleteBooks(['never'])).resolves.toBeUndefined();
    });

    test('the catalogue keeps lines by id and preferences by name', async () => {
      const { catalogue } = tried.storage;
      const line = { id: 'a', name: 'contacts/2026-W48', epoch: 1, due: toInstant(5) };
      await catalogue.put(line);
      await catalogue.put({ ...line, id: 'b', name: 'group', due: null });
      await catalogue.put({ ...line, due: null });
      await catalogue.remove('b');
      expect(await catalogue.books()).toEqual([{ ...line, due: null }]);
      expect(await catalogue.read('language')).toBeUndefined();
      await catalogue.write('language', 'fr');
      await catalogue.write('language', 'nl');
      expect(await catalogue.read('language')).toBe('nl');
    });

    test('keys come back whole and still sign; without any there are none', async () => {
      expect(await tried.storage.keys.read()).toBeNull();
      const keys = await newKeys();
      await tried.storage.keys.replace(keys);
      const read = await tried.storage.keys.read();
      expect(read?.rings).toEqual(keys.rings);
      expect(read?.device.id).toBe(keys.device.id);
      expect(read?.device.sign.privateKey.extractable).toBe(false);
    });

    test('new keys take the place of the old ones, of which nothing is left', async () => {
      await tried.storage.keys.replace(await newKeys());
      const before = await tried.left();
      const second = await newKeys();
      await tried.storage.keys.replace(second);
      const keysLeft = (await tried.left()).filter((one) => one.startsWith('carnet-k-'));
      expect(keysLeft).toHaveLength(1);
      expect(before).not.toContain(keysLeft[0]);
      expect((await tried.storage.keys.read())?.device.id).toBe(second.device.id);
    });

    test('keys that bring books come with their lines', async () => {
      const line = { id: 'book-2', name: 'desk', epoch: 1, due: null };
      const keys = await newKeys();
      await tried.storage.keys.replace(keys, [line]);
      expect((await tried.storage.keys.read())?.device.id).toBe(keys.device.id);
      expect(await tried.storage.catalogue.find('desk')).toEqual(line);
    });

    test('a test read finds the disk', async () => {
      expect(await tried.storage.testRead()).toEqual({ ok: true, value: undefined });
    });

    test('erasing leaves no database, even with books open', async () => {
      await log.append([await entry(1)]);
      await tried.storage.keys.replace(await newKeys());
      await tried.storage.catalogue.write('language', 'fr');
      await tried.storage.eraseAll();
      expect(await tried.left()).toEqual([]);
      expect(await log.append([await entry(2)])).toEqual({
        ok: false,
        error: { type: 'BookClosed' },
      });
    });
  });
}
