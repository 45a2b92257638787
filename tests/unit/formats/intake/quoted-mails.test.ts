import { expect, test } from 'vitest';
import { linesOf, mail, read } from '../../../support/intake-week.ts';

test.each([
  [
    'Gmail, French',
    'Le lun. 23 nov. 2026 à 09:12, Les Casseroles <\ncasseroles@example.org> a écrit :\n\n> 5 mafé boeuf',
  ],
  [
    'Gmail, English',
    'On Mon, 23 Nov 2026 at 09:12, Les Casseroles <casseroles@example.org> wrote:\n\n> 5 mafé boeuf',
  ],
  [
    'Gmail, Dutch',
    'Op ma 23 nov 2026 om 09:12 schreef Les Casseroles <casseroles@example.org>:\n\n> 5 mafé boeuf',
  ],
  [
    'Gmail, German',
    'Am Mo., 23. Nov. 2026 um 09:12 Uhr schrieb Les Casseroles <c@example.org>:\n\n> 5 mafé boeuf',
  ],
  [
    'Gmail, Arabic',
    'في الاثنين، 23 نوفمبر 2026 في 9:12 ص كتب Les Casseroles <c@example.org>:\n\n> 5 mafé boeuf',
  ],
  [
    'Outlook, French',
    'De : Les Casseroles <c@example.org>\nEnvoyé : lundi 23 novembre 2026 09:12\nÀ : moi\nObjet : menu\n\n5 mafé boeuf',
  ],
  [
    'Outlook, English',
    'From: Les Casseroles <c@example.org>\nSent: Monday, November 23, 2026 9:12 AM\nTo: me\nSubject: menu\n\n5 mafé boeuf',
  ],
  [
    'Outlook, Dutch',
    '________________________________\nVan: Les Casseroles <c@example.org>\nVerzonden: maandag 23 november 2026 09:12\nAan: mij\nOnderwerp: menu\n\n5 mafé boeuf',
  ],
  [
    'Outlook, bold',
    '*De :* Les Casseroles <c@example.org>\n*Envoyé :* lundi 23 novembre 2026 09:12\n*À :* moi\n*Objet :* menu\n\n5 mafé boeuf',
  ],
  ['an old program', "-----Message d'origine-----\nDe : Les Casseroles\n\n5 mafé boeuf"],
  ['Samsung', '-------- Oorspronkelijk bericht --------\nVan: Les Casseroles\n\n5 mafé boeuf'],
  [
    'an unmarked quote',
    'Le 23/11/2026 à 09:12, Les Casseroles a écrit :\n\n5 mafé boeuf et 3 soupes',
  ],
  [
    'a forwarded menu',
    '---------- Forwarded message ---------\nDe : Les Casseroles\nDate: sam. 21 nov. 2026\n\n5 mafé boeuf',
  ],
  ['a signature', '-- \nRestaurant Le 5 mafé boeuf\nRue Haute 12'],
  ['a phone', 'Envoyé de mon iPhone'],
])('what is quoted by %s is not counted', async (_, quoted) => {
  const [message] = await read([
    {
      name: 'm.eml',
      text: mail({
        from: 'Anne <anne@example.org>',
        date: 'Mon, 23 Nov 2026 10:00:00 +0100',
        subject: 'Re: menu',
        body: `2 tajines svp\n\nAnne\n\n${quoted}\n`,
      }),
    },
  ]);
  expect(message && linesOf(message)).toBe('2 tajine-poulet');
});

test('answers written between the lines of a quoted menu count', async () => {
  const body =
    'Bonjour,\n\n> - Soupe de lentilles corail (vegan) : 3,50 €\n> - Brick au thon : 4 €\n2 svp\n> - Mafé bœuf : 9,50 €\n1\n> - Tajine poulet citron : 9,50 €\n\nMerci';
  const [message] = await read([
    {
      name: 'm.eml',
      text: mail({
        from: 'Anne <anne@example.org>',
        date: 'Mon, 23 Nov 2026 10:00:00 +0100',
        body,
      }),
    },
  ]);
  expect(message && linesOf(message)).toBe('1 mafe-boeuf, 2 brick-thon');
});
