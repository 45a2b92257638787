import { expect, test } from 'vitest';
import { acceptOrders } from '../../../src/features/inbox/accept-orders.ts';
import { answersOf } from '../../../src/features/inbox/answer-list.ts';
import { decideMessage, putAway } from '../../../src/features/inbox/decide-message.ts';
import { type Flood, floodOf } from '../../../src/features/inbox/flood.ts';
import { codedOrders, placesOf } from '../../../src/features/inbox/inbox-cards.ts';
import { isoWeek, wallTime } from '../../../src/domain/calendar.ts';
import { toDishId } from '../../../src/domain/dish.ts';
import { cents } from '../../../src/domain/money.ts';
import { type Order, orderTotal } from '../../../src/domain/order.ts';
import { saveSetting } from '../../../src/features/settings/save-setting.ts';
import { orderCode } from '../../../src/formats/order-code.ts';
import { dishTable } from '../../../src/store/books/week-book.ts';
import { put } from '../../../src/store/table.ts';
import { carry } from '../../support/carry.ts';
import { codedLines, orderingPage } from '../../support/coded-orders.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../../support/inbox-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';

/** What the page writes above its code: words that a reader would count again. */
const WORDS =
  'Bestelling voor donderdag\n2 x Mafé bœuf\nFigue\nTotaal: 19,00 €\n\nVoor de groep:\n';

async function acceptSure(open: OpenPhone): Promise<void> {
  const { sure } = placesOf(await cardsOf(open));
  const accepted = { cards: sure.map(asRead), as: 'confirmed', cap: { type: 'ask' } } as const; // its literals
  valueOf(await acceptOrders(depsOf(open), accepted));
}

test('a pasted code is a sure order under its own id, and its words are not counted again', async () => {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1, { offered: 2, note: 'sonner deux fois' });
  await bring(desk, [pasted(`${WORDS}${page.code}\n`)]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(toSee).toEqual([]);
  expect(sure.map(({ message, isSure }) => ({ id: message.id, isSure }))).toEqual([
    { id: page.id, isSure: true },
  ]);
  await acceptSure(desk);
  const [order, ...more] = desk.week.orders.value;
  expect(more).toEqual([]);
  expect(order).toMatchObject({
    id: page.id,
    slot: wallTime('18:30'),
    lines: [{ dish: 'mafe-boeuf', quantity: 2 }],
    kitchenNote: 'sonner deux fois',
  });
  expect(desk.week.contacts.value.get(page.id)).toMatchObject({
    nickname: 'Figue',
    contact: 'figue@example.org',
    note: 'offre 2 repas',
  });
  expect(answersOf(depsOf(desk))).toMatchObject([{ message: page.id, language: 'nl' }]);
});

test('the word that a page asks for the kitchen reaches it, whatever it says, and without the name', async () => {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1, { note: 'Figue : pas de ça pour moi !' });
  await bring(desk, [pasted(page.code)]);
  await acceptSure(desk);
  expect(theOrder(desk).kitchenNote).toBe('… : pas de ça pour moi !');
  expect(desk.week.contacts.value.get(page.id)?.note ?? '').toBe('');
});

test('meals its page pays for others are part of what the order costs', async () => {
  const desk = await openFixtureOrders();
  valueOf(await saveSetting(desk.group, 'offerPrice', cents(900)));
  const page = await orderingPage(1, { offered: 2, asked: 1 });
  await bring(desk, [pasted(page.code)]);
  await acceptSure(desk);
  const before = orderTotal({ ...theOrder(desk), offered: 0 });
  expect(theOrder(desk)).toMatchObject({ offered: 2, offeredPrice: 900 });
  expect(orderTotal(theOrder(desk))).toBe(before + 1800);
  expect(desk.week.contacts.value.get(page.id)?.note).toBe('demande 1 repas offert');
  const answers = answersOf(depsOf(desk));
  expect(answers).toMatchObject([{ open: before + 1800 }]);
});

function theOrder({ week }: OpenPhone): Order {
  const [order] = week.orders.value;
  if (!order) throw new Error('no order');
  return order;
}

test('a delivery keeps its address apart', async () => {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1, { handover: { kind: 'delivery', address: 'quai 9' } });
  await bring(desk, [pasted(page.code)]);
  await acceptSure(desk);
  expect(desk.week.orders.value).toMatchObject([{ id: page.id, delivery: true, slot: null }]);
  expect(desk.week.addresses.value.get(page.id)).toBe('quai 9');
});

test('the same code by mail, in a chat and on a second phone is one order', async () => {
  const one = await openFixtureOrders();
  const two = await openPhone({ joins: one });
  await carry(one, two);
  const page = await orderingPage(1);
  const mail = `From: Figue <figue@example.org>\nTo: plats@example.org\nSubject: Bestelling\nDate: Mon, 23 Nov 2026 20:00:00 +0100\nMessage-ID: <7@example.org>\n\n${WORDS}${page.code}\n`;
  await bring(one, [pasted(mail, 'mail.eml')]);
  await bring(one, [pasted(`23/11/2026, 19:12 - Figue: ${page.code.toLowerCase()}\n`, 'chat.txt')]);
  await bring(two, [pasted(page.code)]);
  await acceptSure(one);
  await acceptSure(two);
  await carry(one, two);
  await carry(two, one);
  for (const phone of [one, two]) {
    expect(phone.week.orders.value).toMatchObject([{ id: page.id, lines: [{ quantity: 2 }] }]);
    expect((await cardsOf(phone)).map(({ type }) => type)).toEqual(['done']);
  }
});

test('a paste with several codes is several orders', async () => {
  const desk = await openFixtureOrders();
  const pages = await Promise.all(
    [1, 2, 3].map((mark) => orderingPage(mark, { name: `N${mark}`, contact: '' })),
  );
  await bring(desk, [pasted(pages.map(({ code }) => `${WORDS}${code}`).join('\n\n'))]);
  const ids = (await cardsOf(desk)).map(({ message }) => message.id as string); // a wider text
  expect(ids.toSorted()).toEqual(pages.map(({ id }) => id).toSorted());
});

test('a code of another week orders nothing here, and says so', async () => {
  const desk = await openFixtureOrders();
  await bring(desk, [pasted((await orderingPage(1, {}, isoWeek('2026-W49'))).code)]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(sure).toEqual([]);
  expect(toSee).toMatchObject([
    { message: { read: { reason: 'code-other-week' } }, wish: { lines: [] } },
  ]);
});

test('a cut code loses nothing: its words are read and a person looks', async () => {
  const desk = await openFixtureOrders();
  const { code } = await orderingPage(1);
  await bring(desk, [pasted(`Bonjour, 2 mafé bœuf à 18h30 svp, Figue\n\n${code.slice(0, 60)}`)]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(sure).toEqual([]);
  expect(toSee).toMatchObject([
    {
      message: { read: { reason: 'code-cut' } },
      wish: { lines: [{ dish: 'mafe-boeuf', quantity: 2 }] },
    },
  ]);
});

test('a dish that was taken off is asked about, the others stand', async () => {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1, { lines: codedLines({ 'mafe-boeuf': 1, 'mafe-legumes': 3 }) });
  valueOf(await desk.week.book.commit([put(dishTable, 'mafe-boeuf', { off: true })]));
  await bring(desk, [pasted(page.code)]);
  expect(placesOf(await cardsOf(desk)).toSee).toMatchObject([
    {
      message: { read: { reason: 'code-dish-off' } },
      wish: {
        lines: [{ dish: toDishId('mafe-legumes'), quantity: 3 }],
        open: [{ quantity: 1, candidates: [] }],
      },
    },
  ]);
});

test('who read an id in a group chat and orders otherwise under it gets no order of their own', async () => {
  const desk = await openFixtureOrders();
  const page = await orderingPage(1);
  await bring(desk, [pasted(page.code)]);
  await acceptSure(desk);
  const forged = orderCode({ ...page.order, lines: codedLines({ 'mafe-boeuf': 9 }) });
  await bring(desk, [pasted(forged)]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(sure).toEqual([]);
  expect(toSee.length).toBeLessThanOrEqual(1);
  expect(desk.week.orders.value).toMatchObject([{ id: page.id, lines: [{ quantity: 2 }] }]);
});

test('a flood of codes goes away with one gesture, accepted orders stay, and undo brings it back', async () => {
  const desk = await openFixtureOrders();
  await bring(desk, [pasted((await orderingPage(100)).code)]);
  await acceptSure(desk);
  const flood = await Promise.all(
    Array.from({ length: 12 }, (_, at) => orderingPage(at + 1, { name: `N${at}`, contact: '' })),
  );
  await bring(desk, [pasted(flood.map(({ code }) => code).join('\n\n'))]);
  const waiting = codedOrders(placesOf(await cardsOf(desk)));
  expect(waiting).toHaveLength(12);
  const ids = waiting.map(({ message }) => message.id);
  const saved = valueOf(await putAway(depsOf(desk), ids));
  expect(codedOrders(placesOf(await cardsOf(desk)))).toEqual([]);
  expect(desk.week.orders.value).toHaveLength(1);
  valueOf(await saved.undo());
  expect(codedOrders(placesOf(await cardsOf(desk)))).toHaveLength(12);
});

test('a flood takes no order of somebody known here, nor one that somebody looked at', async () => {
  const desk = await openFixtureOrders();
  await bring(desk, [pasted((await orderingPage(100)).code)]);
  await acceptSure(desk);
  const said = [
    { name: 'Kiwi', contact: 'FIGUE@example.org' },
    { name: ' figue ', contact: '' },
    ...Array.from({ length: 10 }, (_, at) => ({ name: `N${at}`, contact: `n${at}@example.org` })),
  ];
  const pages = await Promise.all(said.map((one, at) => orderingPage(at + 1, one)));
  await bring(desk, [pasted(pages.map(({ code }) => code).join('\n\n'))]);
  const floodNow = async () => floodOf(depsOf(desk), placesOf(await cardsOf(desk)));
  const namesOf = ({ taken }: Flood) => taken.map(({ wish }) => wish.name).toSorted();
  const nobodys = Array.from({ length: 10 }, (_, at) => `N${at}`);
  const before = await floodNow();
  expect({ names: namesOf(before), left: before.left }).toEqual({ names: nobodys, left: 2 });
  const [looked] = before.taken;
  if (!looked) throw new Error('There is no flood');
  const decision = { message: looked.message.id, decision: 'order', order: null } as const; // its literal
  valueOf(await decideMessage(depsOf(desk), decision));
  const after = await floodNow();
  expect(after.left).toBe(3);
  expect(namesOf(after)).toEqual(nobodys.filter((name) => name !== looked.wish.name));
});
