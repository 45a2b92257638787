import { expect, test } from 'vitest';
import { linesOf, menuOf, read, readOne, WEEK_MENU } from '../../../support/intake-week.ts';

const BRUNCH = menuOf({
  week: WEEK_MENU.week,
  servedOn: WEEK_MENU.servedOn,
  cutoff: WEEK_MENU.cutoff,
  pickup: { slots: ['12:00', '19:00'] },
  dishes: [
    { id: 'gaufre', course: 'dessert', name: 'Gaufre (2 pièces)', priceCents: 300 },
    { id: 'quiche', course: 'main', name: 'Quiche poireaux', priceCents: 800 },
    { id: 'tourte', course: 'main', name: 'Tourte canard', priceCents: 1250 },
    { id: 'velout', course: 'starter', name: 'Velouté potiron', priceCents: 450 },
  ],
});

test.each([
  'velouté 4,5 / quiche 8 / tourte 12,5 / gaufre 3',
  'Velouté 4,50 - quiche 8 - tourte 12,50 - gaufre 3',
  'Quiche 8, velouté 4.50, gaufre : 3, tourte 12,50. Avant mardi !',
])('« %s » is the menu with its prices, and nobody orders by it', async (text) => {
  expect((await readOne(text, BRUNCH)).kind).toBe('not-an-order');
});

test('who posted the menu without a euro sign is of the collective, and its example no order', async () => {
  const chat = [
    '21/11/2026, 09:00 - Lou: velouté 4,5 / quiche 8 / tourte 12,5 / gaufre 3',
    '21/11/2026, 09:10 - Sam: comment on fait ?',
    '21/11/2026, 09:12 - Lou: tu écris ici, genre 2 quiches',
    '21/11/2026, 09:20 - Sam: alors 2 quiches',
  ].join('\n');
  const messages = await read([{ name: 'c.txt', text: chat }], BRUNCH);
  expect(messages.map((one) => linesOf(one))).toEqual(['', '', '', '2 quiche']);
});

test('eight quiches are eight, whatever one costs', async () => {
  expect(linesOf(await readOne('quiche 8, tourte 2, gaufre 3', BRUNCH))).toBe(
    '2 tourte, 3 gaufre, 8 quiche',
  );
});

test('in a table with a column of prices the number is the one before the price', async () => {
  const rows = ['Plat  Nombre  Prix', 'Quiche 4  32,00', 'Tourte  1  12,50', 'Total  5  44,50'];
  expect(linesOf(await readOne(rows.join('\n'), BRUNCH))).toBe('1 tourte, 4 quiche');
});

test('a number behind a name that ends with a bracket is its quantity', async () => {
  expect(linesOf(await readOne('Gaufre (2 pièces) : 3,00 €\n6 svp', BRUNCH))).toBe('6 gaufre');
});

test('on the day of the hand-over before, orders count once the menu was posted', async () => {
  const chat = [
    '19/11/2026, 09:00 - Sam: 1 tourte',
    '19/11/2026, 20:00 - Lou: velouté 4,5 / quiche 8 / tourte 12,5 / gaufre 3',
    '19/11/2026, 20:20 - Sam: 2 quiches',
  ].join('\n');
  const messages = await read([{ name: 'c.txt', text: chat }], BRUNCH);
  expect(messages.map(({ kind }) => kind)).toEqual(['not-an-order', 'not-an-order', 'order']);
});

test('a name with « et » in it does not take the « et » of the message for its own', async () => {
  const menu = menuOf({
    week: WEEK_MENU.week,
    servedOn: WEEK_MENU.servedOn,
    dishes: [
      { id: 'vareniki', name: 'Vareniki, pomme de terre et oignons' },
      { id: 'okrochka', name: 'Okrochka' },
    ],
  });
  expect(linesOf(await readOne('2 okrochka et 3 vareniki', menu))).toBe('2 okrochka, 3 vareniki');
});
