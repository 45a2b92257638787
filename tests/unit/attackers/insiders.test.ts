import { expect, test } from 'vitest';
import { drawPhrase } from '../../../src/seal/picture-phrase.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { turnLockOn } from '../../../src/store/app-lock.ts';
import type { AppLock, KeyRecord } from '../../../src/store/key-record.ts';
import { openMine } from '../../../src/store/open-mine.ts';
import {
  type AttackedGroup,
  attackedGroup,
  booksReadWith,
  writtenBy,
} from '../../support/attacked-group.ts';
import type { GroupPhone } from '../../support/group-of-phones.ts';
import { lockPhone } from '../../support/lock-phone.ts';
import { valueOf } from '../store/test-phone.ts';

const KITCHEN = ['group', 'week/2026-W48'] as const;
const DESK = ['desk', 'contacts/2026-W48', 'addresses/2026-W48'] as const;
/** What any member may do, and what the sharing then names: her phone wrote it. */
const OWN_NAME = ['in her own name'];
const inOwnName = (...books: readonly string[]) =>
  Object.fromEntries(books.map((book) => [book, OWN_NAME]));

async function keysOn({ storage }: GroupPhone): Promise<KeyRecord> {
  const keys = await storage.keys.read();
  if (!keys) throw new Error('it has keys');
  return keys;
}

const forgerOf = (keys: KeyRecord, { kiwi, mango }: AttackedGroup) =>
  writtenBy({ keys, victim: kiwi, mango: mango.id });

test('who holds the kitchen ring reads dishes, codes and notes for the kitchen, and writes there under her own name', async () => {
  const group = await attackedGroup(['kitchen']);
  const keys = await keysOn(group.figue);
  expect(await booksReadWith(keys, await group.sealed())).toEqual([...KITCHEN]);
  expect(await forgerOf(keys, group)).toEqual(inOwnName(...KITCHEN));
}, 60_000);

test('who holds the desk ring reads whom the codes stand for, not who shares nor a week that has gone', async () => {
  const group = await attackedGroup(['desk']);
  const keys = await keysOn(group.figue);
  expect((await booksReadWith(keys, await group.sealed())).toSorted()).toEqual(
    [...KITCHEN, ...DESK].toSorted(),
  );
  expect(await forgerOf(keys, group)).toEqual(inOwnName(...KITCHEN, ...DESK));
}, 60_000);

test('who takes an unlocked phone reads what its person could read, and nothing that expired or is of another phone alone', async () => {
  const group = await attackedGroup(['desk', 'circle']);
  const { figue } = group;
  valueOf(await openMine({ shelf: figue.shelf, random: systemRandom }));
  const keys = await keysOn(figue);
  const all = [...KITCHEN, ...DESK, 'circle'];
  expect((await booksReadWith(keys, await group.sealed())).toSorted()).toEqual(all.toSorted());
  expect(await forgerOf(keys, group)).toEqual(inOwnName(...all));
  // The founder's phone has her recipes and her unfinished forms too: the search would find them.
  const own = ['mine', 'drafts/2026-W48'];
  expect((await booksReadWith(await keysOn(group.kiwi), await group.sealed())).toSorted()).toEqual(
    [...all, ...own].toSorted(),
  );
}, 60_000);

test.each<[AppLock['scope'], readonly string[]]>([
  ['private', KITCHEN],
  ['all', []],
])(
  'who takes a phone whose lock holds %s reads and writes what the lock leaves open, and no more',
  async (scope, open) => {
    const group = await attackedGroup(['desk', 'circle']);
    const phone = lockPhone();
    await phone.disk.keys.replace(await keysOn(group.figue));
    const window = await phone.open();
    valueOf(await turnLockOn(window, { scope, phrase: drawPhrase(systemRandom) }));
    const stolen = await phone.disk.keys.read();
    if (!stolen) throw new Error('it has keys');
    expect(stolen.device.agree.privateKey).toBeNull();
    expect(await booksReadWith(stolen, await group.sealed())).toEqual([...open]);
    expect(await forgerOf(stolen, group)).toEqual(inOwnName(...open));
  },
  60_000,
);
