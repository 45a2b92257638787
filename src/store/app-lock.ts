import { base32, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { lockKey, passkeyKey, type Stretch, unwrap, wrap } from '../seal/lock-key.ts';
import type { RandomSource } from '../seal/random.ts';
import type { AppLock, KeyRecord } from './key-record.ts';
import type { LockableKeys } from './lockable-keys.ts';
import type { Shelf } from './shelf.ts';
import type { StoreError } from './store-error.ts';

const LOCK_KEY_BYTES = 32;
const SALT_BYTES = 16;

/** What changes of the lock stand on. */
export interface AppLockDeps {
  readonly shelf: Pick<Shelf, 'changeKeys' | 'keys'>;
  readonly keys: LockableKeys;
  readonly random: RandomSource;
  /** Takes up to two seconds on a slow phone. */
  readonly stretch: Stretch;
}

/** `WrongPhrase`: these pictures do not open it. `PhoneLocked`: open it first. `LockIsOff`: there is none. */
export type AppLockError = StoreError | { readonly type: 'WrongPhrase' | 'LockIsOff' | 'NoKeys' };

/** What a person chose of her lock. */
export interface LockChoice {
  readonly scope: AppLock['scope'];
  /** The numbers of the six pictures, in order (`drawPhrase`). */
  readonly phrase: readonly number[];
}

/**
 * Turns the lock on, or gives it another phrase or scope: the keys are written anew, wrapped, and what lay
 * there before is deleted whole. Books are not touched. A passkey of a former lock opens no more.
 */
export async function turnLockOn(
  { shelf, keys: store, random, stretch }: AppLockDeps,
  { scope, phrase }: LockChoice,
): Promise<Result<void, AppLockError>> {
  const raw = random(LOCK_KEY_BYTES);
  const [id, salt, key] = [base32(random(SALT_BYTES)), random(SALT_BYTES), await lockKey(raw)];
  const under = await phraseKey(stretch, phrase, salt);
  const appLock: AppLock = {
    id,
    scope,
    phrase: { salt, wrapped: await wrap(under, phraseSlot(id), raw, random) },
    slots: {},
  };
  store.hold(id, key);
  const changed = await shelf.changeKeys<AppLockError>((keys) =>
    Promise.resolve(isOpen(keys) ? ok({ ...keys, appLock }) : err(refusal(keys))),
  );
  if (changed.ok) store.letGo(id);
  return changed.ok ? ok(undefined) : changed;
}

/** Turns the lock off: the keys lie open again, and what opened the lock opens nothing any more. */
export async function turnLockOff({
  shelf,
  keys: store,
}: Pick<AppLockDeps, 'shelf' | 'keys'>): Promise<Result<void, AppLockError>> {
  const changed = await shelf.changeKeys<AppLockError>((keys) => {
    if (!isOpen(keys)) return Promise.resolve(err(refusal(keys)));
    const { appLock: _off, ...plain } = keys;
    return Promise.resolve(ok(plain));
  });
  if (changed.ok) store.letGo();
  return changed.ok ? ok(undefined) : changed;
}

/** Opens the lock in this window with the six pictures. */
export async function unlock(
  deps: AppLockDeps,
  phrase: readonly number[],
): Promise<Result<void, AppLockError>> {
  const lock = deps.shelf.keys.value?.appLock;
  if (!lock) return err({ type: 'LockIsOff' });
  const under = await phraseKey(deps.stretch, phrase, lock.phrase.salt);
  return openWith(deps, lock.id, await unwrap(under, phraseSlot(lock.id), lock.phrase.wrapped));
}

/** Adds a passkey of this phone: `output` is what it gives for `salt`. */
export async function addPasskey(
  deps: AppLockDeps,
  { id, salt, output }: { readonly id: Bytes; readonly salt: Bytes; readonly output: Bytes },
  phrase: readonly number[],
): Promise<Result<void, AppLockError>> {
  const lock = deps.shelf.keys.value?.appLock;
  if (!lock) return err({ type: 'LockIsOff' });
  // The lock's key can't be read back in this window: the phrase gives it once more.
  const under = await phraseKey(deps.stretch, phrase, lock.phrase.salt);
  const raw = await unwrap(under, phraseSlot(lock.id), lock.phrase.wrapped);
  if (!raw) return err({ type: 'WrongPhrase' });
  const wrapped = await wrap(await passkeyKey(output), passkeySlot(lock.id), raw, deps.random);
  const passkey = { id, salt, wrapped };
  const changed = await deps.shelf.changeKeys<AppLockError>((keys) =>
    Promise.resolve(
      isOpen(keys) && keys.appLock?.id === lock.id
        ? ok({ ...keys, appLock: { ...keys.appLock, passkey } })
        : err(refusal(keys)),
    ),
  );
  return changed.ok ? ok(undefined) : changed;
}

/** Opens the lock in this window with what its passkey gave. */
export async function unlockByPasskey(
  deps: AppLockDeps,
  output: Bytes,
): Promise<Result<void, AppLockError>> {
  const lock = deps.shelf.keys.value?.appLock;
  if (!lock?.passkey) return err({ type: 'LockIsOff' });
  const under = await passkeyKey(output);
  return openWith(deps, lock.id, await unwrap(under, passkeySlot(lock.id), lock.passkey.wrapped));
}

async function openWith(
  { shelf, keys: store }: AppLockDeps,
  id: string,
  raw: Bytes | null,
): Promise<Result<void, AppLockError>> {
  if (!raw) return err({ type: 'WrongPhrase' });
  store.hold(id, await lockKey(raw));
  // Written anew: what came while it was closed goes behind it.
  const changed = await shelf.changeKeys<AppLockError>((keys) =>
    Promise.resolve(isOpen(keys) ? ok(keys) : err({ type: 'WrongPhrase' as const })),
  );
  return changed.ok ? ok(undefined) : changed;
}

function isOpen(keys: KeyRecord | null): keys is KeyRecord {
  return keys !== null && !keys.isLocked;
}

function refusal(keys: KeyRecord | null): AppLockError {
  return { type: keys ? 'PhoneLocked' : 'NoKeys' };
}

async function phraseKey(
  stretch: Stretch,
  phrase: readonly number[],
  salt: Bytes,
): Promise<CryptoKey> {
  return lockKey(await stretch(Uint8Array.from(phrase), salt));
}

function phraseSlot(lockId: string): string {
  return `${lockId}/phrase`;
}

function passkeySlot(lockId: string): string {
  return `${lockId}/passkey`;
}
