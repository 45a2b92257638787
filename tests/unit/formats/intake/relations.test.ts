import { expect, test } from 'vitest';
import { readInSteps, readMessages } from '../../../../src/formats/intake/read-messages.ts';
import { linesOf, mail, read, split, WEEK_MENU } from '../../../support/intake-week.ts';

const ANNE = 'Anne <anne@example.org>';
const MONDAY = 'Mon, 23 Nov 2026 10:00:00 +0100';
const TUESDAY = 'Tue, 24 Nov 2026 10:00:00 +0100';
const first = {
  name: '1.eml',
  text: mail({
    from: ANNE,
    date: MONDAY,
    body: 'Bonjour, 2 mafé boeuf et 1 tajine svp, à 17h30.\n\nAnne',
  }),
};

async function second(body: string, from = ANNE) {
  const [, message] = await read([
    first,
    { name: '2.eml', text: mail({ from, date: TUESDAY, body }) },
  ]);
  if (!message) throw new Error('nothing read');
  return message;
}

test.each([
  ['Finalement 3 mafé boeuf au lieu de 2', '3 mafe-boeuf'],
  ['Pour le tajine, finalement 2 svp', '2 tajine-poulet'],
  ['Ajoutez 1 baklava svp', '1 baklava'],
  ['1 mafé boeuf en plus svp', '3 mafe-boeuf'],
  ['Un mafé boeuf de plus, donc 3 au total', '3 mafe-boeuf'],
  ['Pouvez-vous rajouter 2 soupes à ma commande ?', '2 soupe-lentilles'],
  ['Enlevez le tajine svp', '0 tajine-poulet'],
  ['Could you add one baklava to my order please?', '1 baklava'],
  [
    'Kan ik er nog een baklava bij krijgen? Liever 3 mafé boeuf in plaats van 2',
    '1 baklava, 3 mafe-boeuf',
  ],
])('after an order, « %s » is a change with the new quantities', async (body, lines) => {
  const message = await second(body);
  expect([message.kind, linesOf(message), message.refersTo]).toEqual([
    'change',
    lines,
    { source: '1.eml', index: 0 },
  ]);
});

test('a change of the hour alone keeps the dishes', async () => {
  const message = await second('Je viendrai plutôt à 18h30 finalement');
  expect([message.kind, message.order?.handover]).toEqual([
    'change',
    { kind: 'pickup', slot: '18:30' },
  ]);
});

test.each([
  'Je dois annuler ma commande',
  'Please cancel my order',
  'Désolée, on ne sera pas là jeudi finalement',
  'Ik wil mijn bestelling annuleren aub',
])('« %s » cancels the order before it', async (body) => {
  const message = await second(body);
  expect([message.kind, message.refersTo, message.order]).toEqual([
    'cancel',
    { source: '1.eml', index: 0 },
    null,
  ]);
});

test('the same order by another channel is a duplicate', async () => {
  const chat =
    '24/11/2026, 09:00 - Anne: 2 mafé boeuf et 1 tajine svp, 17h30\n24/11/2026, 09:05 - Bea: coucou';
  const [, message] = await read([first, { name: 'chat.txt', text: chat }]);
  expect(message?.duplicateOf).toEqual({ source: '1.eml', index: 0 });
});

test('two people of one first name with two addresses are two orders', async () => {
  const message = await second(
    '2 mafé boeuf et 1 tajine svp, à 17h30',
    'Anne <anne.b@example.org>',
  );
  expect([message.kind, message.duplicateOf, message.refersTo]).toEqual(['order', null, null]);
});

test('only who ordered cancels: a mail of somebody else refers to nothing', async () => {
  const message = await second('Je dois annuler ma commande', 'Bea <bea@example.org>');
  expect([message.kind, message.refersTo, message.reason]).toEqual([
    'cancel',
    null,
    'nothing-to-change',
  ]);
});

test('a file given twice is not counted twice', async () => {
  const [one, two] = await read([first, { ...first, name: 'copy.eml' }]);
  expect([one?.duplicateOf, two?.duplicateOf]).toEqual([null, { source: '1.eml', index: 0 }]);
});

test('short messages in a row are one order', async () => {
  const chat = ['Hello 2 mafé boeuf', 'et 1 soupe', 'et je passe à 18h30']
    .map((text, i) => `23/11/2026, 19:0${i} - Yas: ${text}`)
    .join('\n');
  const messages = await read([{ name: 'c.txt', text: chat }]);
  expect(messages.map(({ kind, refersTo }) => [kind, refersTo?.index ?? null])).toEqual([
    ['order', null],
    ['order', 0],
    ['order', 0],
  ]);
});

test('what was imported before is known: a change finds its order among it', async () => {
  const earlier = await read([first]);
  const [message] = await read(
    [{ name: '2.eml', text: mail({ from: ANNE, date: TUESDAY, body: '1 tajine en plus svp' }) }],
    undefined,
    { earlier },
  );
  expect([message?.kind, message && linesOf(message), message?.refersTo]).toEqual([
    'change',
    '2 tajine-poulet',
    { source: '1.eml', index: 0 },
  ]);
});

test('an order with the answer of the collective quoted under it counts its own words only', async () => {
  const body =
    'Parfait, et 1 baklava en plus\n\nOp di 24 nov 2026 om 09:00 schreef Les Casseroles <casseroles@example.org>:\n> Genoteerd: 2 mafé boeuf\n> 1 tajine';
  expect(linesOf(await second(body))).toBe('1 baklava');
});

test('many messages are read in steps that give the same', async () => {
  const messages = await split([first, { ...first, name: '2.eml' }]);
  const steps = readInSteps(messages, WEEK_MENU);
  const counts = [steps.next().value, steps.next().value];
  expect([counts, steps.next().value]).toEqual([[1, 2], readMessages(messages, WEEK_MENU)]);
});
