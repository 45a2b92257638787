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
  const ways = phones.flatMap((from) => phones.map((to) => [from, to] as const)); // pairs, not arrays
  for (const [from, to] of [...ways, ...ways]) if (from !== to) await carry(from, to);
}

interface Step {
  readonly phone: number;
  readonly act: string;
}

const step: fc.Arbitrary<Step> = fc.record({
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
  const [boeuf, legumes] = pages.map(({ id }) => id);
  const expected = [
    { id: boeuf ?? '', lines: [{ dish: 'mafe-boeuf', quantity: 2 }] },
    { id: legumes ?? '', lines: [{ dish: 'mafe-legumes', quantity: 3 }] },
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sources = new Map(
    pages.flatMap(({ code }, at) => [
      [`paste ${at}`, pasted(code)],
      [`chat ${at}`, pasted(`23/11/2026, 19:1${at} - Moi: ${code.toLowerCase()}\n`, 'chat.txt')],
    ]),
  );
  /** One step of one phone, or nothing where there is nobody to carry to. */
  const take = async (phones: readonly OpenPhone[], { phone: at, act }: Step) => {
    const [phone, next] = [phones[at % phones.length], phones[(at + 1) % phones.length]];
    if (!phone || !next) return;
    const source = sources.get(act);
    if (source) await bring(phone, [source]);
    if (act === 'accept') await acceptSure(phone);
    if (act === 'carry' && next !== phone) await carry(phone, next);
  };
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
        await bring(first, [...sources.values()]);
        await acceptSure(first);
        await meet(phones);
        for (const phone of phones) {
          const orders = phone.week.orders.value.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          expect(orders).toMatchObject(expected);
          expect((await cardsOf(phone)).map(({ type }) => type)).toEqual(['done', 'done']);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 240_000);
