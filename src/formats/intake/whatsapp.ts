import { parseIsoDate, type IsoDate, type WallTime } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import { momentOf, parseDateText } from './date-text.ts';
import { contentName } from './identity.ts';
import { ME } from './pasted-words.ts';
import type { SentMessage } from './reading.ts';

/** One message of an exported chat, before its date is understood. */
interface Entry {
  readonly stamp: Stamp;
  readonly from: string | null;
  /** The text begins with the mark that the program puts before what it wrote itself. */
  readonly marked: boolean;
  text: string;
}

interface Stamp {
  readonly numbers: readonly [number, number, number];
  readonly yearFirst: boolean;
  readonly time: string;
}

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const DATE = '(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})';
const HOUR = '(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?(?:[aApP]\\.?\\s?[mM]\\.?|ص|م))?)';
const BETWEEN = ',?(?:\\s(?:à|a las|um|om|at|в))?\\s{1,2}';
const ANDROID = new RegExp(`^${DATE}${BETWEEN}${HOUR}\\s[-–]\\s(.*)$`, 'u');
const IOS = new RegExp(`^\\[${DATE}${BETWEEN}${HOUR}\\]\\s(.*)$`, 'u');
const SENDER = /^([^:\n]{1,60}?)\s?:\s(.*)$/su;
const SYSTEM =
  /chiffrés de bout en bout|end-to-end encrypted|end-to-end versleuteld|ende-zu-ende|مشفرة تمام|مشفّرة|a créé (?:le|ce|un) groupe|created (?:this )?group|created group|heeft (?:de )?groep|groep .{0,60} gemaakt|hat die gruppe|أنشأ|vous a ajouté|a ajouté|added (?:you|\S)|was added|heeft .{0,60} toegevoegd|toegevoegd|hat .{0,60} hinzugefügt|أضاف|a rejoint|joined using|joined|neemt nu deel|is toegetreden|beigetreten|انضم|a quitté|left$|heeft de groep verlaten|verlassen|غادر|a été (?:retiré|ajouté)|removed|verwijderd uit|entfernt|a (?:changé|modifié) (?:le|l['’]|la|de|son)|changed (?:the|this|their|to)|gewijzigd|geändert|غيّر|code de sécurité|security code|beveiligingscode|messages éphémères|disappearing messages|épinglé un message|pinned a message/iu;
/** At the very end of a trimmed text: blanks in the pattern would be tried from each blank anew. */
const EDITED =
  /<(?:ce message a été modifié|this message was edited|dit bericht is bewerkt|diese nachricht wurde bearbeitet|تم تعديل هذه الرسالة)>$/iu;

/** Whether a text is an exported chat: one of its first lines is stamped as the program stamps them. */
export function isWhatsApp(text: string): boolean {
  return text
    .slice(0, 4000)
    .split('\n', 12)
    .some((line) => headOf(line) !== null);
}

/** The messages people wrote in an exported chat, in order. Which number is the month shows in the whole file. */
export function whatsAppMessages(text: string, source: string): SentMessage[] {
  const entries = entriesOf(text);
  const monthFirst = isMonthFirst(entries.map(({ stamp }) => stamp));
  const groupName =
    entries.find(({ from, text: said, marked }) => from !== null && marked && SYSTEM.test(said))
      ?.from ?? null;
  const seen = new Map<string, number>();
  return entries
    .filter((entry) => isPerson(entry, groupName))
    .map((entry, index) => messageOf(entry, { index, source, monthFirst, seen }));
}

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of text.split('\n')) {
    const head = headOf(line);
    const last = entries.at(-1);
    if (head) entries.push(head);
    else if (last) last.text += `\n${line.replace(MARKS, '')}`;
  }
  return entries;
}

/** How far into a line its date and hour may reach. */
const LONGEST_STAMP = 60;

function headOf(line: string): Entry | null {
  const stamp = latinStamp(line);
  if (!/^\[?\d/u.test(stamp)) return null;
  const plain = stamp + line.slice(LONGEST_STAMP).replace(MARKS, '');
  const hit = ANDROID.exec(plain) ?? IOS.exec(plain);
  if (!hit) return null;
  const [first, second, third, time, rest] = hit.slice(1);
  const [, from, text] = SENDER.exec(String(rest)) ?? [];
  return {
    stamp: {
      numbers: [Number(first), Number(second), Number(third)],
      yearFirst: String(first).length === 4,
      time: String(time),
    },
    from: from?.trim() ?? null,
    marked: line.startsWith('\u200e') || /:\s\u200e/u.test(line),
    text: text ?? String(rest),
  };
}

/** The start of a line with Latin digits and signs, and without what only steers display. */
function latinStamp(line: string): string {
  return line
    .slice(0, LONGEST_STAMP)
    .replace(MARKS, '')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u202f\u00a0]/gu, ' ')
    .replace(/،/gu, ',');
}

/** System lines have no sender, or the group's name, or say what only the program says. */
function isPerson({ from, text, marked }: Entry, groupName: string | null): boolean {
  if (from === null) return false;
  if (from === groupName && marked) return false;
  return !(SYSTEM.test(text) && (marked || SYSTEM.test(`${from}: `))) && !SYSTEM.test(from);
}

interface Filing {
  readonly index: number;
  readonly source: string;
  readonly monthFirst: boolean;
  readonly seen: Map<string, number>;
}

function messageOf(
  { stamp, from, text }: Entry,
  { index, source, monthFirst, seen }: Filing,
): SentMessage {
  const sentAt = instantOfStamp(stamp, monthFirst);
  const said = text.trim().replace(EDITED, '').trim();
  const content = [from ?? '', said, String(sentAt ?? '')];
  const occurrence = (seen.get(content.join('\n')) ?? 0) + 1;
  seen.set(content.join('\n'), occurrence);
  const number = /^\+?[\d ()./-]{8,}$/u.test(from ?? '') ? from : null;
  return {
    source,
    index,
    from: (from ?? '').replace(/^~\s*/u, ''),
    contact: number,
    sentAt,
    subject: '',
    text: said,
    identity: contentName('chat', ...content, String(occurrence)),
    own: from !== null && ME.has(from.toLowerCase()),
    to: [],
    automatic: false,
    cut: false,
    unread: null,
  };
}

function instantOfStamp({ numbers, yearFirst, time }: Stamp, monthFirst: boolean): Instant | null {
  const [a, b, c] = numbers;
  const [year, month, day] = yearFirst ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a];
  const hour = timeOf(time);
  const date = dateText(year < 100 ? 2000 + year : year, month, day);
  if (!hour || date === null) return null;
  return momentOf({ date, time: hour.time, seconds: hour.seconds });
}

function timeOf(text: string): { time: WallTime; seconds: number } | null {
  const read = parseDateText(text, null);
  return read?.time ? { time: read.time, seconds: read.seconds } : null;
}

function dateText(year: number, month: number, day: number): IsoDate | null {
  const parsed = parseIsoDate(
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
  return parsed.ok ? parsed.value : null;
}

/** A number above 12 tells; else the order in which days never go back; else « 11/23/26, 7:12 PM » is American. */
function isMonthFirst(stamps: readonly Stamp[]): boolean {
  const plain = stamps.filter(({ yearFirst }) => !yearFirst);
  if (plain.some(({ numbers }) => numbers[0] > 12)) return false;
  if (plain.some(({ numbers }) => numbers[1] > 12)) return true;
  const falls = (at: 0 | 1) => {
    const days = plain.map(
      ({ numbers }) => numbers[2] * 10_000 + numbers[at] * 100 + numbers[at === 0 ? 1 : 0],
    );
    return days.filter((day, i) => i > 0 && day < (days[i - 1] ?? 0)).length;
  };
  if (falls(0) !== falls(1)) return falls(0) < falls(1);
  return plain.some(({ time, numbers }) => /[ap]/iu.test(time) && numbers[2] < 100);
}
