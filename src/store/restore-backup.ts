import { dateOf, weekOf, ZONE } from '../domain/calendar.ts';
import { acceptedTime } from '../domain/expiry.ts';
import { base64url } from '../kernel/bytes.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import type { IdSource } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { blobIdIn } from '../protocol/blob.ts';
import { createDeviceKey } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import type { Backup, BackupBook } from './backup-content.ts';
import { latestDue, parseWeekBookName, splitBookName } from './book-name.ts';
import { ACCEPTED_TIME, dueUnopened, goesWith } from './expire.ts';
import type { KeyRecord } from './key-record.ts';
import { secretOf, walkToWeek, withoutBooks } from './keyring.ts';
import type { Lock } from './lock.ts';
import { withGift } from './ring-gift.ts';
import type { CatalogueEntry, Storage } from './storage.ts';
import { type StoreError, toStoreError } from './store-error.ts';

/** Preference that names the databases of a restoring that has not ended: nothing else points to them. */
const RESTORING = 'restoring';

/** The phone a backup is put on. */
export interface RestoreTarget {
  readonly storage: Pick<Storage, 'keys' | 'catalogue' | 'bookLog' | 'deleteBooks'>;
  readonly lock: Lock;
  readonly ids: IdSource;
  readonly random: RandomSource;
}

export interface RestoreError {
  readonly type:
    | StoreError['type']
    | 'GroupExists' // the phone holds a group: it must be erased first
    | 'BackupDamaged'
    | 'WeekTooFar';
}

/** What came back, and what did not because its day is past. */
export interface Restored {
  readonly books: readonly BackupBook[];
  readonly gone: readonly string[];
}

/** When a backup is put back: never before the latest time its phone had accepted. */
export function restoreTime({ accepted }: Backup, now: Instant): Instant {
  return accepted === null ? now : acceptedTime(toInstant(accepted), now);
}

/**
 * Puts a backup on an empty phone, as a new phone: with keys of its own, so that it never writes under the
 * id of the one that made it. What is past its day stays away, books and keys. The keys come last, with the
 * lines of all books: cut short before, the phone is as empty as it was.
 */
export async function restoreBackup(
  target: RestoreTarget,
  backup: Backup,
  now: Instant,
): Promise<Result<Restored, RestoreError>> {
  try {
    return await target.lock('change-keys', () =>
      restore(target, backup, restoreTime(backup, now)),
    );
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}

async function restore(
  target: RestoreTarget,
  backup: Backup,
  now: Instant,
): Promise<Result<Restored, RestoreError>> {
  const { keys: store, catalogue } = target.storage;
  const held = await store.read();
  // A closed lock may hold the rings.
  if (held && (held.isLocked || Object.keys(held.rings).length > 0))
    return err({ type: 'GroupExists' });
  const keys = await keysOf(backup, now, target.random);
  if (!keys.ok) return keys;
  const isKept = ({ name }: BackupBook) => secretOf(keys.value, name) !== null;
  const books = backup.books.filter(isKept);
  await dropUnfinished(target);
  const lines = books.map((book) => ({ line: lineOf(book, target.ids), book }));
  await catalogue.write(
    RESTORING,
    lines.map(({ line }) => line.id),
  );
  for (const { line, book } of lines) {
    const written = await writeLog(target, line.id, book);
    if (!written.ok) {
      await dropUnfinished(target);
      return written;
    }
  }
  await catalogue.write(ACCEPTED_TIME, now);
  await store.replace(
    keys.value,
    lines.map(({ line }) => line),
  );
  await catalogue.write(RESTORING, []);
  const gone = backup.books.filter((book) => !isKept(book)).map(({ name }) => name);
  return ok({ books, gone });
}

/** Databases of a restoring that was cut short, whose keys never came. */
async function dropUnfinished({ storage }: RestoreTarget): Promise<void> {
  const left = await storage.catalogue.read(RESTORING);
  const ids = Array.isArray(left) ? left.filter((id) => typeof id === 'string') : [];
  await storage.deleteBooks(ids);
  if (left !== undefined) await storage.catalogue.write(RESTORING, []);
}

/** The keys of the backup on a new phone, walked to this week, without those of what is past its day. */
async function keysOf(
  backup: Backup,
  now: Instant,
  random: RandomSource,
): Promise<Result<KeyRecord, RestoreError>> {
  const empty: KeyRecord = { device: await createDeviceKey(), rings: {}, books: {} };
  const given = withGift(empty, backup.gift, random);
  if (!given.ok) return err({ type: 'BackupDamaged' });
  const all = { ...given.value, books: { ...backup.secrets, ...given.value.books } };
  const walked = await walkToWeek(all, weekOf(dateOf(now, ZONE)), random);
  if (!walked.ok) return walked;
  const lines = new Map(backup.books.map((book) => [book.name, book]));
  const isPast = (name: string) => {
    const due = dueOf(name, lines.get(name));
    return due !== null && now > due;
  };
  const past = Object.keys(walked.value.books).filter(isPast);
  return ok(withoutBooks(walked.value, new Set([...past, ...goesWith(past, walked.value)])));
}

/** When a book goes: on the day its phone knew, and never later than the latest its kind has. */
function dueOf(name: string, book: BackupBook | undefined): Instant | null {
  if (!book) return dueUnopened(name);
  const place = parseWeekBookName(splitBookName(name).base);
  const latest = place && latestDue(place.kind, place.week);
  const due = Math.min(book.due ?? Infinity, latest ?? Infinity);
  return due === Infinity ? null : toInstant(due);
}

function lineOf(book: BackupBook, ids: IdSource): CatalogueEntry {
  const { name, epoch, branch } = book;
  const line = { id: ids.next(), name, epoch, due: dueOf(name, book) };
  return branch === undefined ? line : { ...line, branch };
}

/** The blobs as they were: what a relay has already it is found to have at the first exchange. */
async function writeLog(
  { storage }: RestoreTarget,
  id: string,
  { blobs }: BackupBook,
): Promise<Result<unknown, StoreError>> {
  const log = storage.bookLog(id);
  const entries = blobs.flatMap((blob) => {
    const blobId = blobIdIn(blob);
    return blobId ? [{ blobId: base64url(blobId), blob, atRelay: false }] : [];
  });
  const written = await log.accept(entries, null);
  log.close();
  return written;
}
