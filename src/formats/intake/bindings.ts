import { foldedWords } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { ApartKind } from './numbers-apart.ts';
import type { Token } from './tokens.ts';
import { COUNTED, JOINING, KNOWN, LINKING, ONE, PORTIONS, SMALL, findCue } from './vocabulary.ts';

/** A mention and the number that says how many of it. */
export interface Binding {
  readonly mention: Mention;
  /** The token of the number, or of « un », « une »; null where nothing says how many. */
  readonly number: number | null;
  readonly quantity: number | null;
  /** Nothing else could be meant. */
  readonly firm: boolean;
}

/** What can be bound: the text, and which of its numbers say something else. */
export interface Countable {
  readonly tokens: readonly Token[];
  readonly apart: ReadonlyMap<number, ApartKind>;
  /** The language of the message has « a » and « an » for one. */
  readonly english: boolean;
}

const MOST_BETWEEN = 5;
const TIMES = /[x×*]/u;
const SKIP_BEFORE = /[x×*)\-–—•·"«“'~]/u;
const SKIP_AFTER = /[x×*:=(\-–—→|•·.…€"»”'~✕✖]/u;
/** What may follow a number that stands after its dish. */
const POLITE = new Set('x fois svp stp please pls aub graag merci thanks et and en plus pour for voor pcs pieces stuks keer maal times portion portions porties portie ce s sil لو من و pour on je'.split(' '));

/** Binds each mention to its number: before it (« 2 mafés »), or after it (« mafé : 2 »). */
export function bindNumbers(mentions: readonly Mention[], text: Countable): Binding[] {
  const before = mentions.map((mention, at) => numberBefore(mention, mentions[at - 1], text));
  const after = mentions.map((mention) => numberAfter(mention, text));
  const bound: Binding[] = [];
  const taken = new Set<number>();
  mentions.forEach((mention, at) => {
    const binding = bindOne(mention, choose(at, { before, after, taken }, text), text);
    if (binding.number !== null) taken.add(binding.number);
    bound.push(binding);
  });
  return bound.map((binding) => (binding.number === null ? bindTopic(binding, { bound, taken }, text) : binding));
}

interface Choice {
  readonly number: number | null;
  readonly firm: boolean;
}

interface Sides {
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  readonly taken: ReadonlySet<number>;
}

function choose(at: number, { before, after, taken }: Sides, text: Countable): Choice {
  const own = free(before[at], taken);
  const behind = free(after[at], taken);
  if (own !== null) {
    const contested = behind !== null && behind !== before[at + 1] && !sameValue(own, behind, text);
    return { number: own, firm: !contested };
  }
  if (behind === null) return { number: null, firm: false };
  if (behind !== before[at + 1]) return { number: behind, firm: true };
  // The number stands between two dishes, « mafé 2 soupe »: whose it is shows on the other side of the second.
  const marked = TIMES.test(text.tokens[behind - 1]?.fold ?? '') || text.tokens[behind + 1]?.kind === 'break';
  const second = after[at + 1];
  if (marked || (second !== null && second !== undefined)) return { number: behind, firm: true };
  return { number: null, firm: false };
}

function free(number: number | null | undefined, taken: ReadonlySet<number>): number | null {
  return number === undefined || number === null || taken.has(number) ? null : number;
}

function sameValue(a: number, b: number, { tokens }: Countable): boolean {
  return tokens[a]?.value === tokens[b]?.value;
}

function bindOne(mention: Mention, { number, firm }: Choice, text: Countable): Binding {
  if (number === null) {
    return { mention, number, quantity: mention.pair ? 2 : null, firm: mention.pair };
  }
  const token = text.tokens[number];
  const article = token?.kind === 'word';
  if (token?.vague) return { mention, number, quantity: token.value === 0 ? null : token.value, firm: false };
  return { mention, number, quantity: article ? 1 : (token?.value ?? null), firm: firm && !inRange(number, text.tokens) };
}

function numberBefore(mention: Mention, previous: Mention | undefined, text: Countable): number | null {
  const { tokens } = text;
  for (let at = mention.from - 1; at >= 0 && at >= mention.from - MOST_BETWEEN; at--) {
    const token = tokens[at];
    if (!token || (previous && at < previous.to)) return null;
    if (token.kind === 'number') return text.apart.has(at) ? null : at;
    if (token.kind === 'word' && isOne(token, text)) return at;
    if (!passesBefore(tokens, at, mention)) return null;
  }
  return null;
}

function passesBefore(tokens: readonly Token[], at: number, mention: Mention): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark') return SKIP_BEFORE.test(token.fold);
  if (token?.kind === 'word') return token.fold === 'x' || PORTIONS.has(token.fold) || (SMALL.has(token.fold) && !/^(?:avec|with|met|sans|et|and)$/u.test(token.fold));
  // A line broken by its width: the number is the last of its line and the dish the first of the next.
  return token?.kind === 'break' && at === mention.from - 1 && tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.kind !== 'break';
}

/** « un », « une »; « a » only in English, where it is no verb. */
function isOne(token: Token, { english }: Countable): boolean {
  return ONE.has(token.fold) && (english || !/^(?:a|an|n)$/u.test(token.fold));
}

function numberAfter(mention: Mention, text: Countable): number | null {
  const { tokens } = text;
  let lines = 0;
  for (let at = mention.to; at < mention.to + MOST_BETWEEN + 3; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'number') {
      if (text.apart.has(at)) {
        if (text.apart.get(at) === 'price') continue;
        return null;
      }
      return endsWell(tokens, at, lines) ? at : null;
    }
    if (token.kind === 'break' && ++lines === 1 && tokens[at + 1]?.kind === 'number') continue;
    if (token.kind === 'mark' && (SKIP_AFTER.test(token.fold) || (token.fold === ')' && at > mention.to))) continue;
    if (token.kind === 'word' && (token.fold === 'x' || /^(?:fois|vegan|vegetarien|veggie|vege|eur|euro|euros|عدد|portions?|quantite|nombre|aantal)$/u.test(token.fold))) continue;
    return null;
  }
  return null;
}

/** After « mafé 2 » something ends: the line, the clause, or « svp » follows. On a line of its own it ends the line. */
function endsWell(tokens: readonly Token[], at: number, lines: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'break' || next.kind === 'blank') return true;
  if (next.kind === 'word' && COUNTED.has(next.fold) && !POLITE.has(next.fold)) return false;
  if (lines > 0) return next.kind === 'word' && /^(?:x|svp|stp|please|aub|merci|graag)$/u.test(next.fold);
  if (next.kind === 'word') return goesOn(next) || startsInstead(tokens, at + 1) || startsDish(tokens, at + 1);
  return true;
}

/** A word after a number that is not what is counted. */
function goesOn({ fold }: Token): boolean {
  return POLITE.has(fold) || (KNOWN.has(fold) && !COUNTED.has(fold) && !PORTIONS.has(fold) && !SMALL.has(fold));
}

/** « 3 au lieu de 2 ». */
function startsInstead(tokens: readonly Token[], at: number): boolean {
  return findCue('insteadOf', foldedWords(tokens, at, at + 4)).some(({ start }) => start <= 1);
}

/** « mafé 2 soupe 1 »: what follows may be the next dish; the caller sorts that out. */
function startsDish(tokens: readonly Token[], at: number): boolean {
  return !JOINING.has(tokens[at]?.fold ?? '');
}

/** « Pour les mafés, finalement 3 »: a number said of a dish that was named before. */
function bindTopic(binding: Binding, { bound, taken }: { bound: readonly Binding[]; taken: ReadonlySet<number> }, text: Countable): Binding {
  const { mention } = binding;
  const next = bound.find((one) => one.mention.from >= mention.to);
  const end = Math.min(next?.mention.from ?? text.tokens.length, mention.to + 10);
  for (let at = mention.to; at < end; at++) {
    const token = text.tokens[at];
    if (!token || token.kind === 'blank') return binding;
    if (token.kind === 'number') {
      const usable = !taken.has(at) && !text.apart.has(at) && endsWell(text.tokens, at, 0) && next?.number !== at;
      const follows = text.tokens[at + 1];
      const open = follows?.kind === 'word' && !goesOn(follows) && !startsInstead(text.tokens, at + 1);
      return usable && !open && token.value !== null ? { ...binding, number: at, quantity: token.vague ? null : token.value, firm: !token.vague && !inRange(at, text.tokens) } : binding;
    }
    const links = token.kind === 'word' ? LINKING.has(token.fold) : token.kind === 'mark' && /[,:?!]/u.test(token.fold);
    if (!links) return binding;
  }
  return binding;
}

/** « 2 ou 3 », « 2-3 », « 2 à 3 »: nobody knows which. */
export function inRange(at: number, tokens: readonly Token[]): boolean {
  return isRangeLink(tokens, at + 1) || isRangeLink(tokens, at - 1);
}

function isRangeLink(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const both = tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';
  return both && token !== undefined && /^(?:ou|or|of|a|to|tot|-|–|—|\/|او|ou)$/u.test(token.fold);
}
