import { base32, base32ToBytes, type Bytes, concatBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { crc32 } from '../protocol/crc32.ts';
import { orderFromBytes, orderToBytes } from './order-bytes.ts';
import type { OrderMessage } from './order-message.ts';

/** Letters only, and a digit that no other word of ours ends in; `carnet1:` begins a join message. */
const PREFIX = 'CARNET7';
const START = /carnet[^\p{L}\d]{0,3}7/giu;
const VERSION = 1;
/** Beyond this the first letter is of another word. */
const LAST_VERSION = 7;
/** Version, then the length of what follows in two bytes. */
const HEAD_BYTES = 3;
const HEAD_SIGNS = 5;
const CRC_BYTES = 4;
const MOST_BYTES = 2_000;
const GROUP = 10;
/** Signs looked at for one code: all its letters, each with a quote mark and a blank before it. */
const REACH = 10_000;
/** No message holds more; beyond, somebody plays with us. */
const MOST_CODES = 2_000;

/** A code that was found in a text. */
export interface FoundCode {
  /** Where it stands, in UTF-16 units: all of it when it is whole, else its beginning. */
  readonly start: number;
  readonly end: number;
  readonly order: Result<OrderMessage, OrderCodeError>;
}

export type OrderCodeError =
  | { readonly type: 'OrderCodeCut' } // ends early, or a letter changed on the way
  | { readonly type: 'OrderCodeNewer' } // a later page made it
  | { readonly type: 'OrderCodeWrong' }; // whole, but no order: not made by our page

/**
 * The one line that says an order to a phone: `CARNET7 AEAF2…`, letters and the digits 2 to 7 in groups
 * of ten, so that no mail or chat needs to break, escape or decorate it. Either case is read.
 */
export function orderCode(message: OrderMessage): string {
  const body = orderToBytes(message);
  const head = Uint8Array.of(VERSION, body.length >> 8, body.length & 0xff);
  const letters = base32(concatBytes(head, body, crc32(body))).toUpperCase();
  return [PREFIX, ...(letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [])].join(' ');
}

/**
 * Every code in a text, in order, however it was wrapped, quoted or escaped on the way. The same order
 * stands twice when its code does. Errors are those of one code; the others are read all the same.
 */
export function readOrderCodes(text: string): FoundCode[] {
  const found: FoundCode[] = [];
  const starts = [...text.matchAll(START)].slice(0, MOST_CODES);
  for (const [place, { index, 0: prefix }] of starts.entries()) {
    const start = index + prefix.length;
    const next = starts[place + 1]?.index ?? text.length;
    const code = readAt(text.slice(start, Math.min(start + REACH, next)));
    if (code) found.push({ start: index, end: start + code.length, order: code.order });
  }
  return found;
}

/** The first whole code of a text, or null. */
export function readOrderCode(text: string): OrderMessage | null {
  for (const { order } of readOrderCodes(text)) if (order.ok) return order.value;
  return null;
}

interface ReadCode {
  readonly length: number;
  readonly order: Result<OrderMessage, OrderCodeError>;
}

/** null where the words that follow are no beginning of a code: « mon carnet, 7 jours ». */
function readAt(text: string): ReadCode | null {
  const signs = lettersOf(text);
  const [version = 0, high = 0, low = 0] = bytesOf(signs, HEAD_SIGNS) ?? [];
  if (version === 0 || version > LAST_VERSION) return null;
  if (version !== VERSION) return refused(0, 'OrderCodeNewer');
  return readBody(signs, high * 0x100 + low);
}

function readBody(signs: readonly Letter[], size: number): ReadCode {
  const count = Math.ceil(((HEAD_BYTES + size + CRC_BYTES) * 8) / 5);
  const bytes = size > MOST_BYTES ? null : bytesOf(signs, count);
  const body = bytes?.slice(HEAD_BYTES, HEAD_BYTES + size);
  const last = signs[count - 1];
  if (!bytes || !body || !last) return refused(0, 'OrderCodeCut');
  const isWhole = crc32(body).every((byte, at) => byte === bytes[HEAD_BYTES + size + at]);
  if (!isWhole) return refused(0, 'OrderCodeCut');
  const order = orderFromBytes(body);
  return order ? { length: last.at + 1, order: ok(order) } : refused(last.at + 1, 'OrderCodeWrong');
}

function refused(length: number, type: OrderCodeError['type']): ReadCode {
  return { length, order: err({ type }) };
}

interface Letter {
  readonly sign: string;
  readonly at: number;
}

/**
 * The letters of the alphabet up to the first sign that can be in no code; all else was put between, escapes
 * of blanks and line ends too (`%20`, `=0A`).
 */
function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/[%=][\da-f]{2}|[\p{L}\d]/giu)) {
    if (sign.length > 2) continue;
    if (!/^[a-z2-7]$/i.test(sign)) break;
    letters.push({ sign, at });
  }
  return letters;
}

function bytesOf(letters: readonly Letter[], count: number): Bytes | null {
  if (letters.length < count) return null;
  const signs = letters.slice(0, count).map(({ sign }) => sign);
  return base32ToBytes(signs.join(''));
}
