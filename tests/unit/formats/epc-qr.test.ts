import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/money.ts';
import { epcPayload, type EpcTransfer } from '../../../src/formats/epc-qr.ts';
import { type Iban, parseIban } from '../../../src/formats/iban.ts';
import { qrMatrix } from '../../../src/formats/qr.ts';
import { renderedCode } from '../../support/rendered-code.ts';

const RED_CROSS = iban('BE72 0000 0000 1616');
const SPECIMEN = iban('BE68 5390 0754 7034');
/** Longest field, in the longest UTF-8 characters, all along. */
const WIDE = '𝄞'.repeat(200);

function iban(text: string): Iban {
  const parsed = parseIban(text);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return parsed.value;
}

function transfer(change: Partial<EpcTransfer> = {}): EpcTransfer {
  const plain = { name: 'Les Casseroles', iban: SPECIMEN, amount: cents(2300) };
  return { ...plain, reference: '026482270801', ...change };
}

function payload(of: EpcTransfer): string {
  const made = epcPayload(of);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What another decoder than ours reads in the picture, and the version of the code. */
function seenBy(text: string): { data: string; version: number } | null {
  const matrix = qrMatrix(text, 'medium');
  if (!matrix.ok) throw new Error(matrix.error.type);
  const side = matrix.value.length * 4;
  const { data, width, height } = renderedCode(matrix.value, { side, width: side });
  const seen = jsQR(data, width, height);
  return seen && { data: seen.data, version: seen.version };
}

describe('the lines of a payment code', () => {
  test('are those of the published sample, 75 bytes', () => {
    const made = payload({
      name: 'Red Cross of Belgium',
      iban: RED_CROSS,
      amount: cents(3200),
      reference: '202647004271',
    });
    expect(made.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'Red Cross of Belgium',
      'BE72000000001616',
      'EUR32.00',
      '',
      '202647004271',
    ]);
    expect(bytesOf(made)).toBe(75);
  });

  test('keep the empty lines in the middle, so that a text is no reference', () => {
    const { name, iban: account, amount } = transfer();
    const made = payload({ name, iban: account, amount, text: '+++026/4822/70801+++' });
    expect(made.split('\n').slice(7)).toEqual(['EUR23.00', '', '', '+++026/4822/70801+++']);
  });

  test('end with the last one used, with no line break after it', () => {
    const { name, iban: account, amount } = transfer();
    expect(payload({ name, iban: account, amount, text: '' }).endsWith('\nEUR23.00')).toBe(true);
    const told = payload(transfer({ information: 'Merci' }));
    expect(told.split('\n').slice(9)).toEqual(['026482270801', '', 'Merci']);
  });

  test.each([
    [1, 'EUR0.01'],
    [5, 'EUR0.05'],
    [1230, 'EUR12.30'],
    [99_999_999_999, 'EUR999999999.99'],
  ])('write %i cents as %s, without thousands', (amount, written) => {
    expect(payload(transfer({ amount: cents(amount) })).split('\n')[7]).toBe(written);
  });

  test('carry a BIC where one is given', () => {
    expect(payload(transfer({ bic: 'GEBABEBB' })).split('\n')[4]).toBe('GEBABEBB');
  });

  test('have no line more because a name holds a line break', () => {
    const lines = payload(transfer({ name: ' Les\r\nCasseroles\tdu\u200bjeudi ' })).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[5]).toBe('Les Casseroles du jeudi');
  });
});

describe('a payment code is refused', () => {
  test.each<[string, Partial<EpcTransfer>, string]>([
    ['without a name', { name: ' \n ' }, 'NameMissing'],
    ['with a BIC that is none', { bic: 'GEBA' }, 'NotABic'],
    ['for nothing', { amount: cents(0) }, 'AmountOutOfRange'],
    ['for less than nothing', { amount: cents(-100) }, 'AmountOutOfRange'],
    ['for a billion', { amount: cents(100_000_000_000) }, 'AmountOutOfRange'],
    ['with an empty reference', { reference: '' }, 'NotAReference'],
    ['with a reference of 36 signs', { reference: '1'.repeat(36) }, 'NotAReference'],
    ['with a reference that breaks its line', { reference: '12\n34' }, 'NotAReference'],
  ])('%s', (_what, change, type) => {
    expect(epcPayload(transfer(change))).toEqual({ ok: false, error: { type } });
  });
});

describe('a payment code that would be too large', () => {
  const { name, amount } = transfer();

  test('loses the end of its information first, then of its text, and keeps the name', () => {
    const long = { name, iban: SPECIMEN, amount, text: 'é'.repeat(140) };
    const lines = payload({ ...long, information: 'à'.repeat(70) }).split('\n');
    expect(lines[5]).toBe(name);
    expect(lines[10]).toMatch(/^é{125,140}$/);
    expect(lines[11]).toBeUndefined();
  });

  test('is at most 331 bytes with everything as long as it can be, and no character is cut', () => {
    const longest = { iban: SPECIMEN, bic: 'GEBABEBBXXX', amount: cents(99_999_999_999) };
    const made = payload({ ...longest, name: WIDE, text: WIDE, information: WIDE });
    expect(bytesOf(made)).toBeLessThanOrEqual(331);
    expect(bytesOf(made)).toBeGreaterThan(327);
    expect(made).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    const referred = payload({ ...longest, name: WIDE, reference: '1'.repeat(35) });
    expect(bytesOf(referred)).toBeLessThanOrEqual(331);
    expect(referred.split('\n')[9]).toBe('1'.repeat(35));
  });

  test('keeps to the limits of the fields where the bytes would allow more', () => {
    const lines = payload(transfer({ name: 'n'.repeat(80), information: 'i'.repeat(80) })).split(
      '\n',
    );
    expect(lines[5]).toHaveLength(70);
    expect(lines[11]).toHaveLength(70);
  });
});

describe('the picture of a payment code', () => {
  test.each<[string, EpcTransfer]>([
    ['the smallest', transfer()],
    ['one with accents', transfer({ name: 'Les Casseroles de l’été, cœur à l’œuvre' })],
    ['the largest', transfer({ name: WIDE, information: 'é'.repeat(70) })],
  ])('says its exact lines to an independent decoder: %s', (_which, of) => {
    const made = payload(of);
    const seen = seenBy(made);
    expect(seen?.data).toBe(made);
    expect(seen?.version).toBeLessThanOrEqual(13);
  });
});
