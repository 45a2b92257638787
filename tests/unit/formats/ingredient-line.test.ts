import { expect, test } from 'vitest';
import { toText } from '../../../src/domain/fraction.ts';
import { readIngredientLine } from '../../../src/formats/ingredient-line.ts';
import { unitOfWord } from '../../../src/formats/measure-words.ts';

function said(line: string): string {
  const { name, measure } = readIngredientLine(line);
  return measure ? `${toText(measure.amount)} | ${measure.unit} | ${name}` : name;
}

test.each([
  ['500 g de riz', '500/1 | g | riz'],
  ['500g riz', '500/1 | g | riz'],
  ['1,5 kg d’oignons', '3/2 | kg | oignons'],
  ['2 c. à soupe de curcuma', '2/1 | c. à soupe | curcuma'],
  ['1 c.à.s. d’huile', '1/1 | c.à.s. | huile'],
  ['2 gousses d’ail', '2/1 | gousses | ail'],
  ['3 oignons', '3/1 | piece | oignons'],
  ['½ citron', '1/2 | piece | citron'],
  ['1 1/2 litre de lait', '3/2 | l | lait'],
  ['1½ cup of sugar', '3/2 | cup | sugar'],
  ['4 eetlepels olie', '4/1 | eetlepels | olie'],
  ['٥٠٠ غرام من الأرز', '500/1 | g | الأرز'],
  ['٢ ملعقة كبيرة زيت', '2/1 | ملعقة كبيرة | زيت'],
  ['- 20 cl de crème', '20/1 | cl | crème'],
])('« %s » is read', (line, expected) => {
  expect(said(line)).toBe(expected);
});

test.each([
  'sel',
  'une pincée de sel',
  '2 à 3 carottes',
  '2-3 carottes',
  '1 kg 500 de farine',
  '400 g/14 oz de tomates',
  '200 g + 50 g de beurre',
  '1.500 g de riz',
  '10 000 g de riz',
  '4x tomates',
  '100 % cacao',
  '0 g de sucre',
  '500 g',
])('« %s » stays whole, to taste: its quantity is not sure', (line) => {
  expect(readIngredientLine(line)).toEqual({ name: line, measure: null });
});

test.each([
  ['gr', 'g'],
  ['Grammes', 'g'],
  ['kilo', 'kg'],
  ['Litre', 'l'],
  ['pièces', 'piece'],
  ['stuks', 'piece'],
  ['جرام', 'g'],
  ['kg.', 'kg'],
  [' grande  louche ', 'grande louche'],
])('the unit typed « %s » is %s', (word, unit) => {
  expect(unitOfWord(word)).toBe(unit);
});
