import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderFromBytes, orderToBytes } from '../../src/formats/order-bytes.ts';
import { orderCode, readOrderCode, readOrderCodes } from '../../src/formats/order-code.ts';
import { anyOrderMessage } from '../support/customer-menu.ts';

/** What mail programs, chats and phones do to a line. */
const travel: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.constant((text: string) => text),
  fc.constant((text: string) => text.toLowerCase()),
  fc.constant((text: string) => text.replaceAll(' ', '')),
  fc.constant((text: string) => text.replaceAll(' ', '\u00a0')),
  fc.constant((text: string) => text.replaceAll(' ', ' — ')),
  fc.constant((text: string) => encodeURIComponent(text)),
  fc.constant((text: string) => `*${text}*.`),
  fc.constant((text: string) => `${text}…`),
  fc
    .tuple(
      fc.integer({ min: 8, max: 90 }),
      fc.constantFrom('\n', '\r\n', '\n> ', '\r\n>> ', '=\r\n', ' \n| ', '\u00ad'),
    )
    .map(
      ([width, end]) =>
        (text: string) =>
          text.replaceAll(new RegExp(`.{${width}}`, 'g'), `$&${end}`),
    ),
);

test('any order comes back from its code, whatever carried it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyOrderMessage, travel, (message, change) => {
      const text = `Bonjour, 2 mafé svp\n\n${change(orderCode(message))}\n\n— \nÉcrit du téléphone`;
      expect(readOrderCode(text)).toEqual(message);
    }),
  );
});

test('several codes in one text are all found where they stand', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyOrderMessage, { maxLength: 5 }), (messages) => {
      const text = messages.map((one) => `Ma commande :\n${orderCode(one)}\nÀ jeudi !`).join('\n');
      const found = readOrderCodes(text);
      expect(found.map(({ order }) => order)).toEqual(
        messages.map((value) => ({ ok: true, value })),
      );
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
        messages.map((one) => orderCode(one)),
      );
    }),
  );
});

test(
  'a code has no sign that a mail link, a chat or an SMS would change',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyOrderMessage, (message) => {
        expect(orderCode(message)).toMatch(/^CARNET7( [A-Z2-7]{1,10})+$/);
      }),
    );
  },
);

test('one letter changed or lost is noticed', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyOrderMessage, fc.nat({ max: 97 }), (message, where) => {
      const code = orderCode(message);
      const at = 9 + Math.floor((where * (code.length - 10)) / 100);
      fc.pre(code[at] !== ' ');
      const other = code[at] === 'Q' ? 'R' : 'Q';
      expect(readOrderCode(code.slice(0, at) + other + code.slice(at + 1))).not.toEqual(message);
      expect(readOrderCode(code.slice(0, at) + code.slice(at + 1))).toBeNull();
    }),
  );
});

test('bytes are one order or none', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const message = orderFromBytes(Uint8Array.from(bytes));
      expect(message === null || orderFromBytes(orderToBytes(message)) !== null).toBe(true);
    }),
  );
});
