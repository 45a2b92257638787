import { expect, test } from 'vitest';
import { type Founder, startGroup } from '../../../../src/features/first-run/start-group.ts';
import { memberTable } from '../../../../src/store/books/group-book.ts';
import { err } from '../../../../src/kernel/result.ts';
import { memoryStorage } from '../../../../src/store/memory-storage.ts';
import type { Storage } from '../../../../src/store/storage.ts';
import { openCircle } from '../../../../src/store/views/open-circle.ts';
import { foundGroup } from '../../../../src/sync/found-group.ts';
import { newPhone, valueOf } from '../../../support/open-phone.ts';

const lune: Founder = { nickname: 'Lune', colour: 'sky', shape: 'circle', shares: true };

/** What another start of the app finds on this disk. */
async function startAgain(storage: Storage) {
  const { phone } = await newPhone({ storage });
  const [group, circle] = [await phone.shelf.open('group'), await phone.shelf.open('circle')];
  const members = [...valueOf(group).rows(memberTable).value.values()];
  return { phone, members, sharers: openCircle(valueOf(circle)).sharers.value };
}

/** A disk that takes so many writes in books and then dies. */
function dyingAfter(writes: number, storage: Storage): Storage {
  let left = writes;
  return {
    ...storage,
    bookLog: (id) => {
      const log = storage.bookLog(id);
      return {
        ...log,
        append: (entries) => {
          left -= 1;
          return left < 0 ? Promise.resolve(err({ type: 'StorageLost' })) : log.append(entries);
        },
      };
    },
  };
}

test('a founder who shares is the first sharer and waits for nobody', async () => {
  const { phone, storage } = await newPhone();
  const member = valueOf(await startGroup(phone, lune));
  const { members, sharers } = await startAgain(storage);
  expect(members).toMatchObject([{ id: member, nickname: 'Lune', colour: 'sky', shape: 'circle' }]);
  expect(sharers).toEqual({ counted: [member], pending: [] });
});

test('a founder who supports has no place in the sharing', async () => {
  const { phone, storage } = await newPhone();
  valueOf(await startGroup(phone, { ...lune, shares: false }));
  const { members, sharers } = await startAgain(storage);
  expect(members).toHaveLength(1);
  expect(sharers).toEqual({ counted: [], pending: [] });
});

test('killed between the keys and the person, the next start goes on with the same keys', async () => {
  const { phone, storage } = await newPhone();
  valueOf(await foundGroup(phone.shelf, phone.random));
  const device = phone.shelf.keys.value?.device.id;
  const again = await newPhone({ storage });
  valueOf(await startGroup(again.phone, lune));
  const { phone: later, members } = await startAgain(storage);
  expect(later.shelf.keys.value?.device.id).toBe(device);
  expect(members).toMatchObject([{ nickname: 'Lune' }]);
});

test('killed between the circle and the person, nobody unknown counts as a sharer', async () => {
  const storage = memoryStorage();
  const dying = await newPhone({ storage: dyingAfter(1, storage) });
  expect(await startGroup(dying.phone, lune)).toMatchObject({ error: { type: 'StorageLost' } });
  const torn = await startAgain(storage);
  expect(torn.members).toEqual([]);
  expect(torn.sharers.counted).toHaveLength(1);

  const member = valueOf(await startGroup(torn.phone, lune));
  const { members, sharers } = await startAgain(storage);
  expect(members).toMatchObject([{ id: member }]);
  expect(sharers).toEqual({ counted: [member], pending: [] });
});

test('killed in between and then told that she supports, she does not share', async () => {
  const storage = memoryStorage();
  const dying = await newPhone({ storage: dyingAfter(1, storage) });
  await startGroup(dying.phone, lune);
  const { phone } = await newPhone({ storage });
  valueOf(await startGroup(phone, { ...lune, shares: false }));
  expect((await startAgain(storage)).sharers.counted).toEqual([]);
});
