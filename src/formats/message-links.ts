import { normalizeContact } from '../domain/normalized-names.ts';
import { wellFormed } from '../kernel/well-formed.ts';

/** Longest mail link that every mail app opens, in characters. */
const LONGEST_LINK = 1500;

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const PHONE = /^\+\d{8,15}$/;

/** A text on its way to somebody. */
export interface ReadyMessage {
  readonly subject: string;
  readonly body: string;
}

/** A `mailto:` link with the text in it (RFC 6068), or null when the contact is no mail address. */
export function mailLink(contact: string, { subject, body }: ReadyMessage): string | null {
  const address = contact.trim();
  if (!MAIL.test(address)) return null;
  const to = `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
  const whole = `${to}?subject=${encode(subject)}&body=${encode(body)}`;
  return whole.length < LONGEST_LINK ? whole : to;
}

/** An `sms:` link with the text in it (RFC 5724; `?&` suits both kinds of phone), or null. */
export function smsLink(contact: string, { body }: ReadyMessage): string | null {
  const number = normalizeContact(contact);
  return PHONE.test(number) ? `sms:${number}?&body=${encode(body)}` : null;
}

/** A link that opens WhatsApp itself, without a web page of its maker in between; null without a number. */
export function whatsAppLink(contact: string, { body }: ReadyMessage): string | null {
  const number = normalizeContact(contact);
  if (!PHONE.test(number)) return null;
  return `whatsapp://send?phone=${number.slice(1)}&text=${encodeURIComponent(wellFormed(body))}`;
}

/** Whether a mail link holds the text: a longer one opens an empty mail. */
export function holdsText(link: string): boolean {
  return link.includes('&body=');
}

/** Line breaks as mail wants them. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text).replaceAll(/\r?\n/g, '\r\n'));
}
