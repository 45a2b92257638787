import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  base32,
  base64url,
  base64urlToBytes,
  concatBytes,
  utf8,
  utf8ToText,
} from '../../../src/kernel/bytes.ts';

test('a text comes back from its bytes, a byte order mark at its start too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8ToText(utf8(`\uFEFF${text}`))).toBe(`\uFEFF${text}`);
    }),
  );
});

test('bytes that are no text are refused', () => {
  expect(() => utf8ToText(Uint8Array.of(0xc3, 0x28))).toThrow(TypeError);
});

test('base64url and back is the same bytes, with letters that need no escape in a link', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = base64url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect([...(base64urlToBytes(text) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('what is no base64url is refused', () => {
  for (const text of ['a', 'ab=', 'a+b/', 'a b', 'é']) expect(base64urlToBytes(text)).toBeNull();
});

// RFC 4648 §10, in lower case and without padding.
test.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('base32 of « %s » is « %s »', (text, encoded) => {
  expect(base32(utf8(text))).toBe(encoded);
});

test('arrays are laid one after the other', () => {
  expect([...concatBytes(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))]).toEqual([
    1, 2, 3,
  ]);
});
