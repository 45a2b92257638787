import { expect, test } from 'vitest';
import { linesOf, mail, read, readOne } from '../../../support/intake-week.ts';

async function after(order: string, body: string) {
  const [, second] = await read(
    [
      ['Mon, 23 Nov 2026 10:00:00 +0100', order],
      ['Tue, 24 Nov 2026 10:00:00 +0100', body],
    ].map(([date = '', text = ''], at) => ({
      name: `${at}.eml`,
      text: mail({ from: 'Anne <anne@example.org>', date, body: text }),
    })),
  );
  return second && [second.kind, linesOf(second)];
}

test.each([
  ['2 mafé boeuf et 1 soupe', 'Enlevez le mafé svp', ['change', '0 mafe-boeuf?']],
  ['2 mafé boeuf et 1 soupe', 'Finalement 3 mafés svp', ['change', '3 mafe-boeuf?']],
  [
    '2 bricks et 3 tajines',
    'Laisse tomber les bricks, que les tajines',
    ['change', '0 brick-thon'],
  ],
  ['2 mafé boeuf, 1 mafé légumes', 'Enlevez le mafé svp', ['unclear', '']],
  ['2 tajines', '*3 tajines', ['change', '3 tajine-poulet']],
  ['2 tajines', '*3 tajines*', ['order', '3 tajine-poulet']],
])('after « %s », « %s » is %j', async (order, body, expected) => {
  expect(await after(order, body)).toEqual(expected);
});

test.each([
  ['1 tajine\n1 tajine sans olives\n2 soupes', '2 soupe-lentilles, 2 tajine-poulet?'],
  ['1 tajine\n\nEt pour Marie :\n1 tajine\n1 brick', '1 brick-thon, 2 tajine-poulet'],
  ['Pour moi :\n1 tajine\n\nPour Marie :\n2 tajines', '3 tajine-poulet'],
])('« %s »: rows of one dish are added up', async (text, lines) => {
  expect(linesOf(await readOne(text))).toBe(lines);
});

test.each([
  ['2 tajines. Livraison possible ? rue Haute 12', { kind: 'delivery', address: 'rue Haute 12' }],
  ['2 tajines. La livraison est-elle gratuite ?', null],
])('« %s » is handed over as %j', async (text, handover) => {
  expect((await readOne(text)).order?.handover).toEqual(handover);
});
