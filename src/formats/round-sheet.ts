import * as z from 'zod/mini';
import { type IsoWeek, parseIsoWeek } from '../domain/calendar.ts';
import type { Cents } from '../domain/money.ts';
import { type Bytes, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** One stop of a delivery round as a deliverer needs it, no more. */
export interface SheetStop {
  /** As displayed. */
  readonly code: string;
  readonly nickname: string;
  readonly address: string;
  readonly contact: string;
  /** Still to collect, in cents. */
  readonly amount: Cents;
}

/** The stops of one evening, in the order they are driven. */
export interface RoundSheet {
  readonly week: IsoWeek;
  readonly stops: readonly SheetStop[];
}

/** Most stops one round can have, and most characters of one text. */
const MOST_STOPS = 200;
const LONGEST_TEXT = 10_000;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const sheetSchema = z.object({
  carnet: z.literal('round'),
  v: z.literal(1),
  week: z.string(),
  stops: z
    .array(
      z.tuple([
        text.check(z.minLength(1)),
        text,
        text,
        text,
        z.custom<Cents>((value) => Number.isSafeInteger(value)),
      ]),
    )
    .check(z.maxLength(MOST_STOPS)),
});

/**
 * What goes from screen to camera. It is sealed to nobody: two people stand face to face, and whoever
 * films this screen is meant to read it.
 */
export function roundSheetToText({ week, stops }: RoundSheet): string {
  const rows = stops.map((stop) => [
    stop.code,
    stop.nickname,
    stop.address,
    stop.contact,
    stop.amount,
  ]);
  return JSON.stringify({ carnet: 'round', v: 1, week, stops: rows });
}

/** Reads what a camera saw. Error: anything that is no sheet of this version. */
export function parseRoundSheet(
  bytes: Bytes,
): Result<RoundSheet, { readonly type: 'NotARoundSheet' }> {
  const parsed = sheetSchema.safeParse(jsonOf(bytes));
  const week = parsed.success ? parseIsoWeek(parsed.data.week) : null;
  if (!parsed.success || !week?.ok) return err({ type: 'NotARoundSheet' });
  const stops = parsed.data.stops.map(([code, nickname, address, contact, amount]) => ({
    code,
    nickname,
    address,
    contact,
    amount,
  }));
  return ok({ week: week.value, stops });
}

function jsonOf(bytes: Bytes): unknown {
  try {
    return JSON.parse(utf8ToText(bytes));
  } catch {
    return null;
  }
}
