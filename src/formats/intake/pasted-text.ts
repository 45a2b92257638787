import type { IsoDate } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import { momentOf, parseDateText, type DateText } from './date-text.ts';
import { contentName } from './identity.ts';
import { HEADINGS, ME, PHONE_LINE } from './pasted-words.ts';
import type { SentMessage } from './reading.ts';
import { stripReply } from './strip-reply.ts';

/** What stands above a pasted message, or above a whole conversation. */
interface Heading {
  readonly name: string | null;
  readonly contact: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly when: DateText | null;
  /** The line after it. */
  readonly next: number;
}

interface Part {
  readonly from: string | null;
  readonly contact: string | null;
  readonly own: boolean;
  readonly to: readonly string[];
  readonly subject: string;
  readonly sentAt: Instant | null;
  readonly text: string;
}

const MOST_HEADING = 8;

/**
 * The messages of a pasted text: SMS with their header, a conversation with both sides, mails copied one after
 * the other, or bare words. `near` is the day a date without year is close to.
 */
export function pastedMessages(text: string, source: string, near: IsoDate | null): SentMessage[] {
  const lines = text.split('\n');
  const parts = blocksOf(lines, near).flatMap(({ heading, body }) =>
    conversation(heading, body, near),
  );
  const kept = parts.filter((part) => part.text !== '' || part.subject !== '');
  const seen = new Map<string, number>();
  return kept.map((part, index) => {
    const content = [part.contact ?? part.from ?? '', part.text, String(part.sentAt ?? '')];
    const occurrence = (seen.get(content.join('\n')) ?? 0) + 1;
    seen.set(content.join('\n'), occurrence);
    return {
      source,
      index,
      ...part,
      identity: contentName('paste', ...content, String(occurrence)),
      automatic: false,
      unread: null,
    };
  });
}

interface Block {
  readonly heading: Heading | null;
  readonly body: readonly string[];
}

/** A new block begins with each header that stands at the start or after an empty line. */
function blocksOf(lines: readonly string[], near: IsoDate | null): Block[] {
  const starts: { at: number; heading: Heading }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const free =
      at === 0 ||
      (lines[at - 1] ?? '').trim() === '' ||
      /^\s*[-_=*]{3,}\s*$/u.test(lines[at - 1] ?? '');
    const heading = free ? headingAt(lines, at, near) : null;
    if (!heading) continue;
    starts.push({ at, heading });
    at = heading.next - 1;
  }
  const first = starts[0]?.at ?? lines.length;
  const lead = lines.slice(0, first).some((line) => line.trim() !== '')
    ? [{ heading: null, body: lines.slice(0, first) }]
    : [];
  const blocks = starts.map(({ heading }, i) => ({
    heading,
    body: lines.slice(heading.next, starts[i + 1]?.at ?? lines.length),
  }));
  return [...lead, ...blocks];
}

/** Lines of names, numbers, dates and « De : », up to an empty one; at least one of them beyond doubt. */
function headingAt(lines: readonly string[], at: number, near: IsoDate | null): Heading | null {
  let heading: Heading = { name: null, contact: null, to: [], subject: '', when: null, next: at };
  let certain = 0;
  for (let i = at; i < Math.min(lines.length, at + MOST_HEADING); i++) {
    const line = (lines[i] ?? '').trim();
    if (line === '') {
      if (
        certain > 0 &&
        heading.when === null &&
        i === at + 2 &&
        parseDateText((lines[i + 1] ?? '').trim(), near)
      )
        continue;
      break;
    }
    const taken = takeLine(line, heading, near);
    if (!taken) return certain > 1 || (certain > 0 && i > at + 1) ? { ...heading, next: i } : null;
    heading = { ...taken.heading, next: i + 1 };
    certain += taken.certain ? 1 : 0;
  }
  const enough =
    certain > 0 &&
    (heading.when !== null || certain > 1) &&
    (heading.name !== null || heading.contact !== null);
  return enough ? heading : null;
}

function takeLine(
  line: string,
  heading: Heading,
  near: IsoDate | null,
): { heading: Heading; certain: boolean } | null {
  for (const [pattern, what] of HEADINGS) {
    const value = pattern.exec(line)?.[1]?.trim();
    if (value === undefined) continue;
    if (what === 'subject') return { heading: { ...heading, subject: value }, certain: true };
    if (what === 'to') return { heading: { ...heading, to: addressesIn(value) }, certain: true };
    if (what === 'from') return { heading: { ...heading, ...senderIn(value) }, certain: true };
    const when = parseDateText(value, near);
    if (when) return { heading: { ...heading, when }, certain: true };
  }
  const phone = PHONE_LINE.exec(line)?.[1];
  if (phone !== undefined) return { heading: { ...heading, contact: phone }, certain: true };
  const when = parseDateText(line, near);
  if (when && (when.date !== null || heading.name !== null))
    return { heading: { ...heading, when }, certain: true };
  const name =
    heading.name === null &&
    heading.contact === null &&
    heading.when === null &&
    /^[\p{L}][\p{L} .'’-]{0,30}(?:\s*[<(]?[\w.+-]+@[\w.-]+[>)]?)?$/u.test(line);
  return name ? { heading: { ...heading, ...senderIn(line) }, certain: line.includes('@') } : null;
}

function senderIn(text: string): Pick<Heading, 'name' | 'contact'> {
  const address = /[\w.+-]{1,64}@[\w.-]{1,190}/u.exec(text)?.[0] ?? null;
  const phone = address === null ? (/\+?\d[\d ()./-]{7,20}\d/u.exec(text)?.[0] ?? null) : null;
  const contact = address?.toLowerCase() ?? phone;
  const name = text
    .replace(address ?? phone ?? '', '')
    .replace(/["<>()[\]]|mailto:/gu, '')
    .trim();
  return { name: name === '' ? null : name, contact };
}

function addressesIn(text: string): string[] {
  return (text.match(/[\w.+-]{1,64}@[\w.-]{1,190}/gu) ?? []).map((address) =>
    address.toLowerCase(),
  );
}

/** « 12:03 Rachid », « Rachid, 12:03 », « [12:03] Rachid: … », « Moi : … ». */
const TURNS: readonly { pattern: RegExp; time: number; name: number; text: number }[] = [
  {
    pattern: /^\[?(\d{1,2}[:h]\d{2}(?::\d{2})?)\]?\s*(?:[-–—]\s*)?([^:\n]{1,40})\s?:\s?(.+)$/u,
    time: 1,
    name: 2,
    text: 3,
  },
  {
    pattern:
      /^\[?(\d{1,2}[:h]\d{2}(?::\d{2})?)\]?\s*(?:[-–—,]\s*)?([\p{L}+][^:\n\d]{0,38}|\+[\d ]{8,20})\s*:?$/u,
    time: 1,
    name: 2,
    text: 0,
  },
  {
    pattern:
      /^([\p{L}+][^:\n\d]{0,38}|\+[\d ]{8,20}?)[\s,]+[([]?(\d{1,2}[:h]\d{2}(?::\d{2})?)[)\]]?\s*:?$/u,
    time: 2,
    name: 1,
    text: 0,
  },
  { pattern: /^([\p{L}][\p{L} .'-]{0,24})\s?:\s?(.+)$/u, time: 0, name: 1, text: 2 },
];

interface Turn {
  readonly name: string;
  readonly time: string | null;
  readonly first: string;
}

function conversation(
  heading: Heading | null,
  body: readonly string[],
  near: IsoDate | null,
): Part[] {
  const names = speakers(heading, body);
  const turns = body.map((line) => (names.size === 0 ? null : turnOf(line.trim(), names)));
  if (!turns.some((turn) => turn !== null)) return [partOf(heading, body, null, near)];
  const parts: Part[] = [];
  let from = turns.findIndex((turn) => turn !== null);
  while (from < body.length) {
    const next = turns.findIndex((turn, at) => at > from && turn !== null);
    const to = next < 0 ? body.length : next;
    const turn = turns[from] ?? null;
    parts.push(partOf(heading, [turn?.first ?? '', ...body.slice(from + 1, to)], turn, near));
    from = to;
  }
  return parts;
}

/** Who speaks: « Moi », the person of the header, and whoever else starts more than one turn. */
function speakers(heading: Heading | null, body: readonly string[]): Set<string> {
  const turns = body.flatMap((line) => anyTurn(line.trim()) ?? []);
  const count = (name: string) => turns.filter((turn) => turn.name === name).length;
  const names = new Set(
    turns
      .map(({ name }) => name)
      .filter(
        (name) => !/^(?:plats?|entrées?|desserts?|total|retrait|nom|tel|adresse)$/iu.test(name),
      ),
  );
  const known = (name: string) => ME.has(name.toLowerCase()) || name === heading?.name;
  const mine = [...names].some(known);
  const timed = new Set(turns.filter(({ time }) => time !== null).map(({ name }) => name));
  const speaking = [...names].filter(
    (name) =>
      known(name) ||
      (mine
        ? timed.has(name) && count(name) > 1
        : timed.has(name) && timed.size > 1 && count(name) > 1),
  );
  const others = mine && heading === null ? [...names] : [];
  return new Set([...speaking, ...others]);
}

function turnOf(line: string, names: ReadonlySet<string>): Turn | null {
  const turn = anyTurn(line);
  return turn && names.has(turn.name) ? turn : null;
}

function anyTurn(line: string): Turn | null {
  if (line.length > 2000) return null;
  for (const { pattern, time, name, text } of TURNS) {
    const hit = pattern.exec(line);
    if (hit)
      return {
        name: (hit[name] ?? '').trim(),
        time: time === 0 ? null : (hit[time] ?? null),
        first: text === 0 ? '' : (hit[text] ?? ''),
      };
  }
  return null;
}

function partOf(
  heading: Heading | null,
  body: readonly string[],
  turn: Turn | null,
  near: IsoDate | null,
): Part {
  const own = turn !== null && ME.has(turn.name.toLowerCase());
  const other =
    turn !== null &&
    !own &&
    heading?.name !== turn.name &&
    heading?.name !== null &&
    heading !== null;
  const time = turn?.time ? parseDateText(turn.time.replace('h', ':'), near) : null;
  const when =
    time && heading?.when
      ? { ...heading.when, time: time.time, seconds: time.seconds }
      : (heading?.when ?? null);
  const text = stripReply(body.join('\n'));
  const name =
    own || other || (turn && !heading?.name) ? (turn?.name ?? null) : (heading?.name ?? null);
  return {
    from: name ?? (own ? null : (heading?.contact ?? null)),
    contact:
      own || other
        ? null
        : (heading?.contact ?? (turn && /^\+/u.test(turn.name) ? turn.name : null)),
    own,
    to: heading?.to ?? [],
    subject: heading?.subject ?? '',
    sentAt: when ? momentOf(when) : null,
    text,
  };
}
