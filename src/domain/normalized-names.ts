/** Fewer digits are no phone number one could call from elsewhere. */
const SHORTEST_PHONE = 8;

/** A contact in one form: a mail address in lower case, a phone number as digits with its country (+32 if none). */
export function normalizeContact(contact: string): string {
  const text = contact
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(mailto|tel):/, '');
  if (text.includes('@')) return text;
  const digits = text.replace(/\D/g, '');
  if (digits.length < SHORTEST_PHONE || /\p{L}/u.test(text)) return text;
  if (text.startsWith('+')) return `+${digits.replace(/^320/, '32')}`;
  if (digits.startsWith('00')) return `+${digits.slice(2).replace(/^320/, '32')}`;
  return digits.startsWith('0') ? `+32${digits.slice(1)}` : `+${digits}`;
}

/** A nickname without case, accents, marks and repeated spaces. */
export function normalizeNickname(nickname: string): string {
  return nickname
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
