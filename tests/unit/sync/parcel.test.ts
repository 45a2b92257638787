import { expect, test } from 'vitest';
import { cutIntoFrames } from '../../../src/protocol/frames.ts';
import { parcelFromText, parcelToText } from '../../../src/protocol/parcel-text.ts';
import { parseParcel, type Possessions } from '../../../src/protocol/parcel.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { put } from '../../../src/store/table.ts';
import { makeGreeting, makeParcel } from '../../../src/sync/make-parcel.ts';
import { takeParcel, takeSections } from '../../../src/sync/take-parcel.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { EXPECTED, FIXTURE_MENU, FIXTURE_ORDERS } from '../../support/fixture-week.ts';
import { hasSame } from '../../../src/sync/same-content.ts';
import {
  copyOf,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  handOver,
  stateOf,
} from '../../support/group-of-phones.ts';
import { SUNDAY_NOON } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { dishes, valueOf } from '../store/test-phone.ts';

const WEEK = 'week/2026-W48';
const deps = ({ shelf }: GroupPhone) => ({ shelf, random: systemRandom });

async function write(phone: GroupPhone, id: string, name: string) {
  valueOf(await phone.shelf.prepareWeek('2026-W48' as never)); // a week as everywhere in the app
  const book = valueOf(await phone.shelf.open(WEEK));
  valueOf(await book.commit([put(dishes, id, { name, portions: 1, note: '' })]));
}

async function twoPhones() {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  await handOver(kiwi, mango);
  await write(kiwi, 'soup', 'Soupe');
  await write(mango, 'cake', 'Tarte');
  return { kiwi, mango };
}

test('two phones greet, hand each other what the other lacks, and have the same', async () => {
  const { kiwi, mango } = await twoPhones();
  const greeting = valueOf(await makeGreeting(deps(mango)));
  const greeted = valueOf(await takeParcel(kiwi.shelf, greeting.bytes));
  expect(greeted.merged).toBe(0);
  const there = valueOf(await makeParcel(deps(kiwi), greeted.theirs));
  const took = valueOf(await takeParcel(mango.shelf, there.bytes));
  expect(took.merged).toBeGreaterThan(0);
  const back = valueOf(await makeParcel(deps(mango), took.theirs));
  valueOf(await takeParcel(kiwi.shelf, back.bytes));
  for (const name of ['group', WEEK] as const)
    expect(await stateOf(kiwi, name)).toBe(await stateOf(mango, name));
  expect(valueOf(await makeParcel(deps(kiwi), took.theirs)).batches).toBeGreaterThan(0);
  const again = valueOf(
    await takeParcel(kiwi.shelf, valueOf(await makeGreeting(deps(mango))).bytes),
  );
  expect(valueOf(await makeParcel(deps(kiwi), again.theirs)).batches).toBe(0);
});

test('a parcel taken again, or before an earlier one, changes nothing that it should not', async () => {
  const { kiwi, mango } = await twoPhones();
  const first = valueOf(await makeParcel(deps(kiwi), null));
  await write(kiwi, 'soup', 'Soupe de pois');
  const second = valueOf(await makeParcel(deps(kiwi), null));
  valueOf(await takeParcel(mango.shelf, second.bytes));
  const before = await stateOf(mango, WEEK);
  expect(valueOf(await takeParcel(mango.shelf, first.bytes)).merged).toBe(0);
  expect(valueOf(await takeParcel(mango.shelf, second.bytes)).merged).toBe(0);
  expect(await stateOf(mango, WEEK)).toBe(before);
  expect(before).toContain('Soupe de pois');
});

test('what two copies of one phone wrote under the same numbers reaches everybody by hand, too', async () => {
  const { kiwi, mango } = await twoPhones();
  const figue = await furtherPhone(kiwi, 'Figue');
  for (const phone of [mango, figue]) await handOver(kiwi, phone);
  const copy = await copyOf(kiwi);
  for (const name of ['Soupe de pois', 'Soupe de courge']) await write(kiwi, 'soup', name);
  await write(copy, 'cake', 'Tarte aux noix');
  await handOver(kiwi, mango);
  await handOver(copy, figue);
  const show = async (from: GroupPhone, to: GroupPhone, known: Possessions | null) => {
    const { bytes } = valueOf(await makeParcel(deps(from), known));
    return valueOf(await takeParcel(to.shelf, bytes)).theirs;
  };
  const greeting = valueOf(await makeGreeting(deps(figue)));
  const said = valueOf(await takeParcel(mango.shelf, greeting.bytes)).theirs;
  const answered = await show(mango, figue, said);
  const last = await show(figue, mango, answered);
  for (const phone of [mango, figue]) {
    expect(await stateOf(phone, WEEK)).toContain('Tarte aux noix');
    expect(await stateOf(phone, WEEK)).toContain('Soupe de courge');
    expect(valueOf(await phone.shelf.open(WEEK)).health.value.forked).toEqual([kiwi.id]);
  }
  expect(await stateOf(mango, WEEK)).toBe(await stateOf(figue, WEEK));
  // And once they have, nothing of it goes again.
  expect(last).not.toEqual({});
  const again = valueOf(
    await takeParcel(mango.shelf, valueOf(await makeGreeting(deps(figue))).bytes),
  );
  expect(valueOf(await makeParcel(deps(mango), again.theirs)).batches).toBe(0);
});

test('while one has what only one copy wrote, the phones do not say that they have the same', async () => {
  const { kiwi, mango } = await twoPhones();
  await handOver(mango, kiwi);
  await handOver(kiwi, mango);
  const copy = await copyOf(kiwi);
  await write(kiwi, 'soup', 'Soupe de pois');
  await write(copy, 'soup', 'Soupe de courge');
  await handOver(kiwi, mango);
  const greeting = valueOf(await makeGreeting(deps(copy)));
  const { theirs } = valueOf(await takeParcel(mango.shelf, greeting.bytes));
  expect(await hasSame(mango.shelf, theirs)).toBe(false);
});

test('a phone without the desk ring takes its part and leaves the rest closed, to be handed on', async () => {
  const { kiwi } = await twoPhones();
  const figue = await furtherPhone(kiwi, 'Figue', ['kitchen']);
  valueOf(await kiwi.shelf.open('desk'));
  const desk = valueOf(await kiwi.shelf.open('contacts/2026-W48'));
  valueOf(await desk.commit([put(dishes, 'c', { name: 'Lune', portions: 0, note: '' })]));
  const parcel = valueOf(await makeParcel(deps(kiwi), null));
  const took = valueOf(await takeParcel(figue.shelf, parcel.bytes));
  expect(took.merged).toBeGreaterThan(0);
  expect(took.unopened.length).toBeGreaterThan(0);
  const safran = await furtherPhone(kiwi, 'Safran');
  await handOver(kiwi, safran);
  const handedOn = valueOf(await takeSections(safran.shelf, took.unopened));
  expect(handedOn.unopened).toEqual([]);
});

test('a parcel of another group, a cut one and a changed one are refused, and nothing changes', async () => {
  const { kiwi, mango } = await twoPhones();
  const stranger = await founderPhone('Étranger');
  const foreign = valueOf(await makeParcel(deps(stranger), null));
  const before = await stateOf(mango, 'group');
  expect(await takeParcel(mango.shelf, foreign.bytes)).toMatchObject({
    error: { type: 'ParcelOfOthers' },
  });
  const own = valueOf(await makeParcel(deps(kiwi), null)).bytes;
  for (const damaged of [
    own.slice(0, -5),
    own.slice(1),
    own.map((b, at) => (at === 200 ? b ^ 1 : b)),
  ])
    expect(await takeParcel(mango.shelf, damaged)).toMatchObject({ error: { type: 'NotAParcel' } });
  expect(await stateOf(mango, 'group')).toBe(before);
});

test('as a text file it survives what messengers do to lines', async () => {
  const { kiwi } = await twoPhones();
  const { bytes } = valueOf(await makeParcel(deps(kiwi), null));
  const text = parcelToText(bytes);
  expect(text).not.toContain('Soupe');
  const quoted = `Voilà\r\n${text
    .split('\n')
    .map((line) => `> ${line} `)
    .join('\r\n')}\r\nà jeudi`;
  for (const written of [text, quoted]) expect(valueOf(parcelFromText(written))).toEqual(bytes);
  expect(parcelFromText('rien du tout').ok).toBe(false);
});

test('a week of twenty orders goes from screen to camera in at most 45 frames', async () => {
  const phone = await openOrders({ dishes: FIXTURE_MENU.dishes });
  for (const [at, order] of FIXTURE_ORDERS.entries()) {
    phone.setNow(toInstant(SUNDAY_NOON + (at + 1) * 613_331));
    const { slot, delivery, kitchenNote } = order;
    const quantities = Object.fromEntries(order.lines.map((line) => [line.dish, line.quantity]));
    const said = { nickname: `Lune ${at}`, contact: `lune${at}@example.org`, note: 'deux étages' };
    const id = phone.phone.ids.next();
    await taken(phone, exampleEntry(id, quantities, { slot, delivery, kitchenNote, ...said }));
  }
  expect(FIXTURE_ORDERS).toHaveLength(EXPECTED.orders.length);
  const { bytes, batches } = valueOf(
    await makeParcel({ shelf: phone.phone.shelf, random: systemRandom }, null),
  );
  expect(batches).toBeGreaterThanOrEqual(2 * FIXTURE_ORDERS.length);
  expect(valueOf(parseParcel(bytes)).length).toBeGreaterThan(1);
  expect(valueOf(cutIntoFrames(bytes)).length).toBeLessThanOrEqual(45);
});
