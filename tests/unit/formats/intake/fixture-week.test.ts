import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  printedMessage,
  type PrintedMessage,
} from '../../../../src/formats/intake/print-reading.ts';
import { read, readJson, WEEK_MENU } from '../../../support/intake-week.ts';

interface Expected extends Omit<PrintedMessage, 'order'> {
  readonly order: {
    readonly name: string | null;
    readonly contact: string | null;
    readonly lines: readonly { readonly dish: string; readonly quantity: number }[];
    readonly handover: unknown;
    readonly unresolved?: readonly unknown[];
  } | null;
}

const FOLDER = new URL('../../../fixtures/week-2026-W48/', import.meta.url);
const FILES = readdirSync(new URL('messages/', FOLDER))
  .map((file) => `messages/${file}`)
  .sort();
const { messages: expected } = readJson('week-2026-W48/expected.json') as { messages: Expected[] }; // its verify.mjs checks it

async function readWeek(files: readonly string[]): Promise<PrintedMessage[]> {
  const sources = files.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER)) }));
  return (await read(sources, WEEK_MENU)).map(printedMessage);
}

const WEEK = readWeek(FILES);
const SLOW = { timeout: 60_000 };

const keyOf = ({ source, index }: Pick<Expected, 'source' | 'index'>) => `${source} ${index}`;

test('every message of the fixture week is found, and none besides', SLOW, async () => {
  expect((await WEEK).map(keyOf).sort()).toEqual(expected.map(keyOf).sort());
});

test(
  'kinds, senders, hours, references and hand-overs are those a careful volunteer reads',
  SLOW,
  async () => {
    const found = new Map((await WEEK).map((one) => [keyOf(one), one]));
    const facts = ({
      kind,
      from,
      sentAt,
      late,
      duplicateOf,
      refersTo,
      order,
    }: Expected | PrintedMessage) => ({
      kind,
      from,
      sentAt,
      late,
      duplicateOf,
      refersTo,
      name: order?.name,
      contact: order?.contact,
      handover: order?.handover,
      open: order?.unresolved,
    });
    for (const one of expected) {
      const other = found.get(keyOf(one));
      expect(other && facts(other), keyOf(one)).toEqual(facts(one));
    }
  },
);

test('no line is surely wrong, and at least nine of ten are surely right', SLOW, async () => {
  const found = new Map((await WEEK).map((one) => [keyOf(one), one]));
  let wanted = 0;
  let right = 0;
  for (const one of expected) {
    const lines = new Map(one.order?.lines.map(({ dish, quantity }) => [dish, quantity]));
    const sure =
      found.get(keyOf(one))?.order?.lines.filter(({ confidence }) => confidence === 'sure') ?? [];
    for (const line of sure)
      expect(lines.get(line.dish), `${keyOf(one)} ${line.words}`).toBe(line.quantity);
    wanted += lines.size;
    right += sure.length;
  }
  expect(right / wanted).toBeGreaterThanOrEqual(0.9);
});

test('the order of the files does not matter', SLOW, async () => {
  const byKey = (all: readonly PrintedMessage[]) =>
    all.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  expect(byKey(await readWeek(FILES.toReversed()))).toEqual(byKey(await WEEK));
});
