/** How an SMS text is sent: how many messages, and how many signs of the alphabet it takes. */
export interface SmsSize {
  /** `ucs-2` when one sign is outside the default alphabet: then a message holds less than half. */
  readonly alphabet: 'gsm-7' | 'ucs-2';
  readonly signs: number;
  readonly messages: number;
}

/** The default alphabet of 3GPP TS 23.038, §6.2.1. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension table, §6.2.1.1: each takes two places. */
const EXTENDED = '\f^{}\\[~]|€';

/** Writings of other signs with the alphabet, where a reader sees the same word. */
const TWINS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** The same text with signs an SMS sends cheaply: « ç » becomes « c ». What has no twin stays. */
export function plainSms(text: string): string {
  return Array.from(text).map(plainSign).join('');
}

/**
 * Messages an SMS text takes: 160 signs of the default alphabet or 70 others in one; 153 or 67 in
 * each of several, the rest ties them together (3GPP TS 23.040, §9.2.3.24.1).
 */
export function smsSize(text: string): SmsSize {
  const signs = Array.from(text);
  const cheap = signs.every((sign) => BASIC.includes(sign) || EXTENDED.includes(sign));
  const length = cheap
    ? signs.reduce((sum, sign) => sum + (EXTENDED.includes(sign) ? 2 : 1), 0)
    : text.length;
  const [single, joined] = cheap ? [160, 153] : [70, 67];
  const messages = length <= single ? 1 : Math.ceil(length / joined);
  return { alphabet: cheap ? 'gsm-7' : 'ucs-2', signs: length, messages };
}

function plainSign(sign: string): string {
  if (BASIC.includes(sign) || EXTENDED.includes(sign)) return sign;
  const twin = TWINS[sign];
  if (twin !== undefined) return twin;
  const bare = sign.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare !== '' && Array.from(bare).every((one) => BASIC.includes(one)) ? bare : sign;
}
