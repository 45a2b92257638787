import { expect, test } from 'vitest';
import { linesOf, mail, menuOf, read, readOne, WEEK_MENU } from '../../../support/intake-week.ts';

const GEORGIA = menuOf({
  week: WEEK_MENU.week,
  servedOn: WEEK_MENU.servedOn,
  cutoff: WEEK_MENU.cutoff,
  dishes: [
    { id: 'khink-viande', course: 'main', name: 'Khinkali viande', aliases: [] },
    { id: 'khink-champi', course: 'main', name: 'Khinkali champignons', aliases: [] },
    { id: 'lobio', course: 'starter', name: 'Lobio', aliases: [] },
    { id: 'churchkhela', course: 'dessert', name: 'Churchkhela', aliases: [] },
  ],
});

test.each([
  ['Un de chaque plat pour nous svp', '1 khink-champi?, 1 khink-viande?'],
  ['2 de chaque dessert', '2 churchkhela?'],
  ['2 khinkali (1 de chaque) et 1 lobio', '1 khink-champi?, 1 khink-viande?, 1 lobio'],
  ['Two khinkali please, one of each', '1 khink-champi?, 1 khink-viande?'],
])('« %s » is a guess of each dish it speaks of', async (text, lines) => {
  const message = await readOne(text, GEORGIA);
  expect([message.kind, linesOf(message)]).toEqual(['order', lines]);
});

test('« one of each » alone is asked about', async () => {
  const message = await readOne('Un de chaque svp', GEORGIA);
  expect([message.kind, linesOf(message)]).toEqual(['unclear', '']);
});

const QUOTED = [
  'Voir ci-dessous',
  '> ENTRÉES\n> - Lobio : 5,00 €\n\n4 pièces',
  '> PLATS\n> - Khinkali viande : 11,00 €\n> - Khinkali champignons : 10,00 €\n\nune de chaque',
  '> DESSERTS\n> - Churchkhela : 3,00 €\n>\n-> un seul suffit',
];

async function answered(body: string) {
  const text = mail({
    from: 'Eva <eva@example.org>',
    date: 'Mon, 23 Nov 2026 10:00:00 +0100',
    body,
  });
  const [message] = await read([{ name: 'm.eml', text }], GEORGIA);
  return message && linesOf(message);
}

test('answers of a few words between the lines of a quoted menu count', async () => {
  expect(await answered(QUOTED.join('\n\n'))).toBe(
    '1 churchkhela, 1 khink-champi?, 1 khink-viande?, 4 lobio',
  );
});

test('what is quoted with a number of its own is not an answer', async () => {
  expect(await answered('1 lobio\n\n> Je voudrais 3 khinkali viande\nune belle soirée')).toBe(
    '1 lobio',
  );
});
