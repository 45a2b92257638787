import { expect, test } from 'vitest';
import { tendInbox } from '../../../../src/features/desk-inbox.ts';
import { acceptOrders } from '../../../../src/features/inbox/accept-orders.ts';
import { placesOf } from '../../../../src/features/inbox/inbox-cards.ts';
import { takeValue } from '../../../../src/features/tray/answer-tray.ts';
import { readTray } from '../../../../src/features/tray/read-tray.ts';
import { carry } from '../../../support/carry.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../../../support/inbox-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';

const SMS = pasted('SMS de Lune, 23/11/2026 19:05\nBonjour, 2 mafé bœuf à 17h30 svp');

/** Accepts the one order there is as if its lines had been read so many times. */
async function acceptAsRead(open: OpenPhone, times: number): Promise<void> {
  await bring(open, [SMS]);
  const { sure, toSee } = placesOf(await cardsOf(open));
  const cards = [...sure, ...toSee].flatMap((card) => (card.type === 'order' ? [card] : []));
  const read = cards.map((card) => ({
    ...card,
    wish: {
      ...card.wish,
      lines: card.wish.lines.map((line) => ({ ...line, quantity: line.quantity * times })),
    },
  }));
  expect(read).toHaveLength(1);
  const accepted = { cards: read.map(asRead), as: 'confirmed', cap: { type: 'ask' } } as const;
  valueOf(await acceptOrders(depsOf(open), accepted));
}

test('a message read differently by two phones counts once, and the tray asks what it says', async () => {
  const one = await openFixtureOrders();
  valueOf(await tendInbox(one.props));
  const two = await openPhone({ joins: one, now: one.phone.clock.now() });
  await carry(one, two);
  await acceptAsRead(one, 1);
  await acceptAsRead(two, 2);
  await carry(one, two);
  await carry(two, one);
  const quantities = [one, two].map(({ week }) => week.orders.value.flatMap(({ lines }) => lines));
  expect(quantities[0]).toEqual(quantities[1]);
  expect(quantities[0]).toHaveLength(1);
  const [entry, ...others] = readTray(one.props);
  expect(others).toEqual([]);
  if (entry?.type !== 'field') throw new Error('The tray asks about a field');
  expect(entry.field).toBe('readings.lines');
  const less = entry.options.find(({ value }) => JSON.stringify(value).includes('"quantity":2'));
  if (!less) throw new Error('Both readings are offered');
  valueOf(await takeValue(entry, less));
  await carry(one, two);
  for (const { week, props } of [one, two]) {
    expect(week.orders.value[0]?.lines[0]?.quantity).toBe(2);
    expect(readTray(props)).toEqual([]);
  }
}, 60_000);
