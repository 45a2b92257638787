import type { Token } from './tokens.ts';
import { isMonth, isWeekday } from './calendar-words.ts';
import { COUNTED, findCue } from './vocabulary.ts';

/** Numbers that say nothing about how many of a dish, and what they are instead. */
export type ApartKind =
  | 'price'
  | 'time'
  | 'date'
  | 'contact'
  | 'place'
  | 'people'
  | 'rank'
  | 'total'
  | 'large'
  | 'instead'
  | 'from';

interface Apart {
  readonly kind: ApartKind;
  readonly start: number;
  readonly end: number;
}

const STREET =
  '(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oulevard|[Bb]ld?|[Bb]d|[Qq]uai|[Pp]lace|[Cc]hauss[ée]e|[Ii]mpasse|[Aa]ll[ée]e|[Cc]hemin|[Rr]oute|[Ss]quare|[Cc]our|[Ss]entier|[Cc]los|[Tt]hier|[Pp]assage|[Dd]r[èe]ve|[Vv]oie)';
const PATTERNS: readonly (readonly [ApartKind, RegExp])[] = [
  ['contact', /[\w.+-]{1,64}@[\w-][\w.-]{0,190}/gu],
  ['contact', /\b(?:https?:\/\/|www\.)[^\s]{1,2000}/gu],
  ['contact', /\+{3}[\d/ ]{10,24}\+{3}/gu],
  ['contact', /\b[A-Z]{2}\d{2}(?: ?\d{4}){2,7}\b/gu],
  ['contact', /(?:\+|\b00)\d[\d ./()-]{6,18}\d/gu],
  ['contact', /\b0\d{1,3}[ ./-]{0,2}\d{2,3}(?:[ ./-]?\d{2,3}){1,3}\b/gu],
  ['price', /(?:€|\bEUR\b|£|\$) ?\d{1,5}(?:[.,]\d{1,2})?/giu],
  ['price', /\d{1,5}(?:[.,]\d{1,2})? ?(?:€|£|\$|eur(?:os?)?\b|balles?\b|يورو)(?: ?\d{2}\b)?/giu],
  ['time', /\b\d{1,2} ?(?::|\bh|h|u|\.) ?[0-5]\d\b(?: ?[ap]\.?m\b)?/giu],
  ['time', /\b\d{1,2} ?(?:heures?|h|uur|u|hrs?|o'?clock|[ap]\.?m)\b/giu],
  ['time', /(?:الساعة|الساعه) ?\d{1,2}/gu],
  ['time', /\b(?:s[ae]3a|essa3a|elsa3a) \d{1,2}\b/giu],
  ['price', /\b\d{1,4}[.,]\d{2}\b/gu],
  ['price', /\b\d{1,3},\d\b(?! ?(?:kg|gr?|l|cl|km)\b)/gu],
  ['date', /\b\d{4}-\d{2}-\d{2}\b/gu],
  ['date', /\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/gu],
  ['date', /\b\d{1,2}-\d{1,2}-\d{2,4}\b/gu],
  [
    'place',
    new RegExp(
      `\\b${STREET}\\s+(?:\\p{Lu}|(?:de|du|des|d|la|le|les|l|en|sur|saint|sainte|aux?)[ '-])[^\\n,;!?0-9]{0,60}[, ]{0,2}(?:n[°o] ?)?\\d{1,4}(?!\\d)`,
      'gu',
    ),
  ],
  ['place', new RegExp(`\\b\\d{1,4}(?: ?bis)?[, ]{1,2}${STREET}\\b`, 'gu')],
  ['place', /\p{L}{2,30}(?:straat|laan|plein|weg|kaai|steenweg|dreef|baan) {1,2}\d{1,4}\b/gu],
  ['place', /\b\d{1,4} ?[A-Za-z]? ?,? {0,2}[1-9]\d{3} {1,2}\p{Lu}/gu],
  [
    'place',
    /\b\d{1,4}(?:[A-Za-z]?)? {1,2}\p{Lu}\p{L}{1,30}\s(?:Street|Road|Lane|Avenue|Square)\b/gu,
  ],
  [
    'place',
    /(?:\bn°|\bn[ou]m[ée]ro|\bnr\.?|\bno\.|#|\bbus|\bbte\.?|\b[ée]tage|\bappt?\.?|\bappartement|\bsonnette|\bporte|\bcode|\bfloor|\bflat|\bverdieping|\bbel|شارع[^\n\d]{0,40}|رقم|طابق) ?:? ?\d{1,5}\b/giu,
  ],
  ['rank', /\b\d{1,2}(?:er|ers|[èe]re|re|e|[èe]me|nd|nde|st|rd|th|ste|de)\b/giu],
  ['rank', /\d{1,3}(?:[.,]\d+)? ?(?:%|kg|gr?|ml|cl|l|cm|km)(?![\p{L}\d])/giu],
];
/** « nous sommes 4 », « we are 4 », « we zijn met 4 ». */
const US =
  / (?:nous sommes|on est|on sera|nous serons|on etait|etaient|nous etions|we are|we will be|we ll be|there are|we zijn met|we zijn|zijn met|met z n|famille de|family of|party of|a nous|نحن|احنا) $/u;
const FOR = / (?:pour|for|voor|pr|ل) $/u;

/** All numbers of a plain text that are no quantity of anything on the menu, by their token. */
export function numbersApart(plain: string, tokens: readonly Token[]): Map<number, ApartKind> {
  const byToken = new Map<number, ApartKind>();
  for (const span of apartSpans(plain, tokens)) {
    for (let at = firstEndingAfter(tokens, span.start); at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || token.start >= span.end) break;
      const said = token.kind === 'number' || token.kind === 'word';
      if (said && !byToken.has(at)) byToken.set(at, span.kind);
    }
  }
  return byToken;
}

/** The first token that ends after a place, by halving. */
function firstEndingAfter(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function apartSpans(plain: string, tokens: readonly Token[]): Apart[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map((hit) => ({
      kind,
      start: hit.index,
      end: hit.index + hit[0].length,
    })),
  );
  const among = tokens.flatMap(({ kind: what, start, end }, at) => {
    const kind = what === 'number' ? kindAmong(tokens, at) : null;
    return kind ? [{ kind, start, end }] : [];
  });
  return [...found, ...among, ...listNumbers(tokens)];
}

const LARGEST = 99;
const FROM =
  / (?:(?:passer|passe|passons|augmenter|change) (?:[a-z]+ ){0,2}(?:de|from|van)|from) $/u;

function kindAmong(tokens: readonly Token[], at: number): ApartKind | null {
  const before = wordsBefore(tokens, at, 4);
  if ((tokens[at]?.value ?? 0) > LARGEST) return 'large';
  if (isDate(tokens, at)) return 'date';
  if (isPeople(tokens, at, before)) return 'people';
  if (isInstead(before)) return 'instead';
  if (FROM.test(before)) return 'from';
  return isTotal(before, wordsAfter(tokens, at, 4)) ? 'total' : null;
}

/** « 26 novembre », « novembre 26 », « jeudi 26 ». */
function isDate(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at]?.value ?? 0;
  if (value < 1 || value > 31) return false;
  return isBeforeMonth(tokens, at) || isBehindDay(tokens, at, value);
}

function isBeforeMonth(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 3);
  const month = rest.find(({ fold }) => fold !== 'of' && fold !== 'de');
  return rest[0]?.kind === 'word' && month !== undefined && isMonth(month.fold);
}

function isBehindDay(tokens: readonly Token[], at: number, value: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind !== 'word') return false;
  if (isMonth(before.fold) && before.fold.length > 2)
    return next?.kind !== 'word' || next.fold === 'th';
  return value > 9 && isWeekday(before.fold) && next?.kind !== 'word';
}

function isPeople(tokens: readonly Token[], at: number, before: string): boolean {
  const next = tokens[at + 1];
  const alone = next?.kind !== 'word' || COUNTED.has(next.fold);
  if (!alone) return false;
  return US.test(before) || (FOR.test(before) && next?.kind !== 'number');
}

function isInstead(before: string): boolean {
  return findCue('insteadOf', before).some(({ end }) => end >= before.length - 1);
}

/** « Total : 11 », « 11 en tout ». */
function isTotal(before: string, after: string): boolean {
  if (findCue('totalAfter', after).some(({ start }) => start <= 1)) return true;
  const leads = findCue('totalBefore', before).some(({ end }) => end >= before.length - 1);
  return leads && !/ (?:donc|soit|dus|so|يعني) $/u.test(before);
}

/** « 1. … 2. … 3. … » at the start of lines: how the list is numbered. */
function listNumbers(tokens: readonly Token[]): Apart[] {
  const heads = tokens.filter((_, at) => isListHead(tokens, at));
  const counts = heads.length > 1 && heads.every(({ value }, at) => value === at + 1);
  return counts ? heads.map(({ start, end }) => ({ kind: 'rank', start, end })) : [];
}

function isListHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.kind !== 'number' || next?.gap !== false || !/^[.)]$/u.test(next.fold))
    return false;
  const before = tokens[at - 1]?.kind;
  return before === undefined || before === 'break' || before === 'blank';
}

function wordsBefore(tokens: readonly Token[], at: number, most: number): string {
  const words: string[] = [];
  for (let i = at - 1; i >= 0 && words.length < most; i--) {
    const token = tokens[i];
    if (!token || endsWords(token, tokens[i - 1])) break;
    if (token.kind === 'word' || token.kind === 'number') words.unshift(token.fold);
  }
  return ` ${words.join(' ')} `;
}

function endsWords({ kind, fold }: Token, before: Token | undefined): boolean {
  if (kind === 'break') return !isColon(before);
  return kind === 'blank' || (kind === 'mark' && !/[:=]/u.test(fold));
}

/** « Total : », and its number on the next line. */
function isColon(token: Token | undefined): boolean {
  return token?.fold === ':' || token?.fold === '=';
}

function wordsAfter(tokens: readonly Token[], at: number, most: number): string {
  const rest = tokens.slice(at + 1, at + 1 + most);
  const end = rest.findIndex(({ kind }) => kind !== 'word');
  const words = (end < 0 ? rest : rest.slice(0, end)).map(({ fold }) => fold);
  return ` ${words.join(' ')} `;
}
