import type { Email, Mailbox, Address } from 'postal-mime';
import { daysBetween, isoDate, parseIsoDate } from '../../domain/calendar.ts';
import { toInstant, type Instant } from '../../kernel/clock.ts';
import { cleanText } from './decode-text.ts';
import { htmlText } from './html-text.ts';
import { contentName } from './identity.ts';
import type { SentMessage } from './reading.ts';
import { stripReply } from './strip-reply.ts';

/** A mail as bytes, without the « From » line of a folder. Larger ones carry pictures, and are refused. */
export const LARGEST_MAIL = 32 * 1024 * 1024;

/**
 * Reads one mail. What is damaged beyond reading comes back with `unread` set; it never throws. The library
 * is loaded with the first mail.
 */
export async function readMail(
  bytes: Uint8Array,
  source: string,
  index: number,
): Promise<SentMessage> {
  if (bytes.length > LARGEST_MAIL) return unreadMessage(source, index, 'too-large');
  try {
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 40,
      attachmentEncoding: 'arraybuffer',
    });
    return await messageOf(mail, source, index);
  } catch {
    return unreadMessage(source, index, 'unreadable'); // the library throws on what it refuses
  }
}

/** The entry for something of which nothing can be read. */
export function unreadMessage(
  source: string,
  index: number,
  reason: 'too-large' | 'unreadable',
): SentMessage {
  return {
    source,
    index,
    from: null,
    contact: null,
    sentAt: null,
    subject: '',
    text: '',
    identity: contentName('unread', source, String(index)),
    own: false,
    to: [],
    automatic: false,
    unread: reason,
  };
}

async function messageOf(mail: Email, source: string, index: number): Promise<SentMessage> {
  const [sender] = mailboxes(mail.from ? [mail.from] : []);
  const text = await ownWords(mail);
  const contact = sender?.address?.toLowerCase() || null;
  const name = cleanText(sender?.name ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
  const readable = contact !== null || text !== '' || (mail.subject ?? '') !== '';
  if (!readable) return unreadMessage(source, index, 'unreadable');
  return {
    source,
    index,
    from: name === '' ? contact : name,
    contact,
    sentAt: sentAtOf(mail.date, header('received')),
    subject: cleanText(mail.subject ?? '')
      .replace(/\s+/gu, ' ')
      .trim(),
    text,
    identity: contentName(
      'mail',
      mail.messageId ?? '',
      contact ?? '',
      mail.date ?? '',
      mail.messageId ? '' : text,
    ),
    own: false,
    to: mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])]).flatMap(
      ({ address }) => address?.toLowerCase() ?? [],
    ),
    automatic: isAutomatic(mail.subject ?? '', header),
    unread: null,
  };
}

async function ownWords(mail: Email): Promise<string> {
  const plain = unwrapQuotes(cleanText(mail.text ?? ''));
  if (plain.trim() !== '') return stripReply(plain);
  const html = mail.html ?? '';
  return html === '' ? '' : stripReply(cleanText(await htmlText(html)));
}

/** A quoted flowed line keeps a mark where it was broken, « > pas prendre > le bus »: harmless, all of it is quoted. */
function unwrapQuotes(text: string): string {
  return text.replace(/^(-- )> /gmu, '$1\n> ');
}

function mailboxes(addresses: readonly Address[]): Mailbox[] {
  return addresses.flatMap((one) => (one.group ? one.group : [one]));
}

/** By the header of the sender; a mail without a usable one by the server that took it in. */
function sentAtOf(date: string | undefined, received: string): Instant | null {
  for (const text of [date ?? '', received.slice(received.lastIndexOf(';') + 1)]) {
    const ms = dateMs(text.trim());
    if (ms !== null) return ms;
  }
  return null;
}

const RFC_DATE =
  /^(?:\w{3},?\s+)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4})?/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/u;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The instant of « Mon, 23 Nov 2026 20:14:05 +0100 » (RFC 5322) or of an ISO text in UTC. */
function dateMs(text: string): Instant | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [, y, m, d, h, min, s] = iso.map(Number);
    return utc([y ?? 0, (m ?? 1) - 1, d ?? 1], [h ?? 0, min ?? 0, s ?? 0], 0);
  }
  const rfc = RFC_DATE.exec(text);
  if (!rfc) return null;
  const [, d, month = '', y, h, min, s, zone = '+0000'] = rfc;
  const at = MONTHS.findIndex((one) => one.toLowerCase() === month.toLowerCase());
  const offset =
    (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  return at < 0
    ? null
    : utc([Number(y), at, Number(d)], [Number(h), Number(min), Number(s ?? 0)], offset);
}

type Three = readonly [number, number, number];

const EPOCH = isoDate('1970-01-01');

function utc([year, month, day]: Three, [h, min, s]: Three, offsetMinutes: number): Instant | null {
  const date = parseIsoDate(
    `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
  if (!date.ok) return null;
  return toInstant(
    ((daysBetween(EPOCH, date.value) * 24 + h) * 60 + min - offsetMinutes) * 60_000 + s * 1000,
  );
}

const AUTOMATIC_SUBJECT =
  /^\s*(?:réponse automatique|reponse automatique|absence|absent|je suis absent|automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office|automatisch antwoord|afwezig|afwezigheid|abwesenheit|رد تلقائي|undeliver|mail delivery|delivery status|non remis|échec de la remise|undelivered)/iu;

/** RFC 3834 and what newsletters carry (RFC 2369, RFC 8058). */
function isAutomatic(subject: string, header: (key: string) => string): boolean {
  const auto = header('auto-submitted').toLowerCase();
  return (
    AUTOMATIC_SUBJECT.test(subject) ||
    (auto !== '' && !auto.startsWith('no')) ||
    header('x-autoreply') !== '' ||
    header('x-autorespond') !== '' ||
    /^(?:bulk|junk|list|auto_reply)$/iu.test(header('precedence').trim()) ||
    header('list-unsubscribe') !== '' ||
    header('x-spam-flag').toLowerCase() === 'yes'
  );
}
