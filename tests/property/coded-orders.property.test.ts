import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tendInbox } from '../../src/features/desk-inbox.ts';
import { acceptOrders } from '../../src/features/inbox/accept-orders.ts';
import { placesOf } from '../../src/features/inbox/inbox-cards.ts';
import { carry } from '../support/carry.ts';
import { codedLines, orderingPage } from '../support/coded-orders.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../support/inbox-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../support/open-phone.ts';

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
  const { sure } = placesOf(await cardsOf(open));
  const accepted = { cards: sure.map(asRead), as: 'confirmed', cap: { type: 'ask' } } as const; // its literals
  valueOf(await acceptOrders(depsOf(open), accepted));
}

async function meet(phones: readonly OpenPhone[]): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    for (const from of phones) for (const to of phones) if (from !== to) await carry(from, to);
}

const step = fc.record({
  phone: fc.nat(2),
  act: fc.constantFrom('paste 0', 'paste 1', 'chat 0', 'chat 1', 'accept', 'carry'),
});

test('codes in any order, repetition and channel, on one to three phones, end as the same orders', async () => {
  const pages = [
    await orderingPage(1),
    await orderingPage(2, {
      name: 'Prune',
      contact: 'prune@example.org',
      lines: codedLines({ 'mafe-legumes': 3 }),
    }),
  ];
  const sources = new Map(
    pages.flatMap(({ code }, at) => [
      [`paste ${at}`, pasted(code)],
      [`chat ${at}`, pasted(`23/11/2026, 19:1${at} - Moi: ${code.toLowerCase()}\n`, 'chat.txt')],
    ]),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(step, { maxLength: 8 }),
      async (count, steps) => {
        const phones = await desk(count);
        for (const { phone: at, act } of steps) {
          const [phone, next] = [phones[at % count], phones[(at + 1) % count]];
          const source = sources.get(act);
          if (phone && source) await bring(phone, [source]);
          if (phone && act === 'accept') await acceptSure(phone);
          if (phone && next && act === 'carry' && next !== phone) await carry(phone, next);
        }
        await meet(phones);
        const [first] = phones;
        if (!first) return;
        await bring(first, [...sources.values()]);
        await acceptSure(first);
        await meet(phones);
        for (const phone of phones) {
          const orders = phone.week.orders.value.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          expect(orders).toMatchObject(
            [
              { id: pages[0]?.id, lines: [{ dish: 'mafe-boeuf', quantity: 2 }] },
              { id: pages[1]?.id, lines: [{ dish: 'mafe-legumes', quantity: 3 }] },
            ].toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)),
          );
          expect((await cardsOf(phone)).map(({ type }) => type)).toEqual(['done', 'done']);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 240_000);
