import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOneMessage, type MessageCopy, RELAY_SOURCE } from '../../src/domain/message-copies.ts';
import { tendInbox } from '../../src/features/desk-inbox.ts';
import { acceptOrders } from '../../src/features/inbox/accept-orders.ts';
import { bringMessages } from '../../src/features/inbox/bring-messages.ts';
import { placesOf } from '../../src/features/inbox/inbox-cards.ts';
import { plainReader } from '../../src/features/inbox/plain-reader.ts';
import type { SentMessage } from '../../src/formats/intake/reading.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { carry } from '../support/carry.ts';
import { orderingPage } from '../support/coded-orders.ts';
import { asRead, cardsOf, depsOf, openFixtureOrders, pasted } from '../support/inbox-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../support/open-phone.ts';

const at = (time: string) => toInstant(Date.parse(`2026-11-24T${time}:00+01:00`));

const copy: fc.Arbitrary<MessageCopy> = fc.record({
  source: fc.constantFrom('paste', 'mail.eml', 'chat.txt', RELAY_SOURCE),
  from: fc.constantFrom(null, 'Figue', 'Figue <figue@example.org>'),
  contact: fc.constantFrom(null, 'figue@example.org', '+32470000002'),
  sentAt: fc.constantFrom(null, at('17:30'), at('17:59'), at('18:01')),
  subject: fc.constantFrom('', 'Commande'),
  text: fc.constantFrom('CARNET7', 'Bonjour\nCARNET7'),
});

test('copies of one message are one message, in whatever order and however often they are read', () => {
  fc.assert(
    fc.property(
      fc.array(copy, { minLength: 1, maxLength: 6 }).chain((copies) =>
        fc.record({
          copies: fc.constant(copies),
          again: fc.shuffledSubarray([...copies, ...copies], { minLength: copies.length * 2 }),
        }),
      ),
      ({ copies, again }) => {
        const one = asOneMessage(copies);
        const { source: _, ...said } = one ?? {};
        expect(asOneMessage(again)).toMatchObject(said);
        const receipts = copies.filter(({ source }) => source === RELAY_SOURCE);
        const hours = (some: readonly MessageCopy[]) =>
          some.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]));
        const counting = hours(receipts).length > 0 ? hours(receipts) : hours(copies);
        expect(one?.sentAt).toBe(counting.length > 0 ? Math.min(...counting) : null);
        expect(one?.contact === null).toBe(copies.every(({ contact }) => contact === null));
      },
    ),
  );
});

/** The ways in which one code came: a paste without an hour, a late chat, a mail in time with an address. */
async function waysOf(code: string): Promise<readonly SentMessage[]> {
  const mail = [
    'From: Figue <figue@example.org>',
    'To: commandes@example.org',
    'Date: Tue, 24 Nov 2026 17:55:00 +0100',
    'Message-ID: <1@example.org>',
    'Subject: Commande',
    'Content-Type: text/plain; charset=utf-8',
    '',
    code,
  ].join('\r\n');
  const chat = `24/11/2026, 18:10 - Figue: ${code}\n`;
  const sources = [pasted(code), pasted(chat, 'chat.txt'), pasted(mail, 'mail.eml')];
  const near = '2026-11-26' as Parameters<typeof plainReader.split>[1]; // a day
  const on = { onProgress: () => {}, stop: new AbortController().signal };
  return (await plainReader.split(sources, near, on)) ?? [];
}

async function desk(count: number): Promise<OpenPhone[]> {
  const first = await openFixtureOrders();
  valueOf(await tendInbox(first.props));
  const phones = [first];
  for (let more = 1; more < count; more += 1) {
    const joined = await openPhone({ joins: first, now: first.phone.clock.now() });
    await carry(first, joined);
    phones.push(joined);
  }
  return phones;
}

async function meet(phones: readonly OpenPhone[]): Promise<void> {
  const ways = phones.flatMap((from) => phones.map((to) => [from, to] as const)); // pairs, not arrays
  for (const [from, to] of [...ways, ...ways]) if (from !== to) await carry(from, to);
}

test('one code from a paste, a chat and a mail has the same hour and sender on every phone, and so its order', async () => {
  const page = await orderingPage(1, { contact: '' });
  const ways = await waysOf(page.code);
  expect(ways.map(({ sentAt }) => sentAt)).toEqual([null, at('18:10'), at('17:55')]);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.shuffledSubarray([...ways], { minLength: 3 }),
      fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
      async (count, order, places) => {
        const phones = await desk(count);
        for (const [turn, way] of order.entries()) {
          const phone = phones[(places[turn] ?? 0) % count];
          if (phone) valueOf(await bringMessages(depsOf(phone), [way]));
        }
        await meet(phones);
        for (const phone of phones) {
          const { kept } = depsOf(phone).messages;
          expect(kept.value).toMatchObject([
            { sentAt: at('17:55'), contact: 'figue@example.org', subject: 'Commande' },
          ]);
          const { sure } = placesOf(await cardsOf(phone));
          const accepted = {
            cards: sure.map(asRead),
            as: 'confirmed',
            cap: { type: 'ask' },
          } as const; // its literals
          valueOf(await acceptOrders(depsOf(phone), accepted));
        }
        await meet(phones);
        for (const { week } of phones) {
          expect(week.orders.value).toMatchObject([{ id: page.id, sentAt: at('17:55') }]);
          expect(week.contacts.value.get(page.id)).toMatchObject({ contact: 'figue@example.org' });
        }
      },
    ),
    { numRuns: 10 },
  );
}, 120_000);
