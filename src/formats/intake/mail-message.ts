import type { Email, Mailbox, Address } from 'postal-mime';
import type { Instant } from '../../kernel/clock.ts';
import { cleanText } from './decode-text.ts';
import { type HtmlText, htmlText } from './html-text.ts';
import { contentName } from './identity.ts';
import { parseMailDate } from './mail-date.ts';
import type { SentMessage } from './reading.ts';
import { stripReply } from './strip-reply.ts';

/** A mail as bytes, without the « From » line of a folder. Larger ones carry pictures, and are refused. */
const LARGEST_MAIL = 32 * 1024 * 1024;

/** Nobody writes more before the mails they quote, in characters. */
const LONGEST_BODY = 100_000;

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
    cut: false,
    unread: reason,
  };
}

async function messageOf(mail: Email, source: string, index: number): Promise<SentMessage> {
  const { name, contact } = senderOf(mail);
  const subject = oneLine(mail.subject);
  const { text, cut } = await ownWords(mail);
  if (contact === null && text === '' && subject === '') {
    return unreadMessage(source, index, 'unreadable');
  }
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
  return {
    source,
    index,
    from: name === '' ? contact : name,
    contact,
    sentAt: sentAtOf(mail.date, header('received')),
    subject,
    text,
    identity: identityOf(mail, contact, text),
    own: false,
    to: addressesOf([...(mail.to ?? []), ...(mail.cc ?? [])]),
    automatic: isAutomatic(subject, header) || UNSUBSCRIBES.test(text),
    cut,
    unread: null,
  };
}

/** The message id with its sender, so that nobody hides another's mail by its id. */
function identityOf({ messageId, date = '' }: Email, contact: string | null, text: string): string {
  const id = messageId ?? '';
  return contentName('mail', id, contact ?? '', date, id === '' ? text : '');
}

function senderOf({ from }: Email): { name: string; contact: string | null } {
  const [sender] = mailboxes(from ? [from] : []);
  const contact = sender?.address.toLowerCase() ?? '';
  return { name: oneLine(sender?.name), contact: contact === '' ? null : contact };
}

function oneLine(text: string | undefined): string {
  return cleanText(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}

async function ownWords(mail: Email): Promise<HtmlText> {
  const plain = shortened({ text: mail.text ?? '', cut: false });
  if (plain.text.trim() !== '') return { ...plain, text: stripReply(unwrapQuotes(plain.text)) };
  const html = mail.html ?? '';
  if (html === '') return { text: '', cut: false };
  const words = shortened(await htmlText(html));
  return { ...words, text: stripReply(words.text) };
}

function shortened({ text, cut }: HtmlText): HtmlText {
  const isLong = text.length > LONGEST_BODY;
  return { text: cleanText(text.slice(0, LONGEST_BODY)), cut: cut || isLong };
}

/** A quoted flowed line keeps a mark where it was broken, « > pas prendre > le bus »: harmless, all of it is quoted. */
function unwrapQuotes(text: string): string {
  return text.replace(/^(-- )> /gmu, '$1\n> ');
}

function mailboxes(addresses: readonly Address[]): Mailbox[] {
  return addresses.flatMap((one) => (one.group ? one.group : [one]));
}

function addressesOf(addresses: readonly Address[]): string[] {
  return mailboxes(addresses).map(({ address }) => address.toLowerCase());
}

/** By the header of the sender; a mail without a usable one by the server that took it in. */
function sentAtOf(date: string | undefined, received: string): Instant | null {
  const taken = received.slice(received.lastIndexOf(';') + 1);
  return parseMailDate((date ?? '').trim()) ?? parseMailDate(taken.trim());
}

const AUTOMATIC_SUBJECT =
  /^\s*(?:réponse automatique|reponse automatique|absence|absent|je suis absent|automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office|automatisch antwoord|afwezig|afwezigheid|abwesenheit|رد تلقائي|undeliver|mail delivery|delivery status|non remis|échec de la remise|undelivered)/iu;

/** A line that begins with the link every advertisement has; « pour vous désabonner de ce groupe » is a list's. */
const UNSUBSCRIBES =
  /^\s*(?:(?:se |me )?(?:désinscrire|désabonner)|désinscription|désabonnement|unsubscribe|uitschrijven|afmelden voor|إلغاء الاشتراك)(?![\p{L}])/imu;

/** Headers that only machines write (RFC 3834, RFC 2369), and what they say when a machine wrote. */
const AUTOMATIC_HEADERS: readonly (readonly [string, RegExp])[] = [
  ['auto-submitted', /^(?!no\b)./iu],
  ['x-autoreply', /./u],
  ['x-autorespond', /./u],
  ['precedence', /^\s*(?:bulk|junk|list|auto_reply)\s*$/iu],
  ['list-unsubscribe', /./u],
  ['x-spam-flag', /^\s*yes/iu],
];

function isAutomatic(subject: string, header: (key: string) => string): boolean {
  if (AUTOMATIC_SUBJECT.test(subject)) return true;
  return AUTOMATIC_HEADERS.some(([key, pattern]) => pattern.test(header(key)));
}
