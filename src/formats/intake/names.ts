import { foldWord } from './fold-word.ts';
import { plainText } from './plain-text.ts';
import { foodOf, KNOWN } from './vocabulary.ts';

const NAME = "(\\p{Lu}[\\p{L}'-]{1,24}(?: (?:de |d'|van |von |el |al )?\\p{Lu}[\\p{L}-]{1,24})?)";
/** Who eats when somebody else writes. */
const FOR_OTHERS: readonly RegExp[] = [
  new RegExp(
    `(?:de la part (?:de |d')|au nom (?:de |d')|on behalf of |in the name of |namens |in naam van |op naam van |باسم )${NAME}`,
    'u',
  ),
  new RegExp(
    `(?:[ÉEée]cris|[Cc]ommande[rs]?|[Oo]rder(?:ing)?|[Bb]estelling|[Bb]estellen|[Ww]riting|[Ss]chrijf)(?: \\p{Ll}{2,10}){0,2} (?:pour|for|voor) (?:(?:ma|mon|notre|my|our|mijn|onze) \\p{Ll}{3,14} )${NAME}`,
    'u',
  ),
  new RegExp(`(?:[ÉEée]cris|[Cc]ommande|[Oo]rder|[Bb]estelling) (?:pour|for|voor) ${NAME}`, 'u'),
];
/** Who writes, said by themselves. */
const SELF: readonly RegExp[] = [
  new RegExp(
    `(?:[Cc]'est|[Cc] est|\\b[Cc]|[Ii]ci|[Ii]t's|[Tt]his is|[Ii]'m|[Ii] am|[Mm]y name is|[Jj]e m'appelle|[Jj]e suis|[Ii]k ben|[Mm]ijn naam is|[Hh]et is|[Dd]it is|[Mm]oi c'est|[Mm]et) ${NAME}(?![\\p{L}'-])(?! qui| who| die)`,
    'u',
  ),
  new RegExp(`\\b${NAME} (?:here|hier|ici)\\b`, 'u'),
  /(?:معكم?|اسمي|انا|أنا) (\p{L}{3,20})/u,
];

/** The name of who is to eat, as the text says it: for whom it is written, or who writes. */
export function nameInText(text: string): string | null {
  const plain = plainText(text);
  const other = firstName(FOR_OTHERS, plain);
  return other ?? firstName(SELF, plain);
}

/** What a name may follow at the very end: « Bisous Nadia », « merci, Odile ». */
const FAREWELLS =
  'bisous bises biz merci amicalement cordialement amitiés bientôt a\\+ thanks cheers love groetjes groeten bedankt شكرا';
const FAREWELL = FAREWELLS.split(' ')
  .map((word) => `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1)}`)
  .join('|');
const LAST_NAME = "(\\p{Lu}[\\p{Ll}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{0,24})?)\\.?";
/** A name that ends a message without a line of its own: after a farewell; after a sentence, a dash, in brackets. */
const AT_THE_END = [
  new RegExp(`(?:^|[\\s,.!])(?:${FAREWELL})[\\s,!.]+${LAST_NAME}$`, 'u'),
  new RegExp(`(?:[.!?…]\\s+|\\s[-–—]\\s*)${LAST_NAME}$`, 'u'),
  new RegExp(`\\(${LAST_NAME}\\)\\.?$`, 'u'),
];

/**
 * The name under a message: a last line of one or two words, the first with a capital unless alone; or the
 * last words of the last line, with a capital, where they stand apart.
 */
export function signatureName(text: string): string | null {
  const lines = plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const last = lines.at(-1);
  if (last === undefined) return null;
  const alone = /^(?:\p{L}[\p{L}'-]{1,24})(?: \p{L}[\p{L}.'-]{0,24})?$/u.exec(last)?.[0];
  if (alone !== undefined) return lines.length > 1 && isName(alone) ? alone : null;
  const name = firstName(AT_THE_END, last);
  return name !== null && foodOf(foldWord(name)) === undefined ? name : null;
}

function firstName(patterns: readonly RegExp[], plain: string): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(plain)?.[1];
    if (name === undefined) continue;
    const [first = ''] = name.split(' ');
    if (isName(name)) return name;
    if (isName(first)) return first;
  }
  return null;
}

/** Not « Merci », « Jeudi », « Possible ». */
function isName(name: string): boolean {
  return name.split(/[ '-]/u).every((word) => word.length < 2 || !KNOWN.has(foldWord(word)));
}

/** A name reduced to what two spellings of it share; an empty text for a phone number. */
export function nameKey(name: string | null): string {
  return foldWord(plainText(name ?? ''))
    .replace(/^~\s*/u, '')
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
