import type { RandomSource } from '../seal/random.ts';
import type { KeyRecord } from './key-record.ts';
import type { KeyStore } from './storage.ts';

/** Needed by a phone with a lock alone: not part of every start. */
const slots = () => import('./lock-slots.ts');

/** Keys whose lock this window may hold open. */
export interface LockableKeys extends KeyStore {
  /** Opens and closes the lock of this id from now on, in this window alone. */
  hold(lockId: string, key: CryptoKey): void;
  /** Lets go of every lock but this one; of all without an id. */
  letGo(butLockId?: string): void;
}

/**
 * A store of keys that knows the app's lock. With the lock on, the store beneath has only wrapped what the
 * lock holds; a window that holds its key reads all keys, any other reads those that stay open.
 */
export function lockableKeys(stored: KeyStore, random: RandomSource): LockableKeys {
  const held = new Map<string, CryptoKey>();
  // Read at each turn of a book: what was opened stays opened as long as the store gives the same.
  let last: { readonly from: KeyRecord; readonly keys: KeyRecord } | null = null;

  const opened = async (from: KeyRecord): Promise<KeyRecord> => {
    if (!from.appLock) return from;
    const key = held.get(from.appLock.id);
    const keys = key && (await (await slots()).openSlots(from, from.appLock, key));
    return keys ?? { ...from, isLocked: true };
  };
  return {
    hold: (lockId, key) => {
      held.set(lockId, key);
      last = null;
    },
    letGo: (butLockId) => {
      for (const id of held.keys()) if (id !== butLockId) held.delete(id);
      last = null;
    },
    read: async () => {
      const from = await stored.read();
      if (!from) return null;
      if (last?.from !== from) last = { from, keys: await opened(from) };
      return last.keys;
    },
    replace: async (keys, lines) => {
      last = null;
      await stored.replace(await toStore(keys, held, random), lines);
    },
  };
}

/** A closed lock keeps its slots as they are; an open one closes over what there is now. */
async function toStore(
  keys: KeyRecord,
  held: ReadonlyMap<string, CryptoKey>,
  random: RandomSource,
): Promise<KeyRecord> {
  const { isLocked, ...plain } = keys;
  if (isLocked || !plain.appLock) return plain;
  const key = held.get(plain.appLock.id);
  // Never in clear by mistake: what opened the lock is needed to close it.
  if (!key) throw new Error('the lock of these keys is not held open');
  const { closeSlots } = await slots();
  return closeSlots(plain, plain.appLock, { key, random });
}
