/** What can go wrong with what this phone keeps. Each has a sentence in `i18n`. */
export interface StoreError {
  readonly type:
    | 'QuotaExceeded' // the phone is full: nothing was written
    | 'EntryTooLarge' // one single value is larger than a batch may be
    | 'StorageRefused' // the browser lets this page keep nothing at all
    | 'StorageLost' // the browser closed or dropped the database under us
    | 'NewerVersion' // a newer Carnet wrote here: this one must not touch it
    | 'BookClosed' // erased or expired meanwhile
    | 'BookUnreadable' // the key does not open what is stored
    | 'PhoneLocked'; // the app's lock holds the key
}

/** A private window, cookies that are blocked, a browser without storage (Dexie's own word for it). */
const REFUSED: ReadonlySet<string> = new Set([
  'SecurityError',
  'NotAllowedError',
  'MissingAPIError',
]);

/** Says in our words what the browser's storage threw. */
export function toStoreError(thrown: unknown): StoreError {
  const names = errorNames(thrown);
  if (names.some((name) => name === 'QuotaExceededError')) return { type: 'QuotaExceeded' };
  if (names.some((name) => name === 'VersionError')) return { type: 'NewerVersion' };
  if (names.some((name) => REFUSED.has(name))) return { type: 'StorageRefused' };
  if (names.some((name) => name === 'DatabaseClosedError')) return { type: 'BookClosed' };
  return { type: 'StorageLost' };
}

/** Dexie wraps the browser's errors once or twice, or lists them: all names, from outside in. */
export function errorNames(thrown: unknown): string[] {
  if (!(thrown instanceof Error) && !(thrown instanceof DOMException)) return [];
  const inner = 'inner' in thrown ? errorNames(thrown.inner) : [];
  const listed = 'failures' in thrown && Array.isArray(thrown.failures) ? thrown.failures : [];
  return [thrown.name, ...inner, ...listed.flatMap(errorNames)];
}
