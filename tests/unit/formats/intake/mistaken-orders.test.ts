import { expect, test } from 'vitest';
import { linesOf, mail, menuOf, read, readOne, WEEK_MENU } from '../../../support/intake-week.ts';

const RICE_MENU = menuOf({
  week: WEEK_MENU.week,
  servedOn: WEEK_MENU.servedOn,
  cutoff: WEEK_MENU.cutoff,
  pickup: { slots: ['12:00', '19:00'] },
  delivery: true,
  dishes: [
    { id: 'pondu', course: 'main', name: 'Pondu et riz', aliases: ['pondu'], diets: [] },
    { id: 'riz-lait', course: 'dessert', name: 'Riz au lait', aliases: [], diets: [] },
    { id: 'moambe', course: 'main', name: 'Poulet moambe', aliases: ['moambe'], diets: [] },
  ],
});

test('rice alone may be the dish that comes with rice or the rice pudding', async () => {
  const message = await readOne('Un riz pour moi aussi', RICE_MENU);
  expect([message.kind, linesOf(message)]).toEqual(['unclear', '']);
});

test('a day in brackets is another day', async () => {
  const message = await readOne('pour jeudi prochain (3) mets moi 2 moambe', RICE_MENU);
  expect(message.kind).toBe('not-an-order');
});

test.each([
  ['2 moambe, retrait midi', '12:00'],
  ['2 moambe, on passe après-midi', null],
  ['2 moambe, plutôt à 19h que midi', '19:00'],
])('in « %s » the hour is %s', async (text, slot) => {
  const { order } = await readOne(text, RICE_MENU);
  expect(order?.handover ?? null).toEqual(slot === null ? null : { kind: 'pickup', slot });
});

test('what is cancelled dish by dish is cancelled, and never lost', async () => {
  const anne = 'Anne <anne@example.org>';
  const sources = [
    { date: 'Mon, 23 Nov 2026 10:00:00 +0100', body: '2 pondu et 1 riz au lait svp' },
    {
      date: 'Tue, 24 Nov 2026 10:00:00 +0100',
      body: 'Je dois annuler mes 2 pondu et mon riz au lait',
    },
  ].map((one, at) => ({ name: `${at}.eml`, text: mail({ from: anne, ...one }) }));
  const [, second] = await read(sources, RICE_MENU);
  const alone = await readOne('Je dois annuler mes 2 pondu', RICE_MENU);
  expect([second?.kind, alone.kind]).toEqual(['cancel', 'unclear']);
});
