import type { Countable } from './countable.ts';
import { foldedWords } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';
import {
  COUNTED,
  JOINING,
  KNOWN,
  NUMBERS,
  ONE,
  PORTIONS,
  SMALL,
  VAGUE_NUMBERS,
  findCue,
} from './vocabulary.ts';

const MOST_BEFORE = 5;
const MOST_AFTER = 8;
const SKIP_BEFORE = /[x×*)\-–—•·"«“'~]/u;
const SKIP_AFTER = /[x×*:=(\-–—→|•·.…€"»”'~✕✖]/u;
/** Words that join two things, and so end what a number may reach over. */
const JOINS = new Set(['avec', 'with', 'met', 'sans', 'et', 'and']);
/** Words between a dish and its number in a list, « mafé (vegan) : 2 », « mafé, quantité : 2 ». */
const IN_LIST = new Set(
  'x fois vegan vegetarien veggie vege eur euro euros عدد portion portions quantite nombre aantal'.split(
    ' ',
  ),
);
/** What may follow a number that stands after its dish. */
const POLITE = new Set(
  (
    'x fois svp stp please pls aub graag merci thanks et and en plus pour for voor pcs pieces stuks keer maal times ' +
    'portion portions porties portie ce s sil لو من و on je'
  ).split(' '),
);
const AFTER_LINE = new Set(
  'x svp stp please aub merci graag portion portions porties piece pieces stuk stuks seul seule seulement'.split(
    ' ',
  ),
);

/** The number before a dish, « 2 mafés », « deux belles portions de mafé »; null where none stands. */
export function numberBefore(
  mention: Mention,
  previous: Mention | undefined,
  text: Countable,
): number | null {
  const { tokens } = text;
  const first = Math.max(previous?.to ?? 0, mention.from - MOST_BEFORE, 0);
  for (let at = mention.from - 1; at >= first; at--) {
    const token = tokens[at];
    if (!token) return null;
    if (isCount(token, text)) return text.apart.has(at) ? null : at;
    if (!passesBefore(token) && !isBrokenLine(tokens, at, mention)) return null;
  }
  return null;
}

function isCount(token: Token, text: Countable): boolean {
  return token.kind === 'number' || (token.kind === 'word' && isOne(token, text));
}

function passesBefore({ kind, fold }: Token): boolean {
  if (kind === 'mark') return SKIP_BEFORE.test(fold);
  if (kind !== 'word' || JOINS.has(fold)) return false;
  return fold === 'x' || PORTIONS.has(fold) || SMALL.has(fold);
}

/** A line broken by its width: the number is the last of its line and the dish the first of the next. */
function isBrokenLine(tokens: readonly Token[], at: number, mention: Mention): boolean {
  const broken = tokens[at]?.kind === 'break' && at === mention.from - 1;
  return broken && tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.kind !== 'break';
}

/** « un », « une »; « a » only in English, where it is no verb. */
export function isOne(token: Token, { english }: Countable): boolean {
  return ONE.has(token.fold) && (english || !/^(?:a|an|n)$/u.test(token.fold));
}

/** The number after a dish, « mafé : 2 », « mafé x2 », also alone on the next line; null where none stands. */
export function numberAfter(mention: Mention, text: Countable): number | null {
  const { tokens, apart } = text;
  const start = afterBrackets(tokens, closed(mention, tokens));
  const behind = tokens.slice(start, start + MOST_AFTER);
  const end = behind.findIndex((token, i) => !isPassed(token, start + i, mention, text));
  const number = start + end;
  const token = tokens[number];
  if (end < 0 || !token || apart.has(number)) return null;
  const lines = behind.slice(0, end).filter(({ kind }) => kind === 'break').length;
  if (!countsBehind(token, lines, text)) return null;
  const priced = lines === 0 && apart.get(number + 1) === 'price';
  return priced || (lines < 2 && endsWell(tokens, number, lines)) ? number : null;
}

/** A number; « un » only on a line of its own. */
function countsBehind(token: Token, lines: number, text: Countable): boolean {
  const said = token.kind === 'number' || (lines > 0 && isCount(token, text));
  return said && !isJoinedOn(token);
}

/** « وواحد »: « and » written in one with the number, which is of what follows. */
function isJoinedOn({ kind, fold }: Token): boolean {
  return kind === 'number' && /^و\D/u.test(fold) && !NUMBERS.has(fold) && !VAGUE_NUMBERS.has(fold);
}

/** « Nems (4 pièces) »: the name of the dish opened the bracket that ends here. */
function closed({ from, to }: Mention, tokens: readonly Token[]): number {
  const name = tokens.slice(from, to);
  if (
    name.findLastIndex(({ fold }) => fold === '(') <= name.findLastIndex(({ fold }) => fold === ')')
  )
    return to;
  const rest = tokens.slice(to, to + MOST_BEFORE);
  const end = rest.findIndex(({ kind, fold }) => kind === 'number' || fold === ')');
  return rest[end]?.fold === ')' ? to + end + 1 : to;
}

/** Past « (sans lardons) », which says nothing of how many. */
function afterBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== '(') return at;
  const inside = tokens.slice(at, at + MOST_AFTER);
  const close = inside.findIndex(({ fold }) => fold === ')');
  const counts = inside.slice(0, Math.max(close, 0)).some(({ kind }) => kind === 'number');
  return close < 0 || counts ? at : at + close + 1;
}

/** What may stand between a dish and its number: signs, prices, the words of a list, one line end. */
function isPassed(token: Token, at: number, mention: Mention, text: Countable): boolean {
  if (token.kind === 'number') return text.apart.get(at) === 'price';
  if (token.kind === 'break') {
    const next = text.tokens[at + 1];
    return next !== undefined && isCount(next, text);
  }
  return passesAfter(token, at > mention.to);
}

function passesAfter({ kind, fold }: Token, inside: boolean): boolean {
  if (kind === 'mark') return SKIP_AFTER.test(fold) || (fold === ')' && inside);
  return kind === 'word' && IN_LIST.has(fold);
}

/** After « mafé 2 » something ends: the line, the clause, or « svp » follows. On a line of its own it ends the line. */
export function endsWell(tokens: readonly Token[], at: number, lines: number): boolean {
  const next = tokens[at + 1];
  switch (next?.kind) {
    case undefined:
    case 'break':
    case 'blank':
      return true;
    case 'mark':
      return lines === 0;
    case 'number':
      return false;
    case 'word':
      return lines > 0 ? AFTER_LINE.has(next.fold) : isEnding(tokens, at + 1, next);
  }
}

/** Nothing follows in its clause, or « svp ». */
export function isSaidLast(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' ? AFTER_LINE.has(next.fold) : endsWell(tokens, at, 0);
}

/** What follows may be the next dish, « mafé 2 soupe 1 »; the caller sorts that out. */
function isEnding(tokens: readonly Token[], at: number, next: Token): boolean {
  if (COUNTED.has(next.fold) && !POLITE.has(next.fold)) return false;
  return goesOn(next) || startsInstead(tokens, at) || !JOINING.has(next.fold);
}

/** Whether a word after a number is not what is counted. */
export function goesOn({ fold }: Token): boolean {
  if (POLITE.has(fold)) return true;
  return KNOWN.has(fold) && !COUNTED.has(fold) && !PORTIONS.has(fold) && !SMALL.has(fold);
}

/** « … au lieu de 2 » begins here. */
export function startsInstead(tokens: readonly Token[], at: number): boolean {
  return findCue('insteadOf', foldedWords(tokens, at, at + 4)).some(({ start }) => start <= 1);
}
