import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWeek, wallTime } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { openStatement, statementLines } from '../../src/formats/bank-csv.ts';
import { frameBytes } from '../../src/formats/checked-frame.ts';
import { menuFragment, readCustomerLink, relayFragment } from '../../src/formats/customer-link.ts';
import { MENU_BOUNDS } from '../../src/formats/customer-menu.ts';
import { deflate } from '../../src/formats/deflate.ts';
import { menuFromBytes, menuToBytes } from '../../src/formats/menu-bytes.ts';
import { menuFromTuple, menuToTuple } from '../../src/formats/menu-tuple.ts';
import { answerFromBytes, answerToBytes } from '../../src/formats/order-answer.ts';
import { orderFromBytes, orderToBytes } from '../../src/formats/order-bytes.ts';
import { orderCode, readOrderCodes } from '../../src/formats/order-code.ts';
import { LONGEST_RECIPE_FILE, MOST_PARTS } from '../../src/formats/read-recipe.ts';
import { readRecipes } from '../../src/formats/recipe-json-ld.ts';
import { parseRoundSheet, roundSheetToText } from '../../src/formats/round-sheet.ts';
import { STATEMENT_LIMIT } from '../../src/formats/statement-text.ts';
import { writeRecipe } from '../../src/formats/write-recipe.ts';
import { base64url, utf8 } from '../../src/kernel/bytes.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { arbitraryRecipe } from '../support/arbitrary-recipe.ts';
import { BANK_EXPORTS } from '../support/bank-exports.ts';
import { anyOrderMessage, fixtureCustomerMenu } from '../support/customer-menu.ts';
import { read } from '../support/intake-week.ts';
import { damagedBytes, damagedJson, damagedText, sizeOf } from '../support/mutations.ts';
import { systemRandom } from '../../src/seal/random.ts';

// Any text at all, and files that were never valid, are tried beside each format.

const SLOW = { timeout: 60_000 };
const [order, other] = fc.sample(anyOrderMessage, { numRuns: 2, seed: 7 });
if (!order || !other) throw new Error('there are two');
const menu = fixtureCustomerMenu();
const answer = answerToBytes({
  order: 'a'.repeat(26),
  revision: 1,
  answeredAt: toInstant(1_795_712_400_000),
  state: 'confirmed',
  code: 'KA-47',
  week: isoWeek('2026-W48'),
  slot: wallTime('17:30'),
  delivery: false,
  amount: cents(1905),
  reference: '026480123456',
  referenceLine: 'structured',
  account: { name: 'Les Casseroles', iban: 'BE68539007547034' },
});

describe('a customer', () => {
  test('her order and the answer to it are read or refused, whatever their bytes', () => {
    fc.assert(
      fc.property(damagedBytes([orderToBytes(order), orderToBytes(other)]), (bytes) => {
        const said = orderFromBytes(bytes);
        // What is read could have been written: it keeps to the bounds of an order.
        if (said) expect(orderFromBytes(orderToBytes(said))).toEqual(said);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(damagedBytes([answer]), (bytes) => {
        const said = answerFromBytes(bytes);
        if (said) expect(answerFromBytes(answerToBytes(said))).toEqual(said);
      }),
      { numRuns: 1_000 },
    );
  });

  test('codes found in a damaged message stand in it, one after the other', () => {
    const texts = [order, other].map((one) => `Bonjour\n${orderCode(one)}\nÀ jeudi`);
    fc.assert(
      fc.property(damagedText(texts), (text) => {
        let from = 0;
        for (const { start, end } of readOrderCodes(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(text.length);
          from = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test(
    'a damaged link, and a menu whose parts are anything else, are read or refused',
    SLOW,
    async () => {
      const id = () => base64url(systemRandom(16));
      const places = { menuId: id(), menuKey: id(), signer: id() };
      const links = [menuFragment(await menuToBytes(menu)), relayFragment(places)];
      fc.assert(
        fc.property(damagedText(links), (text) => {
          expect(typeof readCustomerLink(text).ok).toBe('boolean');
        }),
      );
      const ends = new Set<boolean>();
      await fc.assert(
        fc.asyncProperty(damagedJson(menuToTuple(menu)), async (value) => {
          const bytes = frameBytes(await deflate(utf8(JSON.stringify(value) ?? '')));
          const opened = await menuFromBytes(bytes);
          expect(opened.ok).toBe(menuFromTuple(value) !== null);
          ends.add(opened.ok);
          if (opened.ok) expect(opened.value.dishes.length).toBeLessThanOrEqual(MENU_BOUNDS.dishes);
        }),
        { numRuns: 400 },
      );
      expect(ends.size).toBe(2);
    },
  );
});

test('a damaged sheet of a round is read or refused', () => {
  const stop = { code: 'KA-47', nickname: 'Lune', address: 'rue 3', contact: '', amount: cents(5) };
  const text = roundSheetToText({ week: isoWeek('2026-W48'), stops: [stop, stop] });
  const damaged = fc.oneof(
    damagedText([text]),
    damagedJson(JSON.parse(text)).map((value) => JSON.stringify(value) ?? ''),
  );
  fc.assert(
    fc.property(damaged, (said) => {
      const sheet = parseRoundSheet(utf8(said));
      expect(sizeOf(sheet)).toBeLessThanOrEqual(2 * said.length + 20);
    }),
  );
});

test('a damaged statement of any bank gives no more lines than it has', SLOW, async () => {
  const files = BANK_EXPORTS.map(({ text }) => utf8(text));
  await fc.assert(
    fc.asyncProperty(damagedBytes(files), async (bytes) => {
      const opened = await openStatement(bytes);
      if (!opened.ok || !opened.value.columns) return;
      const { lines, unreadable } = statementLines(opened.value, opened.value.columns);
      expect(lines.length + unreadable).toBeLessThanOrEqual(opened.value.rows.length);
      for (const { amount } of lines) expect(Number.isSafeInteger(amount)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test(
  'a damaged recipe, of Carnet or of a web page, is read within its bounds or refused',
  SLOW,
  () => {
    const page = { '@type': 'Recipe', name: 'Mafé', recipeIngredient: ['2 c. à soupe de sel'] };
    const written = arbitraryRecipe.map((recipe) => writeRecipe(recipe));
    const pages = written.map(
      (text) => `<html><script type="application/ld+json">${text}</script>`,
    );
    const damaged = fc.oneof(
      fc.oneof(written, pages).chain((text) => damagedText([text])),
      fc
        .oneof(written, fc.constant(JSON.stringify(page)))
        .chain((text) => damagedJson(JSON.parse(text)).map((value) => JSON.stringify(value) ?? '')),
    );
    fc.assert(
      fc.property(damaged, (text) => {
        const recipes = readRecipes(text);
        for (const { ingredients, steps } of recipes.ok ? recipes.value : [])
          expect(Math.max(ingredients.length, steps.length)).toBeLessThanOrEqual(MOST_PARTS);
      }),
      { numRuns: 300 },
    );
  },
);

const MAILS = [
  'From: a@b.c\nSubject: commande\nDate: Mon, 23 Nov 2026 19:12:00 +0100\nMessage-ID: <x>\n\n2 mafé, 1 tajine\nMerci',
  'From: a@b.c\nSubject: =?utf-8?q?commande?=\nDate: Mon, 23 Nov 2026 19:12:00 +0100\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n2 maf=C3=A9\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+MiBtYWbDqTwvcD4=\n--b--\n',
  '23/11/2026, 19:12 - Lune: 2 mafé\n23/11/2026, 19:13 - Lune: et 1 baklava\n',
  'De : Lune\nDate : 23 novembre 2026 19:12\nObjet : commande\n\n2 mafé\n',
];

test('damaged mails and chats give no more messages than they have lines', SLOW, async () => {
  await fc.assert(
    fc.asyncProperty(damagedBytes(MAILS.map(utf8)), async (text) => {
      const messages = await read([{ name: 'x', text }]);
      expect(messages.length).toBeLessThanOrEqual(
        text.filter((byte) => byte === 10 || byte === 13).length + 1,
      );
    }),
    { numRuns: 200 },
  );
});

/** A piece over and over, up to a length. */
const repeated = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const nested = (open: string, close: string, length: number) =>
  open.repeat(length / (open.length + close.length)) +
  close.repeat(length / (open.length + close.length));

// Each of these once went back and forth for minutes, or would if somebody wrote a pattern carelessly.
describe('what is as long as it may be, and always the same, is read to its end', () => {
  test.each<readonly [string, () => unknown]>([
    [
      'a page that never closes its script',
      () => readRecipes(`<script ${repeated('application/ld+json', LONGEST_RECIPE_FILE - 10)}`),
    ],
    [
      'a page of openings of scripts',
      () => readRecipes(repeated('<script application/ld+json ', LONGEST_RECIPE_FILE)),
    ],
    ['a recipe of lists in lists', () => readRecipes(nested('[', ']', LONGEST_RECIPE_FILE))],
    [
      'a recipe of graphs in graphs',
      () => readRecipes(nested('{"@graph":', '}', 400_000).replace(':}', ':0}')),
    ],
    [
      'a chat of one message of blanks',
      () => read([{ name: 'x', text: `23/11/2026, 19:12 - A: 2${repeated(' ', 300_000)}.` }]),
    ],
    [
      'a chat of one message of lines',
      () => read([{ name: 'x', text: `23/11/2026, 19:12 - A: 2${repeated('\n', 300_000)}.` }]),
    ],
    [
      'a statement of one cell of quotes',
      () => openStatement(`a;b;c\r\n"${repeated('"a', STATEMENT_LIMIT - 100)}`),
    ],
    [
      'a link in thousands of pieces',
      () => readCustomerLink(`#m=${repeated('A'.repeat(499) + ' ', 100_000)}`),
    ],
    ['a message of beginnings of codes', () => readOrderCodes(repeated('CARNET7 AEAF', 100_000))],
  ])('%s', SLOW, async (_, run) => {
    await expect(Promise.resolve(run())).resolves.toBeDefined();
  });
});
