import { expect, test } from 'vitest';
import { checkAliases } from '../../../../src/features/menu/typed-parts.ts';

test('other names of a dish are apart by commas, those of an Arabic keyboard too', () => {
  expect(checkAliases('mafé, mafé végé')).toEqual({ ok: true, value: ['mafé', 'mafé végé'] });
  expect(checkAliases('كسكس، كسكسي, كسكس')).toEqual({ ok: true, value: ['كسكس', 'كسكسي'] });
});
