import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { acceptOrders } from '../../../../src/features/inbox/accept-orders.ts';
import { placesOf } from '../../../../src/features/inbox/inbox-cards.ts';
import { intakeMenu } from '../../../../src/features/inbox/inbox-message.ts';
import {
  asRead,
  bring,
  cardsOf,
  depsOf,
  openFixtureOrders,
  pasted,
} from '../../../support/inbox-phone.ts';
import { valueOf } from '../../../support/open-phone.ts';

test('a hundred messages are there in one step, and what changes elsewhere is no reason to read them again', async () => {
  const desk = await openFixtureOrders();
  const { messages } = depsOf(desk);
  const lengths: number[] = [];
  const stop = effect(() => {
    lengths.push(messages.kept.value.length);
  });
  const texts = Array.from({ length: 120 }, (_, n) =>
    pasted(`Bonjour, 2 mafé bœuf à 17h30 svp. Kiwi ${n}`, `paste ${n}`),
  );
  await bring(desk, texts);
  await bring(desk, texts);
  stop();
  expect(lengths).toEqual([0, 120]);
});

test('messages that came in and an order that was accepted are no reason to read all of them again', async () => {
  const desk = await openFixtureOrders();
  const deps = depsOf(desk);
  let menus = 0;
  const stop = effect(() => {
    intakeMenu(deps.week, deps.deskBook);
    menus += 1;
  });
  await bring(desk, [pasted('Bonjour, 2 mafé bœuf à 17h30 svp. Kiwi')]);
  const cards = placesOf(await cardsOf(desk)).sure.map(asRead);
  valueOf(await acceptOrders(deps, { cards, as: 'confirmed', cap: { type: 'ask' } }));
  stop();
  expect(desk.week.orders.value).toHaveLength(1);
  expect(menus).toBe(1);
});
