import { describe, expect, test } from 'vitest';
import type { BankLine } from '../../../src/domain/bank-line.ts';
import {
  type BankCandidate,
  type BankSuggestion,
  suggestPayments,
} from '../../../src/domain/bank-match.ts';
import { isoDate } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';

const REFERENCES = { kiwi: '026480000161', lune: '026480000262', figue: '026481234595' } as const;

function candidate(
  order: string,
  open: number,
  change: Partial<BankCandidate> = {},
): BankCandidate {
  const reference = Object.entries(REFERENCES).find(([name]) => name === order)?.[1] ?? null;
  return { order: toOrderId(order), nickname: order, reference, open: cents(open), ...change };
}

function line(amount: number, change: Partial<BankLine> = {}): BankLine {
  const words = { payer: '', account: '', structured: '', text: '', details: '' };
  return { date: isoDate('2026-11-26'), amount: cents(amount), ...words, ...change };
}

/** « kiwi 2000, lune 500 by structured, -100 », or the type of a suggestion without orders. */
function said(suggestion: BankSuggestion | undefined): string {
  if (suggestion?.type === 'choose') return `choose ${suggestion.orders.join(' ')}`;
  if (suggestion?.type !== 'orders') return String(suggestion?.type);
  const parts = suggestion.parts.map(({ order, amount }) => `${order} ${amount}`).join(', ');
  return `${parts} by ${suggestion.by}, ${suggestion.difference}`;
}

function suggested(lines: readonly BankLine[], candidates: readonly BankCandidate[]): string[] {
  return suggestPayments(lines, candidates).map(said);
}

describe('a reference is recognised', () => {
  const orders = [candidate('kiwi', 2000), candidate('lune', 1500), candidate('figue', 900)];

  test.each<[string, Partial<BankLine>, string]>([
    ['in its column', { structured: '+++026/4800/00161+++' }, 'structured'],
    ['printed in the free text', { text: 'repas ***026/4800/00161***' }, 'structured'],
    ['typed with dots', { text: 'repas 026.4800.00161 merci' }, 'structured-typed'],
    ['among what the bank wrote', { details: 'REF 026480000161 DATE 26/11' }, 'structured-typed'],
    ['after a date', { text: '26/11 026480000161' }, 'structured-typed'],
    ['without its zero', { text: '26480000161' }, 'structured-missing-zero'],
    ['without its zero in its column', { structured: '26480000161' }, 'structured-missing-zero'],
    ['with a wrong digit', { text: '026480000171' }, 'mistyped-reference'],
    ['with two digits swapped', { text: '026480000611' }, 'mistyped-reference'],
    ['with a digit left out', { text: '02648000161' }, 'mistyped-reference'],
    ['with a digit too many', { text: '0264800001661' }, 'mistyped-reference'],
    ['without zero and with a wrong digit', { text: '36480000161' }, 'mistyped-reference'],
  ])('%s', (_how, words, by) => {
    expect(suggested([line(2000, words)], orders)).toEqual([`kiwi 2000 by ${by}, 0`]);
  });

  test.each<[string, Partial<BankLine>]>([
    ['two slips', { text: '026480000999' }],
    ['three lost digits', { text: '480000161' }],
    ['an account number that holds its digits', { details: 'BE02 0264 8000 0161' }],
    ['a reference of somebody else', { structured: '+++123/4567/89002+++' }],
    ['a phone number', { text: '+32 470 00 00 14' }],
  ])('but not in %s', (_what, words) => {
    expect(suggested([line(2000, words)], orders)).toEqual(['unrelated']);
  });

  test('not when a slip could mean either of two', () => {
    const near = [
      candidate('kiwi', 2000, { reference: '026480000161' }),
      candidate('lune', 2000, { reference: '026480000163' }),
    ];
    expect(suggested([line(2000, { text: '026480000162' })], near)).toEqual(['unrelated']);
  });

  test('shared by two orders, the amount tells which, else a person', () => {
    const shared = [
      candidate('kiwi', 2000, { reference: REFERENCES.kiwi }),
      candidate('lune', 1500, { reference: REFERENCES.kiwi }),
    ];
    const words = { structured: REFERENCES.kiwi };
    expect(suggested([line(1500, words)], shared)).toEqual(['lune 1500 by structured, 0']);
    expect(suggested([line(1700, words)], shared)).toEqual(['choose kiwi lune']);
  });
});

describe('the amount', () => {
  const orders = [candidate('kiwi', 2000), candidate('lune', 1500), candidate('figue', 900)];
  const kiwi = { structured: REFERENCES.kiwi };

  test('too little or too much is said, not hidden', () => {
    expect(suggested([line(1800, kiwi)], orders)).toEqual(['kiwi 1800 by structured, -200']);
    expect(suggested([line(2300, kiwi)], orders)).toEqual(['kiwi 2300 by structured, 300']);
  });

  test('in two transfers pays one order, the older first', () => {
    const later = line(800, { ...kiwi, date: isoDate('2026-11-28') });
    expect(suggested([later, line(1200, kiwi)], orders)).toEqual([
      'kiwi 800 by structured, 0',
      'kiwi 1200 by structured, -800',
    ]);
  });

  test('of an order paid already is all too much', () => {
    expect(suggested([line(2000, kiwi)], [candidate('kiwi', 0)])).toEqual([
      'kiwi 2000 by structured, 2000',
    ]);
  });

  test('of one transfer with two references is parted', () => {
    const both = { text: `${REFERENCES.kiwi} et ${REFERENCES.figue}` };
    expect(suggested([line(2900, both)], orders)).toEqual([
      'kiwi 2000, figue 900 by two-orders, 0',
    ]);
    expect(suggested([line(2500, both)], orders)).toEqual([
      'kiwi 2000, figue 500 by two-orders, -400',
    ]);
  });

  test('beyond the order of the reference goes to the one that is named, if it is exactly hers', () => {
    const words = { structured: REFERENCES.kiwi, text: 'et pour Lune' };
    expect(suggested([line(3500, words)], orders)).toEqual([
      'kiwi 2000, lune 1500 by two-orders, 0',
    ]);
    expect(suggested([line(3400, words)], orders)).toEqual(['kiwi 3400 by structured, 1400']);
  });

  test('alone says nothing', () => {
    expect(suggested([line(2000, { payer: 'MICHELINE' })], orders)).toEqual(['unrelated']);
  });

  test('that went out is left aside', () => {
    expect(suggested([line(-2000, kiwi)], orders)).toEqual(['outgoing']);
  });
});

describe('a name', () => {
  const sophies = [
    candidate('a', 1100, { nickname: 'Sophie A.' }),
    candidate('b', 2550, { nickname: 'Sophie B.' }),
  ];

  test('with the exact amount is enough, in what was written or as the payer', () => {
    const josee = [candidate('a', 1350, { nickname: 'Josée' })];
    expect(suggested([line(1350, { text: 'pour Josee' })], josee)).toEqual([
      'a 1350 by free-text, 0',
    ]);
    expect(suggested([line(1350, { payer: 'DUPONT JOSÉE' })], josee)).toEqual([
      'a 1350 by name-only, 0',
    ]);
  });

  test('of two people is told apart by the amount, or both were paid', () => {
    expect(suggested([line(2550, { payer: 'SOPHIE' })], sophies)).toEqual([
      'b 2550 by name-only, 0',
    ]);
    expect(suggested([line(3650, { payer: 'SOPHIE' })], sophies)).toEqual([
      'a 1100, b 2550 by two-orders, 0',
    ]);
  });

  test('with another amount is shown to a person', () => {
    expect(suggested([line(2000, { payer: 'SOPHIE' })], sophies)).toEqual(['choose a b']);
  });

  test('goes before the payer when it is written: a neighbour pays', () => {
    const both = [
      candidate('a', 1350, { nickname: 'Josée' }),
      candidate('b', 1350, { nickname: 'Monique' }),
    ];
    const words = { payer: 'MONIQUE', text: 'pour Josée' };
    expect(suggested([line(1350, words)], both)).toEqual(['a 1350 by free-text, 0']);
  });

  test('of an order that a reference pays in the same statement is free no more', () => {
    const orders = [candidate('kiwi', 2000, { nickname: 'Kiwi' })];
    const lines = [line(2000, { payer: 'KIWI' }), line(2000, { structured: REFERENCES.kiwi })];
    expect(suggested(lines, orders)).toEqual(['unrelated', 'kiwi 2000 by structured, 0']);
  });
});
