import type { Countable } from './countable.ts';
import { foldedWords } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';
import { COUNTED, JOINING, KNOWN, ONE, PORTIONS, SMALL, findCue } from './vocabulary.ts';

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
const AFTER_LINE = new Set(['x', 'svp', 'stp', 'please', 'aub', 'merci', 'graag']);

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
    if (token?.kind === 'number') return text.apart.has(at) ? null : at;
    if (token?.kind === 'word' && isOne(token, text)) return at;
    if (!token || !(passesBefore(token) || isBrokenLine(tokens, at, mention))) return null;
  }
  return null;
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
  let lines = 0;
  for (let at = mention.to; at < mention.to + MOST_AFTER; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'number' && apart.get(at) !== 'price') {
      return !apart.has(at) && endsWell(tokens, at, lines) ? at : null;
    }
    if (token.kind === 'break') lines += 1;
    const passes =
      token.kind === 'break'
        ? lines === 1 && tokens[at + 1]?.kind === 'number'
        : passesAfter(token, at > mention.to);
    if (!passes) return null;
  }
  return null;
}

function passesAfter({ kind, fold }: Token, inside: boolean): boolean {
  if (kind === 'number') return true; // a price, skipped by the caller
  if (kind === 'mark') return SKIP_AFTER.test(fold) || (fold === ')' && inside);
  return kind === 'word' && IN_LIST.has(fold);
}

/** After « mafé 2 » something ends: the line, the clause, or « svp » follows. On a line of its own it ends the line. */
export function endsWell(tokens: readonly Token[], at: number, lines: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'mark' && lines === 0) return true;
  if (next?.kind !== 'word') return next?.kind !== 'mark' && next?.kind !== 'number';
  if (lines > 0) return AFTER_LINE.has(next.fold);
  if (COUNTED.has(next.fold) && !POLITE.has(next.fold)) return false;
  // What follows may be the next dish, « mafé 2 soupe 1 »; the caller sorts that out.
  return goesOn(next) || startsInstead(tokens, at + 1) || !JOINING.has(next.fold);
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
