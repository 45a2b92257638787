import type { Bytes } from '../kernel/bytes.ts';
import type { Clock } from '../kernel/clock.ts';
import type { IdSource } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type FrameError, parseFrame } from '../protocol/backup-frame.ts';
import { readWrittenBytes } from '../protocol/written-bytes.ts';
import type { RandomSource } from '../seal/random.ts';
import { type BackupOpenError, type BackupPhrase, openBackup } from '../seal/sealed-backup.ts';
import { type Backup, type BackupBook, parseBackup } from '../store/backup-content.ts';
import { type BookName, parseWeekBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import { orderTable } from '../store/books/week-book.ts';
import { processLock } from '../store/lock.ts';
import { memoryStorage } from '../store/memory-storage.ts';
import { type RestoreError, restoreBackup, type Restored } from '../store/restore-backup.ts';
import { Shelf } from '../store/shelf.ts';
import { singleWindow } from '../store/windows.ts';

/** What reading a backup needs of the phone it is read on. */
export interface ReadDeps {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: RandomSource;
}

/** `BackupIncomplete`: it opens, and something of what its phone had can't be read out of it. */
export interface ReadError {
  readonly type: BackupOpenError['type'] | RestoreError['type'] | 'BackupIncomplete';
}

/** A backup that was put on a phone of paper and read there, book by book. */
export interface Rehearsed {
  readonly backup: Backup;
  readonly books: number;
  readonly orders: number;
  /** Names of its books that are past their day: they don't come back. */
  readonly gone: readonly string[];
}

/** Opens the text of a file with six pictures, and rehearses putting it back. Nothing of it is kept. */
export async function readBackup(
  text: string,
  phrase: BackupPhrase,
  deps: ReadDeps,
): Promise<Result<Rehearsed, ReadError>> {
  const framed = backupFrame(text);
  if (!framed.ok) return framed;
  const opened = await openBackup(framed.value, phrase);
  if (!opened.ok) return opened;
  const backup = parseBackup(opened.value);
  return backup.ok ? rehearse(backup.value, deps) : backup;
}

/** The bytes of a backup in the text of a file, looked at before anybody is asked for pictures. */
export function backupFrame(text: string): Result<Bytes, FrameError> {
  const written = readWrittenBytes(text);
  if (!written.ok)
    return err({ type: written.error.type === 'NothingWritten' ? 'NotABackup' : 'BackupDamaged' });
  const frame = parseFrame(written.value);
  return frame.ok ? ok(written.value) : frame;
}

/** Puts a backup on a phone that exists in memory alone, and opens each of its books there. */
async function rehearse(backup: Backup, deps: ReadDeps): Promise<Result<Rehearsed, ReadError>> {
  const [storage, lock] = [memoryStorage(), processLock()];
  const restored = await restoreBackup({ storage, lock, ...deps }, backup, deps.clock.now());
  if (!restored.ok) return restored;
  const shelf = new Shelf({ ...deps, storage, lock, windows: singleWindow(), appVersion: '' });
  await shelf.loadKeys();
  const orders = await ordersIn(shelf, restored.value);
  if (orders === null) return err({ type: 'BackupIncomplete' });
  const { books, gone } = restored.value;
  return ok({ backup, books: books.length, orders, gone });
}

/** How many orders all books together hold; null when one of them can't be read as its phone could. */
async function ordersIn(shelf: Shelf, { books }: Restored): Promise<number | null> {
  let orders = 0;
  for (const book of books) {
    // Whatever else it is called, it does not open.
    const opened = await shelf.open(book.name as BookName);
    if (!opened.ok || !holdsAll(opened.value, book)) return null;
    if (parseWeekBookName(book.name)?.kind === 'week')
      orders += opened.value.rows(orderTable).value.size;
    opened.value.close();
  }
  return orders;
}

function holdsAll({ vector, health }: Book, copied: BackupBook): boolean {
  const hasEach = Object.entries(copied.vector).every(
    ([author, seq]) => (vector[author] ?? 0) >= seq,
  );
  return hasEach && health.value.parked <= copied.parked;
}
