import { daysBetween, isoDate, parseIsoDate } from '../../domain/calendar.ts';
import { toInstant, type Instant } from '../../kernel/clock.ts';

const RFC_DATE =
  /^(?:\w{3},?\s+)?(?<d>\d{1,2})\s+(?<month>\w{3})\w*\s+(?<y>\d{4})\s+(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2}))?\s*(?<zone>[+-]\d{4})?/u;
const ISO =
  /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})T(?<h>\d{2}):(?<min>\d{2}):(?<s>\d{2})(?:\.\d+)?Z$/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EPOCH = isoDate('1970-01-01');
const MINUTE = 60_000;

/** The instant of « Mon, 23 Nov 2026 20:14:05 +0100 » (RFC 5322) or of an ISO text in UTC; null for anything else. */
export function parseMailDate(text: string): Instant | null {
  const groups = (ISO.exec(text) ?? RFC_DATE.exec(text))?.groups;
  if (!groups) return null;
  const { y, d, h, min, s, m, month = '', zone = '+0000' } = groups;
  const number = m === undefined ? MONTHS.indexOf(month.toLowerCase()) + 1 : Number(m);
  const day = parseIsoDate([pad(y, 4), pad(String(number), 2), pad(d, 2)].join('-'));
  if (!day.ok) return null;
  const minutes = (daysBetween(EPOCH, day.value) * 24 + Number(h)) * 60 + Number(min);
  return toInstant((minutes - offsetOf(zone)) * MINUTE + Number(s ?? 0) * 1000);
}

/** Minutes ahead of UTC. */
function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
  return zone.startsWith('-') ? -minutes : minutes;
}

function pad(text: string | undefined, width: number): string {
  return (text ?? '').padStart(width, '0');
}
