import type { Token } from './tokens.ts';
import { COUNTED, MONTHS, WEEKDAYS, findCue } from './vocabulary.ts';

/** Numbers that say nothing about how many of a dish, and what they are instead. */
export type ApartKind = 'price' | 'time' | 'date' | 'contact' | 'place' | 'people' | 'rank' | 'total' | 'large' | 'instead' | 'from';

interface Apart {
  readonly kind: ApartKind;
  readonly start: number;
  readonly end: number;
}

const STREET = "(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oulevard|[Bb]ld?|[Bb]d|[Qq]uai|[Pp]lace|[Cc]hauss[ée]e|[Ii]mpasse|[Aa]ll[ée]e|[Cc]hemin|[Rr]oute|[Ss]quare|[Cc]our|[Ss]entier|[Cc]los|[Tt]hier|[Pp]assage|[Dd]r[èe]ve|[Vv]oie)";
const PATTERNS: readonly (readonly [ApartKind, RegExp])[] = [
  ['contact', /[\w.+-]{1,64}@[\w-][\w.-]{0,190}/gu],
  ['contact', /\b(?:https?:\/\/|www\.)[^\s]{1,2000}/gu],
  ['contact', /\+{3}[\d/ ]{10,24}\+{3}/gu],
  ['contact', /\b[A-Z]{2}\d{2}(?: ?\d{4}){2,7}\b/gu],
  ['contact', /(?:\+|\b00)\d[\d ./()-]{6,18}\d/gu],
  ['contact', /\b0\d{1,3}[ ./-]{0,2}\d{2,3}(?:[ ./-]?\d{2,3}){1,3}\b/gu],
  ['price', /(?:€|\bEUR\b|£|\$)\s?\d{1,5}(?:[.,]\d{1,2})?/giu],
  ['price', /\d{1,5}(?:[.,]\d{1,2})?\s?(?:€|£|\$|eur(?:os?)?\b|balles?\b|يورو)(?:\s?\d{2}\b)?/giu],
  ['time', /\b\d{1,2}\s?(?::|\bh|h|u|\.)\s?[0-5]\d\b(?:\s?[ap]\.?m\b)?/giu],
  ['time', /\b\d{1,2}\s?(?:heures?|h|uur|u|hrs?|o'?clock|[ap]\.?m)\b/giu],
  ['time', /(?:الساعة|الساعه)\s?\d{1,2}/gu],
  ['price', /\b\d{1,4}[.,]\d{2}\b/gu],
  ['date', /\b\d{4}-\d{2}-\d{2}\b/gu],
  ['date', /\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/gu],
  ['date', /\b\d{1,2}-\d{1,2}-\d{2,4}\b/gu],
  ['place', new RegExp(`\\b${STREET}\\s+(?:\\p{Lu}|(?:de|du|des|d|la|le|les|l|en|sur|saint|sainte|aux?)[ '-])[^\\n,;!?0-9]{0,60}[, ]{0,2}(?:n[°o]\\s?)?\\d{1,4}(?!\\d)`, 'gu')],
  ['place', new RegExp(`\\b\\d{1,4}(?: ?bis)?[, ]{1,2}${STREET}\\b`, 'gu')],
  ['place', /\p{L}{2,30}(?:straat|laan|plein|weg|kaai|steenweg|dreef|baan)\s{1,2}\d{1,4}\b/gu],
  ['place', /\b\d{1,4}\s?[A-Za-z]?\s?,?\s{0,2}[1-9]\d{3}\s{1,2}\p{Lu}/gu],
  ['place', /\b\d{1,4}(?:[A-Za-z]?)?\s{1,2}\p{Lu}\p{L}{1,30}\s(?:Street|Road|Lane|Avenue|Square)\b/gu],
  ['place', /(?:\bn°|\bn[ou]m[ée]ro|\bnr\.?|\bno\.|#|\bbus|\bbte\.?|\b[ée]tage|\bappt?\.?|\bappartement|\bsonnette|\bporte|\bcode|\bfloor|\bflat|\bverdieping|\bbel|شارع[^\n\d]{0,40}|رقم|طابق)\s?:?\s?\d{1,5}\b/giu],
  ['rank', /\b\d{1,2}(?:er|ers|[èe]re|re|e|[èe]me|nd|nde|st|rd|th|ste|de)\b/giu],
  ['rank', /\d{1,3}(?:[.,]\d+)?\s?(?:%|kg|gr?|ml|cl|l|cm|km)(?![\p{L}\d])/giu],
];
/** « nous sommes 4 », « we are 4 », « we zijn met 4 ». */
const US = / (?:nous sommes|on est|on sera|nous serons|on etait|etaient|nous etions|we are|we will be|we ll be|there are|we zijn met|we zijn|zijn met|met z n|famille de|family of|party of|a nous|نحن|احنا) $/u;
const FOR = / (?:pour|for|voor|pr|ل) $/u;

/** All numbers of a plain text that are no quantity of anything on the menu, by their token. */
export function numbersApart(plain: string, tokens: readonly Token[]): Map<number, ApartKind> {
  const found = apartSpans(plain, tokens).sort((a, b) => a.start - b.start);
  const byToken = new Map<number, ApartKind>();
  let first = 0;
  tokens.forEach((token, at) => {
    while (found[first] && (found[first]?.end ?? 0) <= token.start) first += 1;
    for (let i = first; i < found.length && (found[i]?.start ?? 0) < token.end; i++) {
      const span = found[i];
      if (span && span.end > token.start && (token.kind === 'number' || token.kind === 'word') && !byToken.has(at)) byToken.set(at, span.kind);
    }
  });
  return byToken;
}

function apartSpans(plain: string, tokens: readonly Token[]): Apart[] {
  const found: Apart[] = [];
  for (const [kind, pattern] of PATTERNS)
    for (const hit of plain.matchAll(pattern)) found.push({ kind, start: hit.index, end: hit.index + hit[0].length });
  tokens.forEach((token, at) => {
    const kind = token.kind === 'number' ? kindAmong(tokens, at) : null;
    if (kind) found.push({ kind, start: token.start, end: token.end });
  });
  return [...found, ...listNumbers(tokens)];
}

function kindAmong(tokens: readonly Token[], at: number): ApartKind | null {
  const token = tokens[at];
  if (!token) return null;
  if ((token.value ?? 0) > 99) return 'large';
  if (isDate(tokens, at)) return 'date';
  const before = wordsBefore(tokens, at, 4);
  const after = wordsAfter(tokens, at, 4);
  if (isPeople(tokens, at, before)) return 'people';
  if (isInstead(before)) return 'instead';
  if (/ (?:passer|passe|passons|from|van|augmenter|change) (?:[a-z]+ ){0,2}(?:de|from|van) $/u.test(before) || / from $/u.test(before)) return 'from';
  return isTotal(before, after) ? 'total' : null;
}

/** « 26 novembre », « novembre 26 », « jeudi 26 ». */
function isDate(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at]?.value ?? 0;
  if (value < 1 || value > 31) return false;
  const next = tokens[at + 1];
  const of = next?.fold === 'of' || next?.fold === 'de' ? tokens[at + 2] : next;
  if (next?.kind === 'word' && of && isMonth(of.fold)) return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (isMonth(before.fold) && before.fold.length > 2) return next?.kind !== 'word' || next.fold === 'th';
  return value > 9 && isWeekday(before.fold) && next?.kind !== 'word';
}

/** Whether a folded word is a month, in full or shortened. */
export function isMonth(word: string): boolean {
  return monthNumber(word) > 0;
}

/** 1 to 12, or 0 for what is no month. */
export function monthNumber(word: string): number {
  return 1 + MONTHS.findIndex((forms) => forms.some((form) => form.length > 1 && word.startsWith(form) && word.length <= form.length + 7 && (form.length > 3 || word.length === form.length || FULL_MONTHS.has(word))));
}

/** Longer words that begin like a month and are one. */
const FULL_MONTHS = new Set(
  'january february march april june july august september october november december janvier fevrier avril juillet decembre octobre novembre septembre januari februari maart augustus oktober december januar februar marz april juni juli'.split(' '),
);

/** Whether a folded word is a day of the week, in full or shortened. */
export function isWeekday(word: string): boolean {
  return weekdayOfWord(word) > 0;
}

/** 1 Monday to 7 Sunday, or 0 for what is no day of the week. */
export function weekdayOfWord(word: string): number {
  return 1 + WEEKDAYS.findIndex((forms) => forms.some((form) => word === form || (form.length > 2 && word.startsWith(form) && /(?:di|day|dag|nesday|sday|urday|manche)$/u.test(word))));
}

function isPeople(tokens: readonly Token[], at: number, before: string): boolean {
  const next = tokens[at + 1];
  const counted = next?.kind === 'word' && COUNTED.has(next.fold);
  if (US.test(before)) return next?.kind !== 'word' || counted;
  return FOR.test(before) && (counted || next === undefined || next.kind !== 'word') && next?.kind !== 'number';
}

function isInstead(before: string): boolean {
  return findCue('insteadOf', before).some(({ end }) => end >= before.length - 1);
}

/** « Total : 11 », « 11 en tout ». */
function isTotal(before: string, after: string): boolean {
  return (
    findCue('totalAfter', after).some(({ start }) => start <= 1) ||
    findCue('totalBefore', before).some(({ end }) => end >= before.length - 1 && !/ (?:donc|soit|dus|so|يعني) $/u.test(before))
  );
}

/** « 1. … 2. … 3. … » at the start of lines: how the list is numbered. */
function listNumbers(tokens: readonly Token[]): Apart[] {
  const heads = tokens.filter((token, at) => {
    const first = at === 0 || tokens[at - 1]?.kind === 'break' || tokens[at - 1]?.kind === 'blank';
    const next = tokens[at + 1];
    return first && token.kind === 'number' && next?.kind === 'mark' && !next.gap && (next.fold === '.' || next.fold === ')');
  });
  const counts = heads.length > 1 && heads.every(({ value }, at) => value === at + 1);
  return counts ? heads.map(({ start, end }) => ({ kind: 'rank', start, end })) : [];
}

function wordsBefore(tokens: readonly Token[], at: number, most: number): string {
  const words: string[] = [];
  for (let i = at - 1; i >= 0 && words.length < most; i--) {
    const token = tokens[i];
    if (!token || token.kind === 'blank' || (token.kind === 'mark' && !/[:=]/u.test(token.fold))) break;
    if (token.kind === 'word' || token.kind === 'number') words.unshift(token.fold);
  }
  return ` ${words.join(' ')} `;
}

function wordsAfter(tokens: readonly Token[], at: number, most: number): string {
  const words: string[] = [];
  for (let i = at + 1; i < tokens.length && words.length < most; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    words.push(token.fold);
  }
  return ` ${words.join(' ')} `;
}
