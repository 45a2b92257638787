import { expect, test } from 'vitest';
import {
  ALLERGENS,
  declareRestAbsent,
  missingDetails,
  undeclaredAllergens,
} from '../../../src/domain/allergen.ts';

test('the fourteen allergens are those of annex II, in its order', () => {
  expect(ALLERGENS.join(' ')).toBe(
    'gluten crustaceans eggs fish peanuts soy milk nuts celery mustard sesame sulphites lupin molluscs',
  );
});

test('an allergen nobody answered for is a question, not a no', () => {
  const sheet = { milk: { presence: 'not', detail: '' } } as const;
  expect(undeclaredAllergens(sheet)).toHaveLength(13);
  expect(undeclaredAllergens(sheet)).not.toContain('milk');
  expect(undeclaredAllergens({})).toEqual([...ALLERGENS]);
});

test('« none of the 14 » answers for the rest and keeps what was said', () => {
  const sheet = declareRestAbsent({ peanuts: { presence: 'contains', detail: '' } });
  expect(undeclaredAllergens(sheet)).toEqual([]);
  expect(sheet.peanuts?.presence).toBe('contains');
  expect(ALLERGENS.filter((allergen) => sheet[allergen]?.presence === 'not')).toHaveLength(13);
});

test('gluten and nuts must name the cereal and the nut, even as traces', () => {
  expect(missingDetails({ gluten: { presence: 'contains', detail: ' ' } })).toEqual(['gluten']);
  expect(missingDetails({ nuts: { presence: 'may-contain', detail: '' } })).toEqual(['nuts']);
  expect(missingDetails({ nuts: { presence: 'contains', detail: 'pistachio' } })).toEqual([]);
  expect(missingDetails({ gluten: { presence: 'not', detail: '' } })).toEqual([]);
  expect(missingDetails({ milk: { presence: 'contains', detail: '' } })).toEqual([]);
});
