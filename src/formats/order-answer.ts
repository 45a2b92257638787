import type { IsoWeek, WallTime } from '../domain/calendar.ts';
import { cents, type Cents } from '../domain/money.ts';
import type { Account } from '../domain/settings.ts';
import { base32, base32ToBytes, type Bytes } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import { type FieldReader, fieldWriter, readFields } from './byte-fields.ts';
import { readTime, readWeek, writeTime, writeWeek } from './week-fields.ts';

/** What the group says of an order. Their places are part of the format. */
export const ANSWER_STATES = [
  'confirmed',
  'waiting',
  'full',
  'late',
  'changed', // confirmed, otherwise than ordered: the message says how
  'declined',
  'cancelled',
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** An answer as it travels in `#c=`, signed by the key of the menu. */
export interface OrderAnswer {
  /** The id of the order, base32. */
  readonly order: string;
  /** The revision of the order it answers: 0, or that of the last change. */
  readonly revision: number;
  /** To the second; of two answers the later counts. */
  readonly answeredAt: Instant;
  readonly state: AnswerState;
  /** As it is shown, `KA-47`; may be empty. */
  readonly code: string;
  readonly week: IsoWeek;
  readonly slot: WallTime | null;
  readonly delivery: boolean;
  /** What is to be paid. */
  readonly amount: Cents;
  /** The twelve digits of a structured communication, or empty. */
  readonly reference: string;
  readonly account: Account | null;
  /** Which line of a transfer's code carries the reference, as the group's bank reads it best. */
  readonly referenceLine: 'structured' | 'text';
}

const ID_BYTES = 16;
const SECOND_MS = 1000;
const HAS_SLOT = 1;
const IS_DELIVERY = 2;
const IS_TEXT_LINE = 4;
const BOUNDS = { code: 12, reference: 12, name: 70, iban: 34 } as const;

/** An answer as bytes, to be signed (`signAsMenu`). Throws on one beyond the bounds: a bug. */
export function answerToBytes(answer: OrderAnswer): Bytes {
  const fields = fieldWriter();
  const id = base32ToBytes(answer.order);
  invariant(id?.length === ID_BYTES, 'the id of an order has 16 bytes');
  fields.raw(id);
  fields.number(answer.revision);
  fields.number(Math.floor(answer.answeredAt / SECOND_MS));
  fields.byte(ANSWER_STATES.indexOf(answer.state));
  fields.text(answer.code);
  writeWeek(fields, answer.week);
  const line = answer.referenceLine === 'text' ? IS_TEXT_LINE : 0;
  fields.byte((answer.slot ? HAS_SLOT : 0) + (answer.delivery ? IS_DELIVERY : 0) + line);
  if (answer.slot) writeTime(fields, answer.slot);
  fields.number(answer.amount);
  fields.text(answer.reference);
  fields.text(answer.account?.iban ?? '');
  fields.text(answer.account?.name ?? '');
  const bytes = fields.written();
  invariant(answerFromBytes(bytes), 'an answer keeps to its bounds');
  return bytes;
}

/** The answer in such bytes, or null. That they are the group's, `openMenuSigned` says. */
export function answerFromBytes(bytes: Bytes): OrderAnswer | null {
  return readFields(bytes, (fields): OrderAnswer => {
    const order = base32(fields.raw(ID_BYTES));
    const revision = fields.number();
    const answeredAt = toInstant(fields.number() * SECOND_MS);
    const state = ANSWER_STATES[fields.byte()];
    if (!state) throw new RangeError('no such state');
    const code = fields.text(BOUNDS.code);
    const week = readWeek(fields);
    const marks = fields.byte();
    const slot = marks & HAS_SLOT ? readTime(fields) : null;
    const delivery = (marks & IS_DELIVERY) !== 0;
    const referenceLine = marks & IS_TEXT_LINE ? 'text' : 'structured';
    const amount = cents(fields.number());
    const reference = fields.text(BOUNDS.reference);
    const account = readAccount(fields);
    return {
      order,
      revision,
      answeredAt,
      state,
      code,
      week,
      slot,
      delivery,
      amount,
      reference,
      account,
      referenceLine,
    };
  });
}

function readAccount(fields: FieldReader): Account | null {
  const iban = fields.text(BOUNDS.iban);
  const name = fields.text(BOUNDS.name);
  if (iban === '') return null;
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) throw new RangeError('no account number');
  return { iban, name };
}
