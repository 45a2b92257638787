import { derive } from '../../src/seal/derive.ts';
import { exportAgree } from '../../src/seal/device-key.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import type { Stretch } from '../../src/seal/lock-key.ts';
import type { AppLockDeps } from '../../src/store/app-lock.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import { processLock } from '../../src/store/lock.ts';
import { lockableKeys } from '../../src/store/lockable-keys.ts';
import { memoryStorage } from '../../src/store/memory-storage.ts';
import { Shelf } from '../../src/store/shelf.ts';
import type { Storage } from '../../src/store/storage.ts';
import { singleWindow } from '../../src/store/windows.ts';
import { type TestClock, testClock } from '../unit/store/test-phone.ts';

/** Stretching without the second it costs on a phone: the cost is tried where the worker is. */
export const quickStretch: Stretch = (secret, salt) =>
  derive(secret, `quick/${[...salt].join('.')}`);

/** A window of a phone whose app can be locked. */
export interface LockWindow extends AppLockDeps {
  readonly shelf: Shelf;
  readonly storage: Storage;
}

/** A phone whose windows come and go: the disk and the clock stay. */
export interface LockPhone {
  readonly disk: Storage;
  readonly clock: TestClock;
  /** The window a person gets who opens the app anew. */
  open(): Promise<LockWindow>;
}

/** A phone with an app lock, on this disk. */
export function lockPhone(disk: Storage = memoryStorage()): LockPhone {
  const [clock, lock] = [testClock(), processLock()];
  return {
    disk,
    clock,
    open: async () => {
      const keys = lockableKeys(disk.keys, systemRandom);
      const storage = { ...disk, keys };
      const stands = { clock, lock, storage, windows: singleWindow(), random: systemRandom };
      const shelf = new Shelf({ ...stands, ids: randomIds(systemRandom), appVersion: '0.1.0' });
      await shelf.loadKeys();
      return { shelf, keys, storage, random: systemRandom, stretch: quickStretch };
    },
  };
}

/** All secrets of a record as text, by what they are: what a finder of them could use. */
export async function secretTexts(keys: KeyRecord): Promise<Readonly<Record<string, string>>> {
  const agree = await exportAgree(keys.device.agree);
  const found: Record<string, Uint8Array> = { ...keys.books };
  if (agree) found['agree'] = agree;
  for (const [name, ring] of Object.entries(keys.rings)) {
    found[`${name} root`] = ring.root;
    found[`${name} chain`] = ring.chain;
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, bytes]) => [name, [...bytes].join('.')]),
  );
}

/** Every run of bytes in a record, at any depth, as text. */
export function bytesIn(value: unknown): readonly string[] {
  if (value instanceof Uint8Array) return [[...value].join('.')];
  if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return [];
  return Object.values(value).flatMap(bytesIn);
}
