// What a mail program adds to a mail: the mail it answers, the sender's signature, its own advertisement.

/** « -----Message d'origine----- », « Begin forwarded message: ». */
const DIVIDERS: readonly RegExp[] = [
  /^[\s>*]*[-_–—]{2,}\s*(?:message d['’]origine|message original|message transf[ée]r[ée]|original message|forwarded message|oorspronkelijk(?:e)? bericht|doorgestuurd bericht|urspr[üu]ngliche nachricht|weitergeleitete nachricht|رسالة محولة|الرسالة الأصلية|رسالة معاد توجيهها)/iu,
  /^\s*(?:begin forwarded message|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|begin doorgestuurd bericht|anfang der weitergeleiteten nachricht)\s*:/iu,
];
const HEADER_FROM = /^[\s*]*(?:de|from|van|von|expéditeur|من)\s?\*?\s?:\s?\*?\s?\S/iu;
const HEADER_OTHER =
  /^[\s*]*(?:envoyé(?: le)?|sent|verzonden|gesendet|date|datum|à|to|aan|an|objet|sujet|subject|onderwerp|betreff|cc|تاريخ|التاريخ|إلى|الموضوع)\s?\*?\s?:/iu;
const WROTE = /(?:a écrit|a ecrit|wrote|schreef|schrieb|geschreven|كتب|كتبت)/iu;
const WROTE_START = /^\s*(?:le|on|op|am|il|el|em|في|بتاريخ|on)\s/iu;
const QUOTED = /^\s{0,3}(?:>|\|\s)/u;
const SIGNATURE = /^-- ?$/u;
const ADVERTISEMENT =
  /^\s*(?:envoyé (?:de(?:puis)?|à partir d|avec|via|par) ?(?:mon|ma|un|une|l|la|e |de |d|yahoo|proton|outlook)?|sent (?:from|with|via) |verzonden (?:vanaf|via|met|vanuit) |verstuurd (?:vanaf|via|met|vanuit) |gesendet (?:von|mit) |télécharger outlook|obtenir outlook|get outlook|outlook (?:voor|downloaden)|téléchargez|أ?ُ?رسلت من|تم الإرسال من|مرسل من|garanti sans virus|sans virus\.|virus-free|virusvrij|l['’]absence de virus)/iu;
const FOOTER =
  /^\s*(?:ce (?:message|courriel|mail|e-mail)[^\n]{0,60}(?:confidentiel|destin)|this (?:e-?mail|message)[^\n]{0,60}(?:confidential|intended)|dit (?:bericht|e-?mail)[^\n]{0,60}vertrouwelijk|disclaimer\b|pensez à l['’]environnement|avant d['’]imprimer)/iu;

/**
 * The sender's own new words. A quoted line stays where the sender wrote a number right under it: that is how
 * people fill in a menu they answer to.
 */
export function stripReply(text: string): string {
  const lines = cutTail(text.split('\n'));
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (SIGNATURE.test(line)) {
      at = endOfSignature(lines, at);
      continue;
    }
    const attribution = attributionLength(lines, at);
    if (attribution > 0) at += attribution - 1;
    else if (QUOTED.test(line)) {
      const { kept: asked, next } = answered(lines, at);
      kept.push(...asked);
      if (asked.length > 0) kept.push((lines[next] ?? '').replace(ARROW, ''));
      at = asked.length > 0 ? next : next - 1;
    } else if (!ADVERTISEMENT.test(line)) kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Everything before the mail that is answered or forwarded in full, and before what lawyers add. */
function cutTail(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(
    (line, at) =>
      DIVIDERS.some((divider) => divider.test(line)) ||
      FOOTER.test(line) ||
      isHeaderBlock(lines, at) ||
      isBareAttribution(lines, at),
  );
  if (end < 0) return lines;
  return /^\s*_{5,}\s*$/u.test(lines[end - 1] ?? '')
    ? lines.slice(0, end - 1)
    : lines.slice(0, end);
}

/** « De : … », « Envoyé : … », « Objet : … » under each other. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!HEADER_FROM.test(lines[at] ?? '')) return false;
  return lines.slice(at + 1, at + 7).filter((line) => HEADER_OTHER.test(line)).length >= 2;
}

/** « Le … a écrit : » with the mail under it unmarked: everything after it is not the sender's. */
function isBareAttribution(lines: readonly string[], at: number): boolean {
  const length = attributionLength(lines, at);
  if (length === 0) return false;
  const rest = lines.slice(at + length).filter((line) => line.trim() !== '');
  return rest.length > 0 && !rest.some((line) => QUOTED.test(line));
}

/** How many lines « Le … a écrit : » takes here, at most four; 0 where it does not stand. */
function attributionLength(lines: readonly string[], at: number): number {
  const first = (lines[at] ?? '').replace(/^[\s>]{1,6}/u, '');
  if (!WROTE_START.test(`${first} `) || first.length > LONGEST_ATTRIBUTION) return 0;
  const block = lines.slice(at, at + 4);
  const empty = block.findIndex((line, i) => i > 0 && line.trim() === '');
  const whole = empty < 0 ? block : block.slice(0, empty);
  return 1 + whole.findIndex((_, i) => isAttribution(whole.slice(0, i + 1).join(' ')));
}

const LONGEST_ATTRIBUTION = 300;

function isAttribution(text: string): boolean {
  const short = text.slice(0, 4 * LONGEST_ATTRIBUTION);
  return WROTE.test(short) && /[:：]\s*$/u.test(short) && /\d/u.test(short);
}

/** A signature ends the mail, or where a quoted mail begins under it. */
function endOfSignature(lines: readonly string[], at: number): number {
  const next = lines.findIndex(
    (line, i) => i > at && (QUOTED.test(line) || attributionLength(lines, i) > 0),
  );
  return next < 0 ? lines.length : next - 1;
}

/** A quoted stretch, as far as it was answered, and where the sender's words go on. */
interface Answered {
  readonly kept: readonly string[];
  readonly next: number;
}

/** What stays of the quoted lines from here on: those a number or « one of each » stands right under. */
function answered(lines: readonly string[], from: number): Answered {
  const end = indexFrom(lines, from, (line) => !QUOTED.test(line));
  const next = indexFrom(lines, end, (line) => line.trim() !== '');
  const answer = lines[next] ?? '';
  if (QUOTED.test(answer) || !ANSWER.test(answer)) return { kept: [], next: end };
  const quoted = lines.slice(from, end).map((line) => line.replace(/^[\s>|]+/u, ''));
  const said = quoted.filter((line) => line.trim() !== '');
  const just = JUST_A_NUMBER.test(answer);
  const asked = EACH.test(answer) ? said : said.slice(-1);
  const kept = asked.filter((line) => just || !/\d/u.test(line.replace(PRICES, '')));
  return kept.length === 0 ? { kept, next: end } : { kept, next };
}

function indexFrom(lines: readonly string[], from: number, is: (line: string) => boolean): number {
  const found = lines.slice(from).findIndex(is);
  return found < 0 ? lines.length : from + found;
}

const ARROW = /^\s*(?:[-=]+>|→|⇒)\s*/u;
const COUNT =
  '(?:[\\d\\u0660-\\u0669]{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|six|een|één|twee|drie|vier|vijf)';
const START = `^\\s*(?:(?:[-=]+>|→|⇒)\\s*)?(?:[x×]\\s?)?${COUNT}(?:\\s?[x×])?`;
const JUST_A_NUMBER = new RegExp(
  `${START}(?:\\s+(?:svp|stp|please|aub|pour [^\\s\\d]{1,20}|portions?|merci))*\\s*[.!]?\\s*$`,
  'iu',
);
/** « 4 pièces », « une seule suffira », « 1 de chaque »: few words, no other number. */
const ANSWER = new RegExp(
  `${START}(?![\\p{L}\\d.,:/])(?:[^\\S\\n]+[^\\s\\d]{1,20}){0,4}\\s*$`,
  'iu',
);
const EACH = /(?:\bde chaque|\bof each|\bvan (?:elke?|ieder)|من كل)/iu;
/** What a line of a menu says in digits besides: its price, and what stands in brackets. */
const PRICES =
  /\([^)\n]{0,60}\)|(?:€ ?)?\d{1,3}(?:[.,]\d{1,2})(?: ?€)?|\d{1,3} ?(?:€|eur)|€ ?\d{1,3}/giu;
