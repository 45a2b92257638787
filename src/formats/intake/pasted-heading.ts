import type { IsoDate } from '../../domain/calendar.ts';
import { parseDateText, type DateText } from './date-text.ts';
import { HEADINGS, PHONE_LINE } from './pasted-words.ts';

/** What stands above a pasted message, or above a whole conversation. */
export interface Heading {
  readonly name: string | null;
  readonly contact: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly when: DateText | null;
  /** The line after it. */
  readonly next: number;
}

interface Taken {
  readonly heading: Heading;
  /** Only a header says this: a number, a date, « De : ». */
  readonly certain: boolean;
}

const MOST_HEADING = 8;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,190}/gu;
const PHONE = /\+?\d[\d ()./-]{7,20}\d/u;
const NAME_LINE = /^\p{L}[\p{L} .'’-]{0,30}(?:\s*[<(]?[\w.+-]+@[\w.-]+[>)]?)?$/u;

/** The header that begins at a line: names, numbers, dates and « De : », up to an empty line. Null for none. */
export function headingAt(
  lines: readonly string[],
  at: number,
  near: IsoDate | null,
): Heading | null {
  let heading: Heading = { name: null, contact: null, to: [], subject: '', when: null, next: at };
  let certain = 0;
  const end = Math.min(lines.length, at + MOST_HEADING);
  for (let i = at; i < end; i++) {
    const line = lineAt(lines, i);
    if (line === '') {
      if (isDateNext(lines, i, { heading, certain, near })) continue;
      break;
    }
    const taken = takeLine(line, heading, near);
    if (!taken) return certain > 0 && i > at + 1 ? { ...heading, next: i } : null;
    heading = { ...taken.heading, next: i + 1 };
    certain += taken.certain ? 1 : 0;
  }
  return isEnough(heading, certain) ? heading : null;
}

function lineAt(lines: readonly string[], at: number): string {
  return (lines[at] ?? '').trim();
}

interface SoFar {
  readonly heading: Heading;
  readonly certain: number;
  readonly near: IsoDate | null;
}

/** A name and a number, an empty line, then the day of the conversation. */
function isDateNext(
  lines: readonly string[],
  at: number,
  { heading, certain, near }: SoFar,
): boolean {
  const wanted = certain > 0 && heading.when === null;
  return wanted && parseDateText(lineAt(lines, at + 1), near) !== null;
}

function isEnough({ name, contact, when }: Heading, certain: number): boolean {
  const whose = name !== null || contact !== null;
  return whose && certain > 0 && (when !== null || certain > 1);
}

function takeLine(line: string, heading: Heading, near: IsoDate | null): Taken | null {
  const field = takeField(line, heading, near);
  if (field) return { heading: field, certain: true };
  const phone = PHONE_LINE.exec(line)?.[1];
  if (phone !== undefined) return { heading: { ...heading, contact: phone }, certain: true };
  const when = parseDateText(line, near);
  const dated = when && (when.date !== null || heading.name !== null);
  if (dated) return { heading: { ...heading, when }, certain: true };
  return takeName(line, heading);
}

/** « De : … », « Reçu : … », « Objet : … ». */
function takeField(line: string, heading: Heading, near: IsoDate | null): Heading | null {
  for (const [pattern, what] of HEADINGS) {
    const value = pattern.exec(line)?.[1]?.trim();
    const said = value === undefined ? null : fieldOf(what, value, near);
    if (said) return { ...heading, ...said };
  }
  return null;
}

function fieldOf(
  what: (typeof HEADINGS)[number][1],
  value: string,
  near: IsoDate | null,
): Partial<Heading> | null {
  switch (what) {
    case 'subject':
      return { subject: value };
    case 'to':
      return { to: (value.match(ADDRESS) ?? []).map((address) => address.toLowerCase()) };
    case 'from':
      return senderIn(value);
    case 'date': {
      const when = parseDateText(value, near);
      return when && { when };
    }
  }
}

function takeName(line: string, heading: Heading): Taken | null {
  const free = heading.name === null && heading.contact === null && heading.when === null;
  if (!free || !NAME_LINE.test(line)) return null;
  return { heading: { ...heading, ...senderIn(line) }, certain: line.includes('@') };
}

function senderIn(text: string): Pick<Heading, 'name' | 'contact'> {
  const address = text.match(ADDRESS)?.[0];
  const written = address ?? PHONE.exec(text)?.[0];
  const name = text
    .replace(written ?? '', '')
    .replace(/["<>()[\]]|mailto:/gu, '')
    .trim();
  return { name: name === '' ? null : name, contact: address?.toLowerCase() ?? written ?? null };
}
