import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFromDigest, displayCodes, matchesCode } from '../../src/domain/order-code.ts';
import { toOrderId } from '../../src/domain/order.ts';

/** Few letters and digits, so that many codes share their short form. */
const crowdedCodes = fc
  .tuple(fc.constantFrom('KA', 'KB'), fc.nat({ max: 40 }))
  .map(([letters, n]) => `${letters}-${String(n).padStart(3, '0')}`);
const orders = (codes: fc.Arbitrary<string[]>) =>
  codes.map((list) => list.map((code, n) => ({ id: toOrderId(`o${n}`), code })));

test('the code of any digest is two letters and three digits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 32 }), (digest) => {
      expect(codeFromDigest(digest)).toMatch(/^[A-HJ-NPR-Z]{2}-\d{3}$/);
    }),
  );
});

test('two orders never show the same code unless their full codes are the same', () => {
  fc.assert(
    fc.property(orders(fc.uniqueArray(crowdedCodes, { maxLength: 30 })), (list) => {
      const shown = [...displayCodes(list).values()];
      expect(new Set(shown).size).toBe(list.length);
    }),
  );
});

test('the code shown for an order finds it, and a short one finds it alone', () => {
  fc.assert(
    fc.property(orders(fc.array(crowdedCodes, { maxLength: 30 })), (list) => {
      const shown = displayCodes(list);
      for (const { id, code } of list) {
        const text = shown.get(id) ?? '';
        expect(matchesCode(text.toLowerCase().replace('-', ' '), code)).toBe(true);
        const found = list.filter((other) => matchesCode(text, other.code));
        if (text.length < code.length) expect(found).toHaveLength(1);
      }
    }),
  );
});
