import { expect, test } from 'vitest';
import type { FactRecord, Operation } from '../../../src/protocol/batch.ts';
import { isBlobSize } from '../../../src/protocol/relay-messages.ts';
import { openingParts } from '../../../src/store/opening-parts.ts';
import { put } from '../../../src/store/table.ts';
import { stateText } from './state-text.ts';
import { blobsOf, carry, forge, naming, testGroup } from './test-group.ts';
import { dishes, valueOf } from './test-phone.ts';

async function renewedBy(device: string) {
  return testGroup({
    epoch: 2,
    branch: 'k3f9',
    admission: (_, keysOf) => ({
      keysOf,
      isRemoved: () => false,
      renewal: { by: device, opens: true },
    }),
  });
}

test('one field written over and over, or by many at once, still fits what a relay takes when the ring is renewed', async () => {
  const former = await testGroup();
  const [lune, kiwi] = [await former.phone(), await former.phone()];
  const long = 'x'.repeat(30_000);
  const write = async (seq: number, ops: readonly Operation[], facts: FactRecord[] = []) => {
    const { signed } = await forge(former.key, kiwi.device, { seq, ops, facts });
    expect(valueOf(await lune.book.receiveSigned([signed])).merged).toBe(1);
  };
  for (let seq = 1; seq <= 90; seq += 1) {
    const over = `${'y'.repeat(80)}/${seq}/0`;
    await write(seq, [['dishes', 'd1', 'name', seq < 90 ? 'Soupe' : long, 0, seq, 0, over]]);
  }
  for (let seq = 91; seq <= 93; seq += 1) await write(seq, [naming('d2', `${long}${seq}`)]);
  for (let seq = 10; seq <= 12; seq += 1) {
    const { device } = await former.phone();
    const fact = { id: 'f1', kind: 'told', at: seq, data: `${long}${seq}` };
    const { signed } = await forge(former.key, device, { facts: [fact] });
    valueOf(await lune.book.receiveSigned([signed]));
  }
  const group = await renewedBy(lune.device.id);
  const [mine, other] = [await group.phone({ device: lune.device }), await group.phone()];
  valueOf(await mine.book.begin(() => openingParts(lune.book, [])));
  const blobs = await blobsOf(mine.book);
  expect(blobs.map(({ length }) => length).filter((length) => !isBlobSize(length))).toEqual([]);
  await carry(mine.book, other.book);
  expect(stateText(other.book.content.state)).toBe(stateText(lune.book.content.state));
});

test('who renewed a book writes nothing in it before its opening, however early a gesture comes', async () => {
  const former = await testGroup();
  const lune = await former.phone();
  valueOf(await lune.book.commit([put(dishes, 'd1', { name: 'Soupe', portions: 1, note: '' })]));
  const group = await renewedBy(lune.device.id);
  const { book } = await group.phone({ device: lune.device });
  await book.acknowledge();
  await book.commit([put(dishes, 'd2', { name: 'Tarte', portions: 1, note: '' })]);
  valueOf(await book.begin(() => openingParts(lune.book, [])));
  expect(book.content.knowledge.opened).not.toBeNull();
});

test('a batch that no relay could take is taken from no parcel', async () => {
  const group = await testGroup();
  const [lune, kiwi] = [await group.phone(), await group.phone()];
  const facts = [1, 2].map((n) => ({ id: `f${n}`, kind: 'k', at: n, data: 'z'.repeat(40_000) }));
  const { signed } = await forge(group.key, kiwi.device, { facts });
  expect(valueOf(await lune.book.receiveSigned([signed])).merged).toBe(0);
  expect(await blobsOf(lune.book)).toEqual([]);
});

test('an opening makes no field that nobody can write any more', async () => {
  const former = await testGroup();
  const lune = await former.phone();
  const group = await renewedBy(lune.device.id);
  await group.introduce(lune.device);
  const opening = {
    part: 1,
    parts: 1,
    before: {},
    cuts: {},
    rows: [['dishes', 'd1', 'name', 'Faux', 2 ** 40, 2 ** 50, 2 ** 40, 'x', 1, 0, [], []] as never],
    facts: [],
  };
  const { signed } = await forge(group.key, lune.device, { epoch: 2, branch: 'k3f9', opening });
  const { book: reader } = await group.phone();
  expect(valueOf(await reader.receiveSigned([signed])).merged).toBe(0);
});
