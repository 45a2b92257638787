import { readFileSync } from 'node:fs';
import { parseMenuFile } from '../../src/formats/intake/menu-file.ts';
import type { IntakeMenu, ReadMessage, SentMessage } from '../../src/formats/intake/reading.ts';
import { readMessages, type ReadingContext } from '../../src/formats/intake/read-messages.ts';
import { splitSource } from '../../src/formats/intake/split-source.ts';

/** A file as it is read, or a text under a name. */
export interface TestSource {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** The menu of the fixture week, as its file says it. */
export const WEEK_MENU: IntakeMenu = menuOf(readJson('week-2026-W48/menu.json'));

/** The menu in a value, for tests. Throws when it is none. */
export function menuOf(value: unknown): IntakeMenu {
  const parsed = parseMenuFile(value);
  if (!parsed.ok) throw new Error(parsed.error.why);
  return parsed.value;
}

/** The messages of sources, in order. */
export async function split(
  sources: readonly TestSource[],
  menu = WEEK_MENU,
): Promise<SentMessage[]> {
  const found: SentMessage[] = [];
  for (const { name, text } of sources) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    for await (const message of splitSource({ name, bytes }, { near: menu.servedOn }))
      found.push(message);
  }
  return found;
}

/** What is read in sources. */
export async function read(
  sources: readonly TestSource[],
  menu = WEEK_MENU,
  context: ReadingContext = {},
): Promise<ReadMessage[]> {
  return readMessages(await split(sources, menu), menu, context);
}

/** What is read in one bare text. */
export async function readOne(text: string, menu = WEEK_MENU): Promise<ReadMessage> {
  const [first] = await read([{ name: 'pasted', text }], menu);
  if (!first) throw new Error('nothing was read');
  return first;
}

/** « 2 mafe-boeuf, 1 baklava? »: the lines of a message, a question mark after a guess. */
export function linesOf({ order }: ReadMessage): string {
  const lines = order?.lines ?? [];
  return lines
    .map(
      ({ dish, quantity, confidence }) => `${quantity} ${dish}${confidence === 'sure' ? '' : '?'}`,
    )
    .sort()
    .join(', ');
}

/** A mail as a program sends it. */
export function mail(fields: {
  from: string;
  date: string;
  subject?: string;
  id?: string;
  body: string;
  to?: string;
  headers?: string;
}): TestSource['text'] {
  const {
    from,
    date,
    subject = 'Commande',
    id = `<${from}${date}@example.org>`,
    body,
    to = 'casseroles@example.org',
    headers = '',
  } = fields;
  return `From: ${from}\r\nTo: ${to}\r\nDate: ${date}\r\nSubject: ${subject}\r\nMessage-ID: ${id.replace(/[\s,:+]/gu, '')}\r\nMIME-Version: 1.0\r\n${headers}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`;
}

/** A JSON file of the fixtures. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'));
}
