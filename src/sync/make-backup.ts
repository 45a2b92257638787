import { err, ok, type Result } from '../kernel/result.ts';
import type { Clock } from '../kernel/clock.ts';
import { base64url, type Bytes } from '../kernel/bytes.ts';
import { writeBytes } from '../protocol/written-bytes.ts';
import { exportPublicKeys } from '../seal/device-key.ts';
import type { Stretch } from '../seal/lock-key.ts';
import type { RandomSource } from '../seal/random.ts';
import { sealBackup } from '../seal/sealed-backup.ts';
import {
  type Backup,
  type BackupBook,
  backupToBytes,
  isSecretApart,
} from '../store/backup-content.ts';
import { type BookName, MINE, ringOfBook } from '../store/book-name.ts';
import type { DeviceAdded } from '../store/books/device-facts.ts';
import { ACCEPTED_TIME } from '../store/expire.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { giftOf } from '../store/ring-gift.ts';
import type { Shelf } from '../store/shelf.ts';
import type { Catalogue } from '../store/storage.ts';
import type { StoreError } from '../store/store-error.ts';
import { ringsOf } from './ring-devices.ts';

/** Longest text of a backup, in characters: a phone has to hold it several times over. */
export const BACKUP_TEXT_LIMIT = 24_000_000;

/** What making a backup needs of the phone. */
export interface BackupDeps {
  readonly shelf: Shelf;
  readonly catalogue: Pick<Catalogue, 'read'>;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly stretch: Stretch;
}

/** What a person chose of her backup, and what the window knows of the phone. */
export interface BackupChoice {
  /** The numbers of the six pictures, in order (`drawPhrase`). */
  readonly phrase: readonly number[];
  /** Whether who shares, and how, goes along. */
  readonly withCircle: boolean;
  /** Whose phone this is. */
  readonly me: string | null;
  readonly isDemo: boolean;
}

export interface MakeBackupError {
  readonly type: StoreError['type'] | 'NoKeys' | 'RingNotHeld' | 'BackupTooLarge';
}

/** This phone's rings and their books, sealed under six pictures: the text of a file. */
export async function makeBackup(
  deps: BackupDeps,
  choice: BackupChoice,
): Promise<Result<string, MakeBackupError>> {
  const backup = await gather(deps, choice);
  if (!backup.ok) return backup;
  const { phrase } = choice;
  const { stretch, random } = deps;
  const sealed = await sealBackup(backupToBytes(backup.value), { phrase, stretch, random });
  const text = writeBytes(sealed);
  return text.length > BACKUP_TEXT_LIMIT ? err({ type: 'BackupTooLarge' }) : ok(text);
}

async function gather(
  { shelf, catalogue, clock }: BackupDeps,
  { withCircle, me, isDemo }: BackupChoice,
): Promise<Result<Backup, MakeBackupError>> {
  const keys = shelf.keys.value;
  if (!keys) return err({ type: 'NoKeys' });
  if (keys.isLocked) return err({ type: 'PhoneLocked' });
  const rings = ringsOf(keys).filter((ring) => withCircle || ring !== 'circle');
  const gift = giftOf(keys, rings, await trustedBy(keys));
  if (!gift.ok) return gift;
  const books = await booksOf(shelf, rings);
  if (!books.ok) return books;
  const accepted = await catalogue.read(ACCEPTED_TIME);
  return ok({
    at: clock.now(),
    accepted: typeof accepted === 'number' ? accepted : null,
    me,
    isDemo,
    gift: gift.value,
    secrets: secretsApart(keys, rings),
    books: books.value,
  });
}

/**
 * This phone and all it trusts, those removed since too: what they wrote before counts, and what they wrote
 * after counts nowhere, as on this phone. All others stand in the books.
 */
async function trustedBy({ device, trusted }: KeyRecord): Promise<readonly DeviceAdded[]> {
  const own = { ...(await exportPublicKeys(device)), label: trusted?.[device.id]?.label ?? '' };
  return Object.entries({ ...trusted, [device.id]: own }).map(([id, { sign, agree, label }]) => ({
    id,
    sign: base64url(sign),
    agree: base64url(agree),
    label,
  }));
}

function secretsApart(
  keys: KeyRecord,
  rings: readonly RingName[],
): Readonly<Record<string, Bytes>> {
  const apart = Object.entries(keys.books).filter(
    ([name]) => isSecretApart(name) && goesAlong(name, rings),
  );
  return Object.fromEntries(apart);
}

/** A person's own book, and all books of the chosen rings; what else is of this phone alone stays on it. */
function goesAlong(name: string, rings: readonly RingName[]): boolean {
  const ring = ringOfBook(name);
  return name === MINE || (ring !== null && rings.includes(ring));
}

async function booksOf(
  shelf: Shelf,
  rings: readonly RingName[],
): Promise<Result<readonly BackupBook[], StoreError>> {
  const books: BackupBook[] = [];
  for (const { name, epoch, branch, due } of await shelf.entries()) {
    if (!goesAlong(name, rings)) continue;
    // Lines of the catalogue are only made with the name of a book.
    const opened = await shelf.open(name as BookName);
    if (!opened.ok && opened.error.type === 'BookClosed') continue; // expired meanwhile
    if (!opened.ok) return opened;
    // Before the log is read: what is written meanwhile is more than a copy owes.
    const { vector, health } = opened.value;
    const parked = health.value.parked;
    const log = await opened.value.log.after(0);
    if (!log.ok) return log;
    const blobs = log.value.map(({ blob }) => blob);
    books.push({
      name,
      epoch,
      ...(branch === undefined ? {} : { branch }),
      due,
      parked,
      vector,
      blobs,
    });
  }
  return ok(books);
}
