import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptOrders } from '../../src/features/inbox/accept-orders.ts';
import { changedQuantities, changeOrder } from '../../src/features/inbox/change-order.ts';
import { placesOf } from '../../src/features/inbox/inbox-cards.ts';
import { saidByPage } from '../../src/features/inbox/order-to-write.ts';
import { toDishId } from '../../src/domain/dish.ts';
import { cents } from '../../src/domain/money.ts';
import { lineTable, readingTable } from '../../src/store/books/week-book.ts';
import { fill, put } from '../../src/store/table.ts';
import { lineRow } from '../../src/store/views/week-orders.ts';
import { carry } from '../support/carry.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../support/inbox-phone.ts';
import { tendInbox } from '../../src/features/desk-inbox.ts';
import { type OpenPhone, openPhone, valueOf } from '../support/open-phone.ts';

/** Three sources, the third of which holds the first again. */
const CHAT = [
  '23/11/2026, 19:12 - Yasmine: Salut ! 2 mafé bœuf pour moi svp',
  '23/11/2026, 19:13 - Yasmine: et 1 mafé légumes, à 18h30',
];
const SOURCES = [
  pasted(`${CHAT[0]}\n`, 'chat.txt'),
  pasted(
    'From: Lieve <lieve@example.org>\nTo: plats@example.org\nSubject: Commande\nDate: Mon, 23 Nov 2026 20:00:00 +0100\nMessage-ID: <1@example.org>\n\nBonjour, 3 tajine poulet à 17h30 svp. Lieve\n',
    'mail.eml',
  ),
  pasted(`${CHAT.join('\n')}\n`, 'chat.txt'),
];

async function desk(count: number): Promise<OpenPhone[]> {
  const first = await openFixtureOrders();
  valueOf(await tendInbox(first.props)); // whoever founded makes the import key before others join
  const phones = [first];
  for (let at = 1; at < count; at += 1) {
    const joined = await openPhone({ joins: first, now: first.phone.clock.now() });
    await carry(first, joined);
    phones.push(joined);
  }
  return phones;
}

async function acceptSure(open: OpenPhone): Promise<void> {
  const deps = depsOf(open);
  const { sure } = placesOf(await cardsOf(open));
  valueOf(
    await acceptOrders(deps, { cards: sure.map(asRead), as: 'confirmed', cap: { type: 'ask' } }),
  );
}

/** Makes every continuation and change that waits beside its order. */
async function applyChanges(open: OpenPhone): Promise<void> {
  const deps = depsOf(open);
  for (const card of placesOf(await cardsOf(open)).toSee) {
    const order = open.week.orders.value.find(
      ({ id }) => card.type === 'change' && id === card.target,
    );
    if (card.type !== 'change' || !order) continue;
    const handover = card.wish.handover?.kind === 'pickup' ? card.wish.handover.slot : null;
    valueOf(
      await changeOrder(
        deps,
        {
          message: card.message.id,
          order: order.id,
          decision: 'joined',
          quantities: changedQuantities(order, card),
          handover,
          address: '',
          note: '',
          learned: [],
          offered: null,
          ...saidByPage(card.wish),
        },
        { type: 'ask' },
      ),
    );
  }
}

async function meet(phones: readonly OpenPhone[]): Promise<void> {
  const ways = phones.flatMap((from) => phones.map((to) => [from, to] as const)); // pairs, not arrays
  for (const [from, to] of [...ways, ...ways]) if (from !== to) await carry(from, to);
}

function mealsOf({ week }: OpenPhone) {
  return week.orders.value
    .map(({ lines, slot }) =>
      [slot, ...lines.map(({ dish, quantity }) => `${quantity} ${dish}`).toSorted()].join(', '),
    )
    .toSorted();
}

interface Step {
  readonly phone: number;
  readonly act: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  phone: fc.nat(2),
  act: fc.constantFrom('bring 0', 'bring 1', 'bring 2', 'accept', 'apply', 'carry'),
});

/** One step of one phone, or nothing where there is nobody to carry to. */
async function take(phones: readonly OpenPhone[], { phone: at, act }: Step): Promise<void> {
  const phone = phones[at % phones.length];
  const next = phones[(at + 1) % phones.length];
  if (!phone || !next) return;
  const source = SOURCES[Number(act.at(-1))];
  if (source) await bring(phone, [source]);
  if (act === 'accept') await acceptSure(phone);
  if (act === 'apply') await applyChanges(phone);
  if (act === 'carry' && next !== phone) await carry(phone, next);
}

test('messages brought in any order and repetition, on one to three phones, end as the same orders', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(step, { maxLength: 8 }),
      async (count, steps) => {
        const phones = await desk(count);
        for (const one of steps) await take(phones, one);
        await meet(phones);
        const [first] = phones;
        if (!first) return;
        await bring(first, SOURCES);
        await acceptSure(first);
        await applyChanges(first);
        await meet(phones);
        for (const phone of phones) {
          expect(mealsOf(phone)).toEqual([
            '17:30, 3 tajine-poulet',
            '18:30, 1 mafe-legumes, 2 mafe-boeuf',
          ]);
          expect(placesOf(await cardsOf(phone))).toMatchObject({ sure: [], toSee: [], later: [] });
        }
        const before = mealsOf(first);
        await bring(first, SOURCES);
        await acceptSure(first);
        expect(mealsOf(first)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
}, 240_000);

/** Accepts every sure card as if each quantity had been read so: another version of the app. */
async function acceptReadAs(open: OpenPhone, quantity: number): Promise<void> {
  await bring(open, SOURCES);
  const cards = placesOf(await cardsOf(open)).sure.map((card) => ({
    ...card,
    wish: { ...card.wish, lines: card.wish.lines.map((line) => ({ ...line, quantity })) },
  }));
  const accepted = { cards: cards.map(asRead), as: 'confirmed', cap: { type: 'anyway' } } as const;
  valueOf(await acceptOrders(depsOf(open), accepted));
}

/** The order of the mail: the one at half past five. */
function lieveOf({ week }: OpenPhone) {
  const found = week.orders.value.find(({ slot }) => slot === '17:30');
  if (!found) throw new Error('Lieve has an order');
  return found;
}

test('two readings of one message never add up, and no reading reverts what a person wrote', async () => {
  const portions = fc.integer({ min: 1, max: 5 });
  await fc.assert(
    fc.asyncProperty(portions, portions, fc.option(portions), async (one, other, human) => {
      const [a, b] = await desk(2);
      if (!a || !b) return;
      await acceptReadAs(a, one);
      await acceptReadAs(b, other);
      const { id: order } = lieveOf(a);
      const dish = toDishId('tajine-poulet');
      const written = { order, dish, quantity: human ?? 0, unitPrice: cents(950) };
      if (human !== null)
        valueOf(await a.week.book.commit([put(lineTable, lineRow(order, dish), written)]));
      await meet([a, b]);
      valueOf(await b.week.book.commit([fill(readingTable, order, { lines: [] })]));
      await meet([a, b]);
      for (const phone of [a, b]) {
        const quantities = lieveOf(phone).lines.map(({ quantity }) => quantity);
        expect(quantities).toHaveLength(1);
        expect(human === null ? [one, other] : [human]).toEqual(expect.arrayContaining(quantities));
      }
      expect(mealsOf(a)).toEqual(mealsOf(b));
    }),
    { numRuns: 15 },
  );
}, 240_000);
