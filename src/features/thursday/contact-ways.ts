/** How a person can be reached, read from what somebody typed as her contact. */
export interface ContactWays {
  /** For `tel:` and `sms:`: digits with an optional leading +. */
  readonly phone: string | null;
  readonly mail: string | null;
}

const MAIL = /[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+/u;
/** Eight digits at least, written in groups or not. */
const PHONE = /\+?\d(?:[\s./()-]*\d){7,14}/u;

/** Finds a phone number and a mail address; neither is checked any further. */
export function contactWays(contact: string): ContactWays {
  const start = contact.slice(0, 500); // whoever typed more typed no contact
  const mail = MAIL.exec(start)?.[0] ?? null;
  const phone = PHONE.exec(mail === null ? start : start.replace(mail, ' '))?.[0] ?? null;
  return { mail, phone: phone?.replaceAll(/[^\d+]/g, '') ?? null };
}

/** A link that opens a message to a phone, ready to send (RFC 5724; « ?& » is read by iOS too). */
export function smsLink(phone: string, body: string): string {
  return `sms:${phone}?&body=${encodeURIComponent(body)}`;
}

/** A link that opens a mail, ready to send (RFC 6068). */
export function mailLink(mail: string, body: string): string {
  return `mailto:${encodeURIComponent(mail)}?body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
