import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessages } from '../../src/formats/intake/read-messages.ts';
import { mail, read, split, WEEK_MENU } from '../support/intake-week.ts';

/** Words that come together in messages, in any order. */
const WORDS = [
  '2',
  '3',
  '1',
  '12',
  'un',
  'deux',
  'trois',
  'two',
  'een',
  'twee',
  '٢',
  'mafé',
  'mafés',
  'boeuf',
  'légumes',
  'végé',
  'tajine',
  'soupe',
  'brick',
  'baklava',
  'tajine',
  'orange',
  'couscous',
  'et',
  ',',
  '.',
  '?',
  '!',
  '\n',
  '\n\n',
  'x',
  ':',
  '-',
  '(',
  ')',
  'pour',
  'moi',
  'svp',
  'non',
  'pas de',
  'sans',
  'finalement',
  'au lieu de',
  'en plus',
  'total',
  '18h30',
  '17h30',
  '9,50 €',
  '26/11',
  'jeudi',
  'annuler',
  'je voudrais',
  'personnes',
  'rue Haute',
  '4000 Liège',
  'or',
  'ou',
  'peut-être',
  'chacun',
  'dont',
  'بدي',
  'طاجين',
  'و',
  'أو',
  'geen',
  'please',
  '+',
  '2x',
  'x3',
];
const sentences = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 40 })
  .map((words) => words.join(' '));

/** The numbers a text says. */
function numbersIn(text: string): number[] {
  const latin = text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) & 15));
  const digits = (latin.match(/\d+/gu) ?? []).map(Number);
  const words: [RegExp, number][] = [
    [/\b(?:un|een)\b/u, 1],
    [/\b(?:deux|two|twee)\b/u, 2],
    [/\btrois\b/u, 3],
  ];
  return [...digits, ...words.filter(([pattern]) => pattern.test(latin)).map(([, value]) => value)];
}

/** Whether a number is one of others, or a sum of some of them: « pour moi 2, pour lui 1 ». */
function isSum(total: number, parts: readonly number[]): boolean {
  const sums = new Set([0]);
  for (const part of parts.slice(0, 40))
    for (const sum of Array.from(sums)) if (sum + part <= 200) sums.add(sum + part);
  return sums.has(total);
}

test(
  'a message never gives a quantity that does not stand in it',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(sentences, async (text) => {
        for (const { order, text: said } of await read([{ name: 'x', text }])) {
          for (const line of order?.lines ?? [])
            expect(isSum(line.quantity, numbersIn(line.words)), `${line.words} in ${said}`).toBe(
              true,
            );
          for (const point of order?.open ?? [])
            expect(point.quantity === null || numbersIn(point.words).includes(point.quantity)).toBe(
              true,
            );
        }
      }),
      { numRuns: 200 },
    );
  },
);

test(
  'the words of every line stand in the message where it says',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(sentences, async (text) => {
        for (const { order, text: said } of await read([{ name: 'x', text }])) {
          for (const { words, span } of [...(order?.lines ?? []), ...(order?.open ?? [])]) {
            const whole = words.split(' … ');
            expect(whole.every((part) => said.includes(part))).toBe(true);
            expect(said.slice(span.start, span.end)).toBe(whole[0]);
          }
        }
      }),
      { numRuns: 150 },
    );
  },
);

test('no bytes make it throw', { timeout: 60_000 }, async () => {
  const starts = [
    '',
    'From - x\n',
    'From: a@b.c\nMessage-ID: <x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n',
    '23/11/2026, 19:12 - A: ',
    '\ufeff',
    'De : A\nDate : x\n\n',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 400 }),
      async (start, bytes) => {
        const text = new Uint8Array([...new TextEncoder().encode(start), ...bytes]);
        for (const message of await read([{ name: 'x', text }])) expect(message.source).toBe('x');
      },
    ),
    { numRuns: 150 },
  );
});

test(
  'no text makes it throw, half surrogates and marks of direction included',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const [message] = await split([{ name: 'x', text: 'x' }]);
        if (!message) throw new Error('nothing to read');
        expect(
          readMessages([{ ...message, text, subject: text, from: text }], WEEK_MENU),
        ).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  },
);

test(
  'files in any order and repetition give each message one reading',
  { timeout: 60_000 },
  async () => {
    const sender = fc.constantFrom('A <a@example.org>', 'B <b@example.org>', 'C <c@example.org>');
    const mails = fc.array(fc.tuple(sender, fc.integer({ min: 0, max: 50 }), sentences), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(mails, fc.infiniteStream(fc.nat()), async (list, chance) => {
        const sources = list.map(([from, hour, body], i) => ({
          name: `${i}.eml`,
          text: mail({
            from,
            date: `Mon, ${20 + Math.floor(hour / 24)} Nov 2026 ${String(hour % 24).padStart(2, '0')}:00:00 +0100`,
            body,
            id: `<${i}>`,
          }),
        }));
        const shuffled = sources
          .map((one) => ({ one, at: chance.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const byName = (all: Awaited<ReturnType<typeof read>>) =>
          all.toSorted((a, b) => a.source.localeCompare(b.source));
        expect(byName(await read(shuffled))).toEqual(byName(await read(sources)));
      }),
      { numRuns: 40 },
    );
  },
);
