import fc from 'fast-check';
import { addWeeks, isoWeek, type IsoWeek } from '../../src/domain/calendar.ts';
import type { Result } from '../../src/kernel/result.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { type BookName, weekBookName } from '../../src/store/book-name.ts';
import { memberTable } from '../../src/store/books/group-book.ts';
import { openMine } from '../../src/store/open-mine.ts';
import { type Change, put } from '../../src/store/table.ts';
import type { Backup } from '../../src/store/backup-content.ts';
import { processLock } from '../../src/store/lock.ts';
import { restoreBackup, type Restored, type RestoreError } from '../../src/store/restore-backup.ts';
import type { Storage } from '../../src/store/storage.ts';
import { makeBackup } from '../../src/sync/make-backup.ts';
import { readBackup, type ReadError, type Rehearsed } from '../../src/sync/read-backup.ts';
import { emptyPhone, type GroupPhone } from './group-of-phones.ts';
import { quickStretch } from './lock-phone.ts';
import { valueOf } from './open-phone.ts';

export const WEEK = isoWeek('2026-W48');

/** Six pictures for tests. */
export const PHRASE: readonly number[] = [3, 14, 15, 9, 26, 5];

const clockOf = ({ clock }: Pick<GroupPhone, 'clock'>) => ({ now: () => toInstant(clock.at) });

/** The text of a backup of this phone. */
export async function backupOf(
  phone: Pick<GroupPhone, 'shelf' | 'storage' | 'clock'>,
  { withCircle = false, phrase = PHRASE } = {},
): Promise<string> {
  const { shelf, storage } = phone;
  const deps = { shelf, catalogue: storage.catalogue, clock: clockOf(phone), random: systemRandom };
  const choice = { phrase, withCircle, me: 'kiwi', isDemo: false };
  return valueOf(await makeBackup({ ...deps, stretch: quickStretch }, choice));
}

/** Reads a backup at this time, milliseconds since 1970. */
export function readAt(
  at: number,
  text: string,
  phrase: readonly number[] = PHRASE,
): Promise<Result<Rehearsed, ReadError>> {
  const deps = { clock: { now: () => toInstant(at) }, ids: randomIds(systemRandom) };
  return readBackup(text, { phrase, stretch: quickStretch }, { ...deps, random: systemRandom });
}

/** Puts a backup on a disk at this time. */
export function restoreOn(
  storage: Storage,
  backup: Backup,
  at: number,
): Promise<Result<Restored, RestoreError>> {
  const target = { storage, lock: processLock(), ids: randomIds(systemRandom) };
  return restoreBackup({ ...target, random: systemRandom }, backup, toInstant(at));
}

/** A new phone with the backup of another on it, at this time. */
export async function restoredPhone(text: string, at: number): Promise<GroupPhone> {
  const { backup } = valueOf(await readAt(at, text));
  const phone = emptyPhone();
  phone.clock.at = at;
  valueOf(await restoreOn(phone.storage, backup, at));
  const keys = await phone.shelf.loadKeys();
  if (!keys) throw new Error('the restored phone has keys');
  return Object.assign(phone, { id: keys.device.id });
}

const PARTS = ['group', 'desk', 'circle', 'week', 'contacts', 'addresses', 'mine'] as const;
type Part = (typeof PARTS)[number];

/** Something written in one of the books. */
export const word = fc.record({
  part: fc.constantFrom(...PARTS),
  week: fc.nat(2),
  row: fc.constantFrom('a', 'b'),
  nickname: fc.string({ maxLength: 12 }),
});
export type Word = typeof word extends fc.Arbitrary<infer T> ? T : never;

function nameOf(part: Part, week: IsoWeek): BookName {
  return part === 'week' || part === 'contacts' || part === 'addresses'
    ? weekBookName(part, week)
    : part;
}

/** Rows of a table any book takes: what is said does not matter here. */
const said = ({ row, nickname }: Pick<Word, 'row' | 'nickname'>): Change =>
  put({ ...memberTable, table: 'words' }, row, { nickname });

/** Writes words in the books of a phone. */
export async function write(phone: GroupPhone, words: readonly Word[]): Promise<void> {
  valueOf(await phone.shelf.prepareWeek(addWeeks(WEEK, 2)));
  for (const one of words) {
    if (one.part === 'mine') valueOf(await openMine({ ...phone, random: systemRandom }));
    const book = valueOf(await phone.shelf.open(nameOf(one.part, addWeeks(WEEK, one.week))));
    valueOf(await book.commit([said(one)]));
  }
}

/** Names of the books on a phone, in order. */
export async function namesOn({ storage }: GroupPhone): Promise<readonly string[]> {
  return (await storage.catalogue.books()).map(({ name }) => name).sort();
}
