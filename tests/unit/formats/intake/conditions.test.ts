import { expect, test } from 'vitest';
import { linesOf, mail, read, readOne } from '../../../support/intake-week.ts';

test.each([
  ['Si le bœuf est halal je prends 2 mafés boeuf', '2 mafe-boeuf?'],
  ["Si c'est cuit à part, 2 tajines", '2 tajine-poulet?'],
  ['If my sister comes I take 2 tajines', '2 tajine-poulet?'],
  ['Je vous commanderai 2 tajines demain', '2 tajine-poulet?'],
  ['I will order 2 tajines tomorrow', '2 tajine-poulet?'],
  ['Si possible 2 tajines', '2 tajine-poulet'],
  ["S'il n'est pas trop tard : 2 tajines", '2 tajine-poulet?'],
  ["Si ce n'est pas trop tard, 2 tajines", '2 tajine-poulet'],
  ['2 tajines si vous voulez bien', '2 tajine-poulet'],
  ['2 tajines et si je passe à 18h30 ça va ?', '2 tajine-poulet'],
])('in « %s » the lines are %s', async (text, lines) => {
  expect(linesOf(await readOne(text))).toBe(lines);
});

test.each([
  'Je viens de verser 28,50 € pour mes 3 tajines',
  'Un baklava, ce n’est pas un moyen de transport ?',
  "Les 3 tajines de lundi dernier étaient parfaits, j'ai viré la somme",
])('« %s » orders nothing for sure', async (text) => {
  expect(linesOf(await readOne(text))).not.toMatch(/\d [a-z-]+(?:,|$)/u);
});

test('a mail with the link to be taken off a list is an advertisement', async () => {
  const [advertisement, group] = await read(
    ['Se désinscrire', 'Pour vous désabonner de ce groupe, écrivez-nous'].map((foot, at) => ({
      name: `${at}.eml`,
      text: mail({
        from: `a${at} <a${at}@example.org>`,
        date: 'Mon, 23 Nov 2026 10:00:00 +0100',
        body: `2 tajines = 1 soupe offerte !\n\n${foot}`,
      }),
    })),
  );
  expect([advertisement?.kind, group?.kind]).toEqual(['not-an-order', 'order']);
});

test.each([
  ['Oui, avec plaisir !', 'unclear'],
  ['Oui volontiers, merci', 'unclear'],
  ['Oui, merci', 'not-an-order'],
  ['Comme Fatou svp', 'unclear'],
  ['Pour nous le menu entier : soupe, tajine, baklava', 'unclear'],
])('« %s » is %s', async (text, kind) => {
  expect((await readOne(text)).kind).toBe(kind);
});

test.each([
  [
    '1 soupe et 1 tajine. Non attends, Léa préfère un mafé boeuf',
    '1 mafe-boeuf, 1 soupe-lentilles?, 1 tajine-poulet?',
  ],
  ['2 tajines et 1 soupe. No baklava this time', '1 soupe-lentilles, 2 tajine-poulet'],
  ['4x10 baklavas', ''],
  ['Baklava 2 x 3 €', '2 baklava'],
  ['بدنا طاجين دجاج وواحد بقلاوة', '1 baklava'],
])('in « %s » only what is left of it is sure: %s', async (text, lines) => {
  expect(linesOf(await readOne(text))).toBe(lines);
});
