import { expect, test } from 'vitest';
import { isForKitchen, withoutName } from '../../../../src/domain/kitchen-note.ts';
import { writtenLanguage } from '../../../../src/domain/written-language.ts';
import { dishWords } from '../../../../src/features/inbox/card-draft.ts';

test.each([
  ['2 couscous', 'couscous'],
  ['deux Mafé', 'mafe'],
  ['x3 végé', 'vege'],
  ['le plat rouge x 2', 'le plat rouge'],
])('of « %s » the words « %s » may be remembered', (words, remembered) => {
  expect(dishWords(words)).toBe(remembered);
});

test.each(['2', 'comme la dernière fois que je suis venue', 'rue du Port 3 bis', 'ok'])(
  'nothing of « %s » is remembered',
  (words) => {
    expect(dishWords(words)).toBeNull();
  },
);

test.each([
  ['notre fils est allergique aux arachides', true],
  ['sans gluten svp', true],
  ['no nuts please', true],
  ['geen varkensvlees, halal', true],
  ['ابني عنده حساسية من الفول السوداني', true],
  ['arachides', true],
  ['Noix, noisettes !', true],
  ['gluten', true],
  ['pinda en sesam', true],
  ['مكسرات', true],
  ['2e étage, sonnette « J-L »', false],
  ['elle n’entend pas bien', false],
])('whether the kitchen must read « %s » is %s', (note, isRead) => {
  expect(isForKitchen(note)).toBe(isRead);
});

test('an allergy reaches the kitchen without the name of whom it concerns', () => {
  expect(withoutName('Hélène est allergique aux noix', 'Helene')).toBe('… est allergique aux noix');
  expect(withoutName('allergie aux noix', 'Lune')).toBe('allergie aux noix');
});

test.each([
  ['Bonjour, je voudrais deux mafés pour jeudi', 'fr'],
  ['Hi, can I have two vegetable mafés please', 'en'],
  ['Dag, ik wil graag twee mafé voor donderdag', 'nl'],
  ['مرحبا أريد 2 طاجين', 'ar'],
  ['2 mafé', 'fr'],
] as const)('« %s » is answered in %s', (text, language) => {
  expect(writtenLanguage(text)).toBe(language);
});
