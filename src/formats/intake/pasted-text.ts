import type { IsoDate } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import { isMe, spokenIn, type Spoken, type Turn } from './conversation.ts';
import { momentOf, parseDateText } from './date-text.ts';
import { contentName } from './identity.ts';
import { headingAt, type Heading } from './pasted-heading.ts';
import type { SentMessage } from './reading.ts';
import { stripReply } from './strip-reply.ts';

type Part = Omit<SentMessage, 'source' | 'index' | 'identity' | 'automatic' | 'cut' | 'unread'>;

const RULE = /^\s*[-_=*]{3,}\s*$/u;

/**
 * The messages of a pasted text: SMS with their header, a conversation with both sides, mails copied one after
 * the other, or bare words. `near` is the day a date without year is close to.
 */
export function pastedMessages(text: string, source: string, near: IsoDate | null): SentMessage[] {
  const parts = blocksOf(text.split('\n'), near)
    .flatMap(({ heading, body }) =>
      spokenIn(heading, body).map((one) => partOf(heading, one, near)),
    )
    .filter((part) => part.text !== '' || part.subject !== '');
  const seen = new Map<string, number>();
  return parts.map((part, index) => {
    const content = [part.contact ?? part.from ?? '', part.text, String(part.sentAt ?? '')];
    const key = content.join('\n');
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const identity = contentName('paste', ...content, String(occurrence));
    return { source, index, ...part, identity, automatic: false, cut: false, unread: null };
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
    const heading = isFree(lines, at) ? headingAt(lines, at, near) : null;
    if (!heading) continue;
    starts.push({ at, heading });
    at = heading.next - 1;
  }
  const lead = { heading: null, body: lines.slice(0, starts[0]?.at ?? lines.length) };
  const blocks = starts.map(({ heading }, i) => ({
    heading,
    body: lines.slice(heading.next, starts[i + 1]?.at ?? lines.length),
  }));
  return lead.body.some((line) => line.trim() !== '') ? [lead, ...blocks] : blocks;
}

function isFree(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1];
  return before === undefined || before.trim() === '' || RULE.test(before);
}

function partOf(heading: Heading | null, { turn, lines }: Spoken, near: IsoDate | null): Part {
  const { to = [], subject = '' } = heading ?? {};
  const text = stripReply(lines.join('\n'));
  return { ...whoOf(heading, turn), to, subject, sentAt: sentAtOf(heading, turn, near), text };
}

/** Who writes: who begins the turn, else who stands in the header; the number of the header is that person's. */
function whoOf(heading: Heading | null, turn: Turn | null): Pick<Part, 'from' | 'contact' | 'own'> {
  const { name, contact } = heading ?? { name: null, contact: null };
  if (!turn) return { from: name ?? contact, contact, own: false };
  if (isMe(turn.name)) return { from: turn.name, contact: null, own: true };
  const number = turn.name.startsWith('+') ? turn.name : null;
  const theirs = name === null || name === turn.name;
  return { from: turn.name, contact: theirs ? (contact ?? number) : number, own: false };
}

/** The day of the header with the hour of the turn. */
function sentAtOf(
  heading: Heading | null,
  turn: Turn | null,
  near: IsoDate | null,
): Instant | null {
  const when = heading?.when;
  if (!when) return null;
  const time = turn?.time ? parseDateText(turn.time.replace('h', ':'), near) : null;
  return momentOf(time ? { ...when, time: time.time, seconds: time.seconds } : when);
}
