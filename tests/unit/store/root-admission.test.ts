import { expect, test } from 'vitest';
import { base64url } from '../../../src/kernel/bytes.ts';
import {
  createDeviceKey,
  type DeviceKey,
  type DevicePublicKeys,
  exportPublicKeys,
} from '../../../src/seal/device-key.ts';
import {
  type DeviceAdded,
  deviceAddedId,
  deviceAddedKind,
} from '../../../src/store/books/device-facts.ts';
import { ringAdmission } from '../../../src/store/ring-admission.ts';
import { happen, put, takeBack } from '../../../src/store/table.ts';
import { truthOf } from './state-text.ts';
import { blobsOf, carry, forge, naming, testGroup } from './test-group.ts';
import { dishes, dishesOf, newKeys, payments, valueOf } from './test-phone.ts';

const soup = put(dishes, 'd1', { name: 'Soupe' });

/** A root book in which phones are added by facts; `founder` is the only root of trust. */
async function rootGroup(founder: DeviceKey) {
  const keys = await newKeys();
  const roots = { [founder.id]: await exportPublicKeys(founder) };
  const book = { name: 'group', epoch: 1 };
  const group = await testGroup({
    name: 'group',
    admission: (facts) => ringAdmission('kitchen', book, { keys, roots, facts }),
  });
  return {
    group,
    join: async (device: DeviceKey) => added(device.id, await exportPublicKeys(device)),
  };
}

function added(id: string, { sign, agree }: DevicePublicKeys, like: Partial<DeviceAdded> = {}) {
  const keys = { sign: base64url(sign), agree: base64url(agree) };
  const data: DeviceAdded = { id, ...keys, label: 'Lune', ...like };
  return happen(deviceAddedKind, deviceAddedId(data), data);
}

test('each phone may add the next, in whatever order that is heard', async () => {
  const founder = await createDeviceKey();
  const { group, join } = await rootGroup(founder);
  const [lune, kiwi, figue] = [
    await group.phone({ device: founder }),
    await group.phone(),
    await group.phone(),
  ];
  valueOf(await lune.book.commit([await join(kiwi.device)]));
  valueOf(await kiwi.book.commit([await join(figue.device)]));
  valueOf(await figue.book.commit([soup]));
  const late = await group.phone({ device: await createDeviceKey() });
  for (const { book } of [figue, kiwi]) {
    expect((await carry(book, late.book)).merged).toBe(0);
    expect(dishesOf(late.book)).toEqual({});
  }
  expect(await carry(lune.book, late.book)).toMatchObject({ merged: 3 });
  expect([Object.keys(dishesOf(late.book)), late.book.health.value.parked]).toEqual([['d1'], 0]);
});

test('who was heard stays heard when a snapshot was written while she waited', async () => {
  const founder = await createDeviceKey();
  const { group, join } = await rootGroup(founder);
  const [lune, kiwi, late] = [
    await group.phone({ device: founder }),
    await group.phone(),
    await group.phone(),
  ];
  valueOf(await kiwi.book.commit([soup]));
  await carry(kiwi.book, late.book);
  for (let i = 0; i < 65; i += 1)
    valueOf(await lune.book.commit([put(dishes, 'd2', { name: `Plat ${i}` })]));
  await carry(lune.book, late.book);
  expect(valueOf(await late.book.log.load()).snapshot).not.toBeNull();
  valueOf(await lune.book.commit([await join(kiwi.device)]));
  await carry(lune.book, late.book);
  for (const book of [late.book, await late.reopen()])
    expect([Object.keys(dishesOf(book)).sort(), book.health.value.parked]).toEqual([
      ['d1', 'd2'],
      0,
    ]);
});

test('a false word on a phone, however early and under the same name, changes nothing', async () => {
  const founder = await createDeviceKey();
  const { group, join } = await rootGroup(founder);
  const [lune, kiwi, thief] = [
    await group.phone({ device: founder }),
    await group.phone(),
    await group.phone(),
  ];
  valueOf(await lune.book.commit([await join(thief.device)]));
  await carry(lune.book, thief.book);
  const honest = await exportPublicKeys(kiwi.device);
  const mine = await exportPublicKeys(thief.device);
  thief.clock.at = 1; // her word is the earliest
  const truth = await join(kiwi.device);
  const falseWord = added(kiwi.device.id, mine);
  if (truth.type !== 'happen' || falseWord.type !== 'happen') throw new Error('both are facts');
  valueOf(await thief.book.commit([{ ...falseWord, id: truth.id }]));
  valueOf(await thief.book.commit([falseWord]));
  valueOf(await thief.book.commit([added(kiwi.device.id, { ...honest, agree: mine.agree })]));
  lune.clock.at += 1000;
  valueOf(await lune.book.commit([truth]));
  await carry(thief.book, lune.book);
  // The thief's words in the name of the phone she lied about, then that phone's own.
  const forged = await forge(group.key, thief.device, {
    book: 'group',
    device: kiwi.device.id,
    ops: [naming('d1', 'Faux')],
  });
  expect(valueOf(await lune.book.receive([forged.blob], null)).merged).toBe(0);
  valueOf(await kiwi.book.commit([soup]));
  expect(await carry(kiwi.book, lune.book)).toMatchObject({ merged: 1 });
  expect(dishesOf(await lune.reopen())).toMatchObject({ d1: { name: 'Soupe' } });
});

test('taking the word back that added a phone silences it nowhere: only a renewal does', async () => {
  const founder = await createDeviceKey();
  const { group, join } = await rootGroup(founder);
  const [lune, kiwi, late] = [
    await group.phone({ device: founder }),
    await group.phone(),
    await group.phone(),
  ];
  const word = await join(kiwi.device);
  if (word.type !== 'happen') throw new Error('it is a fact');
  valueOf(await lune.book.commit([word]));
  valueOf(await kiwi.book.commit([soup, happen(payments, 'p1', { cents: 1 })]));
  await carry(kiwi.book, lune.book); // before it was taken back
  valueOf(await lune.book.commit([takeBack(word.id)]));
  const [first, ...rest] = (await blobsOf(lune.book)).toReversed();
  valueOf(await late.book.receive([...rest.slice(-1), ...(first ? [first] : [])], null));
  await carry(kiwi.book, late.book); // after
  expect(Object.keys(dishesOf(late.book))).toEqual(['d1']);
  expect(truthOf(late.book)).toBe(truthOf(lune.book));
});
