import { expect, test } from 'vitest';
import { placesOf } from '../../../../src/features/inbox/inbox-cards.ts';
import type { MessageSource } from '../../../../src/features/inbox/message-reader.ts';
import { bring, cardsOf, openFixtureOrders, pasted } from '../../../support/inbox-phone.ts';

test('of a message longer than a phone keeps nothing is counted: a person looks at it', async () => {
  const desk = await openFixtureOrders();
  const words = 'Bonjour, 2 mafé bœuf à 17h30 svp. Kiwi';
  await bring(desk, [pasted(`${words}\n${'blabla '.repeat(2_000)}`)]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(sure).toEqual([]);
  expect(toSee).toMatchObject([{ message: { read: { reason: 'too-large' } } }]);
});

function mail(kind: 'plain' | 'html', body: string): MessageSource {
  const head = [
    'From: Kiwi <kiwi@example.org>',
    'Date: Sun, 22 Nov 2026 10:00:00 +0100',
    'Message-ID: <1@example.org>',
    `Content-Type: text/${kind}; charset=utf-8`,
  ];
  return pasted([...head, '', body].join('\n'), 'kiwi.eml');
}

const ORDER = 'Bonjour, 2 mafé bœuf à 17h30 svp.';
const FILLER = '<i style="color:#123456"></i>';
const QUOTED = '> et le reste de la conversation\n'.repeat(4_000);

test.each([
  ['more than four thousand parts', mail('html', `<p>${ORDER}</p>${FILLER.repeat(4_100)}`)],
  ['more than a megabyte of HTML', mail('html', `<p>${ORDER}</p><!--${'x'.repeat(1_000_000)}-->`)],
  ['parts within parts', mail('html', `<p>${ORDER}</p>${'<b>'.repeat(80)}et${'</b>'.repeat(80)}`)],
  ['more than 100,000 characters', mail('plain', `${ORDER}\n\n${QUOTED}`)],
])('of a mail with %s nothing is counted: it may say more than was read', async (_, file) => {
  const desk = await openFixtureOrders();
  await bring(desk, [file]);
  const { sure, toSee } = placesOf(await cardsOf(desk));
  expect(sure).toEqual([]);
  expect(toSee).toMatchObject([
    { message: { read: { kind: 'unclear', reason: 'too-large', text: ORDER } } },
  ]);
});

test('a mail with a few hundred parts is read whole', async () => {
  const desk = await openFixtureOrders();
  await bring(desk, [mail('html', `<p>${ORDER}</p>${FILLER.repeat(400)}`)]);
  expect(placesOf(await cardsOf(desk)).sure).toHaveLength(1);
});
