import type { IsoDate } from '../../domain/calendar.ts';
import { cleanText, decodeText, looksBinary } from './decode-text.ts';
import { readMail, unreadMessage } from './mail-message.ts';
import { isMbox, mailsOf } from './mbox.ts';
import { pastedMessages } from './pasted-text.ts';
import type { SentMessage } from './reading.ts';
import { isWhatsApp, whatsAppMessages } from './whatsapp.ts';

/** A file, or what was pasted under a name of its own. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Splitting {
  /** The day a date without a year is close to: the day the menu is served. */
  readonly near: IsoDate | null;
}

const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_TEXT = 12 * 1024 * 1024;
const MOST_MAILS = 20_000;

/**
 * The messages in a file, one after the other, so that a page stays alive between them. What cannot be read
 * is a message with `unread` set; it never throws.
 */
export async function* splitSource(
  { name, bytes }: Source,
  { near }: Splitting,
): AsyncGenerator<SentMessage> {
  if (bytes.length > LARGEST_FILE) {
    yield unreadMessage(name, 0, 'too-large');
  } else if (isMbox(bytes)) {
    let index = 0;
    for (const mail of mailsOf(bytes)) {
      if (index >= MOST_MAILS) return;
      yield await readMail(mail, name, index);
      index += 1;
    }
  } else if (looksLikeMail(bytes)) {
    yield await readMail(bytes, name, 0);
  } else {
    yield* textMessages(name, bytes, near);
  }
}

function* textMessages(
  name: string,
  bytes: Uint8Array,
  near: IsoDate | null,
): Generator<SentMessage> {
  if (bytes.length > LARGEST_TEXT || looksBinary(bytes)) {
    yield unreadMessage(name, 0, bytes.length > LARGEST_TEXT ? 'too-large' : 'unreadable');
    return;
  }
  const raw = decodeText(bytes)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\ud800-\udfff]/gu, '\ufffd');
  const messages = isWhatsApp(raw)
    ? whatsAppMessages(raw, name)
    : pastedMessages(cleanText(raw), name, near);
  if (messages.length === 0) yield unreadMessage(name, 0, 'unreadable');
  yield* messages;
}

/** Header fields from the first line on, one of which only mails have. */
function looksLikeMail(bytes: Uint8Array): boolean {
  const start = decodeText(bytes.subarray(0, 16_384)).replace(/^\ufeff/u, '');
  if (!/^[A-Za-z-]{2,40}:/u.test(start)) return false;
  const end = start.search(/\r?\n\r?\n/u);
  const head = end < 0 ? start : start.slice(0, end);
  return (
    /^(?:message-id|mime-version|return-path|content-type|delivered-to|x-mailer):/imu.test(head) ||
    /^received:\s*(?:from|by|\()/imu.test(head) ||
    (/^from:/imu.test(head) &&
      /^subject:/imu.test(head) &&
      /^(?:date|to):[^\n]*(?:[+-]\d{4}|@)/imu.test(head))
  );
}
