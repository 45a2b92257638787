import { expect, test } from 'vitest';
import { placesOf } from '../../../../src/features/inbox/inbox-cards.ts';
import { bring, cardsOf, openFixtureOrders, pasted } from '../../../support/inbox-phone.ts';

test('of a message longer than a phone keeps nothing is counted: a person looks at it', async () => {
  const desk = await openFixtureOrders();
  const words = 'Bonjour, 2 mafé bœuf à 17h30 svp. Kiwi';
  await bring(desk, [pasted(`${words}\n${'blabla '.repeat(2_000)}`)]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(sure).toEqual([]);
  expect(toSee).toMatchObject([{ message: { read: { reason: 'too-large' } } }]);
});
