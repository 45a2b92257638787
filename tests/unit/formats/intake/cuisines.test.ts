import { expect, test } from 'vitest';
import type { ReadMessage } from '../../../../src/formats/intake/reading.ts';
import { menuOf, readJson, readOne } from '../../../support/intake-week.ts';

interface Case {
  readonly menu: string;
  readonly text: string;
  readonly kind: string;
  /** What a careful person reads; in a `guess` none of it is sure. */
  readonly lines?: Readonly<Record<string, number>>;
  readonly guess?: boolean;
  readonly slot?: string;
  readonly delivery?: string;
  readonly open?: number;
  readonly wish?: string;
  readonly note?: string;
  /** Hard: it may be left to a person, but nothing of it may be surely wrong. */
  readonly loose?: boolean;
}

const table = readJson('intake/messages.json') as {
  week: object;
  menus: Record<string, unknown>;
  messages: Case[];
}; // our own file, written beside this test

const readings = new Map<Case, Promise<ReadMessage>>();

/** Each message is read once, however many tests look at it. */
function readCase(one: Case): Promise<ReadMessage> {
  const { menu, text } = one;
  const reading =
    readings.get(one) ?? readOne(text, menuOf({ ...table.week, dishes: table.menus[menu] }));
  readings.set(one, reading);
  return reading;
}

/** Lines that are sure and should not be: the one thing that must not happen. */
function wronglySure({ lines = {}, guess }: Case, { order }: ReadMessage): string[] {
  const sure = order?.lines.filter(({ confidence }) => confidence === 'sure') ?? [];
  return sure
    .filter(({ dish, quantity }) => guess || lines[dish] !== quantity)
    .map(({ words }) => words);
}

/** What is compared of a message that is not hard. */
function factsOf({ kind, order, wish }: ReadMessage, { note = '', wish: wanted }: Case) {
  const {
    lines,
    open,
    handover,
    note: kept,
  } = order ?? { lines: [], open: [], handover: null, note };
  return {
    kind,
    lines: Object.fromEntries(lines.map(({ dish, quantity }) => [dish, quantity])),
    handover,
    open: open.length,
    note: kept.includes(note),
    wish: wanted && wish,
  };
}

function handoverOf({ slot, delivery }: Case) {
  if (delivery !== undefined) return { kind: 'delivery', address: delivery };
  return slot === undefined ? null : { kind: 'pickup', slot };
}

const ordinary = table.messages.filter(({ loose }) => !loose);

test.each(table.messages)('nothing is surely wrong in « $text » ($menu)', async (one) => {
  expect(wronglySure(one, await readCase(one))).toEqual([]);
});

test.each(ordinary)('« $text » is read whole ($menu)', async (one) => {
  const { kind, lines = {}, open = 0, wish } = one;
  const expected = { kind, lines, handover: handoverOf(one), open, note: true, wish };
  expect(factsOf(await readCase(one), one)).toEqual(expected);
});

test('at least 19 of 20 lines of these messages are sure', { timeout: 60_000 }, async () => {
  let wanted = 0;
  let sure = 0;
  for (const one of table.messages.filter(({ guess }) => !guess)) {
    const { order } = await readCase(one);
    wanted += Object.keys(one.lines ?? {}).length;
    sure += order?.lines.filter(({ confidence }) => confidence === 'sure').length ?? 0;
  }
  expect(sure / wanted).toBeGreaterThanOrEqual(0.95);
});
