import { expect, test } from 'vitest';
import { linesOf, mail, read, readOne } from '../../../support/intake-week.ts';

test.each([
  ['pas 3 tajines mais 5', '5 tajine-poulet?'],
  ['Finalement pas 2 soupes mais 4 merci', '4 soupe-lentilles?'],
  ["Ce n'est pas 3 tajines, mais 5 !", '5 tajine-poulet?'],
  ['Pas un tajine mais deux svp', '2 tajine-poulet?'],
  ['not 3 tajines but 5', '5 tajine-poulet?'],
  ['geen 3 tajines maar 5', '5 tajine-poulet?'],
  ['2 soupes et pas 3 tajines mais 5', '2 soupe-lentilles, 5 tajine-poulet?'],
  ['Pas 3 tajines, 5 !', '5 tajine-poulet?'],
  ['Pas 3 tajines : 5 merci', '5 tajine-poulet?'],
  ['Non pas 3 tajines\n5', '5 tajine-poulet?'],
  ['Not 3 tajines, 5!', '5 tajine-poulet?'],
  ['2 soupes. Pas 3 tajines, 5 !', '2 soupe-lentilles, 5 tajine-poulet?'],
  ['Pas de tajines, 5 soupes', '5 soupe-lentilles'],
  ['5 tajines, pas 3', '5 tajine-poulet'],
  ['pas 3 tajines mais 5 soupes', '5 soupe-lentilles'],
  ['pas 3 tajines mais 5 euros', ''],
  ['pas 3 tajines mais 5-6', ''],
  ['pas 3 tajines mais à 18h30', ''],
  ["Il n'y a pas 3 tajines mais 5 sur la carte", ''],
])(
  'a number instead of a denied one is a guess: in « %s » the lines are %s',
  async (text, lines) => {
    expect(linesOf(await readOne(text))).toBe(lines);
  },
);

test('« pas 3 mais 5 » after an order of three leaves no three that is sure', async () => {
  const from = 'Kiwi <kiwi@example.org>';
  const said = (date: string, body: string) => ({ name: date, text: mail({ from, date, body }) });
  const [first, second] = await read([
    said('Mon, 23 Nov 2026 10:00:00 +0100', '3 tajines svp'),
    said('Mon, 23 Nov 2026 11:00:00 +0100', 'Oups, pas 3 tajines mais 5'),
  ]);
  expect(first && linesOf(first)).toBe('3 tajine-poulet');
  expect(second?.kind).toBe('change');
  expect(second && linesOf(second)).toBe('5 tajine-poulet?');
});

test.each([
  ["Le tajine a l'air super, mets-m'en deux", '2 tajine-poulet?'],
  ["Le tajine a l'air super, mets m'en une", '1 tajine-poulet?'],
  ["Ah du tajine !\nMets m'en une svp", '1 tajine-poulet?'],
  ["Tajine\nmettez-m'en 2", '2 tajine-poulet?'],
  ["J'adore la soupe, mets m'en une", '1 soupe-lentilles?'],
  ["La soupe était bonne, mets m'en un peu", ''],
  ["Le tajine et la soupe ont l'air bons, mets m'en une", ''],
  ["Le tajine a l'air super, mets m'en une autre de côté", ''],
])('what « en » is of was named before: in « %s » the lines are %s', async (text, lines) => {
  expect(linesOf(await readOne(text))).toBe(lines);
});
