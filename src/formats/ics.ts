import { wellFormed } from '../kernel/well-formed.ts';
import { addDays, type IsoDate, type WallTime, wallMomentOf } from '../domain/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import { utf8 } from '../kernel/bytes.ts';

/** One entry for a calendar, on clocks of Brussels. */
export interface CalendarEntry {
  /** The same for every version of the entry, and of no other. */
  readonly uid: string;
  /** Rises with every version: a calendar keeps the highest. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Seen by everybody who sees the phone: neutral, no name and no address. */
  readonly summary: string;
  readonly description: string;
  readonly date: IsoDate;
  /** null for the whole day. */
  readonly start: WallTime | null;
  readonly minutes: number;
  /** When the file was made, to the minute. */
  readonly stamp: Instant;
}

const TZID = 'Europe/Brussels';
const FOLD_OCTETS = 75;
const HOUR = 60;

/** The rules of Brussels since 1996 (directive 2000/84/EC), as RFC 5545 §3.6.5 writes them. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${TZID}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file (RFC 5545): CRLF, lines folded at 75 octets between characters. */
export function icsFile(...entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Carnet//1//FR',
    'METHOD:PUBLISH',
    ...(entries.some(({ start }) => start) ? TIME_ZONE : []),
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${utcStamp(entry.stamp)}`,
    `SEQUENCE:${entry.sequence}`,
    ...when(entry),
    `SUMMARY:${escaped(entry.summary)}`,
    ...(entry.description === '' ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function utcStamp(instant: Instant): string {
  const { date, time } = wallMomentOf(instant, 'UTC');
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00Z`;
}

function when({ date, start, minutes }: CalendarEntry): readonly string[] {
  if (start === null) {
    const days = (day: IsoDate) => `VALUE=DATE:${day.replaceAll('-', '')}`;
    return [`DTSTART;${days(date)}`, `DTEND;${days(addDays(date, 1))}`];
  }
  const begin = Number(start.slice(0, 2)) * HOUR + Number(start.slice(3));
  return [
    `DTSTART;TZID=${TZID}:${local(date, begin)}`,
    `DTEND;TZID=${TZID}:${local(date, begin + minutes)}`,
  ];
}

/** The wall time so many minutes after the day began, as the same clocks show it. */
function local(date: IsoDate, minutes: number): string {
  const day = addDays(date, Math.floor(minutes / (24 * HOUR))).replaceAll('-', '');
  const inDay = minutes % (24 * HOUR);
  const parts = [Math.floor(inDay / HOUR), inDay % HOUR, 0];
  return `${day}T${parts.map((part) => String(part).padStart(2, '0')).join('')}`;
}

/** RFC 5545 §3.3.11. What no text may hold is left out. */
function escaped(text: string): string {
  return wellFormed(text)
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}]/gu, '');
}

/** RFC 5545 §3.1: each further line begins with a blank, which counts. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const size = utf8(sign).length;
    if (octets + size > FOLD_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
