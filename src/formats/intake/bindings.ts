import type { Countable } from './countable.ts';
import type { Mention } from './mentions.ts';
import {
  endsWell,
  goesOn,
  isOne,
  numberAfter,
  numberBefore,
  startsInstead,
} from './number-sides.ts';
import type { Token } from './tokens.ts';
import { LINKING, OR_WORDS } from './vocabulary.ts';

/** A mention and the number that says how many of it. */
export interface Binding {
  readonly mention: Mention;
  /** The token of the number, or of « un », « une »; null where nothing says how many. */
  readonly number: number | null;
  readonly quantity: number | null;
  /** Nothing else could be meant. */
  readonly firm: boolean;
}

/** How far a number may stand behind the dish it is said of, in tokens. */
const MOST_TOPIC = 10;
const TIMES = /[x×*]/u;

/** Binds each mention to its number: before it (« 2 mafés »), or after it (« mafé : 2 »). */
export function bindNumbers(mentions: readonly Mention[], text: Countable): Binding[] {
  const before: (number | null)[] = [];
  for (const [at, mention] of mentions.entries()) {
    const previous = mentions[at - 1];
    const number = numberBefore(mention, previous, text);
    const isOthers = before[at - 1] === null && previous !== undefined;
    before.push(isOthers && isBehindOnItsLine(number, previous, text) ? null : number);
  }
  const after = mentions.map((mention) => numberAfter(mention, text));
  const taken = new Set<number>();
  const bound = mentions.map((mention, at) => {
    const binding = bindOne(mention, choose(at, { before, after, taken }, text), text);
    if (binding.number !== null) taken.add(binding.number);
    return binding;
  });
  return bound.map((binding) =>
    binding.number === null ? bindTopic(binding, { bound, taken }, text) : binding,
  );
}

/** In a list of « dish … number » lines the number at the end of a line is of that line, not of the next. */
function isBehindOnItsLine(
  number: number | null,
  previous: Mention,
  { tokens }: Countable,
): boolean {
  if (number === null || tokens[number + 1]?.kind !== 'break') return false;
  const between = tokens.slice(previous.to, number);
  return between.every(({ kind }) => kind !== 'break' && kind !== 'blank');
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

function choose(at: number, sides: Sides, text: Countable): Choice {
  const own = free(sides.before[at], sides.taken);
  const behind = free(sides.after[at], sides.taken);
  const shared = behind !== null && behind === sides.before[at + 1];
  if (own !== null) {
    const contested = behind !== null && !shared && !sameValue(own, behind, text);
    return { number: own, firm: !contested };
  }
  const certain = behind !== null && (!shared || isOfFirst(at, behind, sides, text));
  return { number: certain ? behind : null, firm: certain };
}

/** A number between two dishes, « mafé 2 soupe 3 »: whose it is shows by its « x », its line, or the other side. */
function isOfFirst(at: number, number: number, { after }: Sides, { tokens }: Countable): boolean {
  if (TIMES.test(tokens[number - 1]?.fold ?? '')) return true;
  return tokens[number + 1]?.kind === 'break' || typeof after[at + 1] === 'number';
}

function free(number: number | null | undefined, taken: ReadonlySet<number>): number | null {
  return number === undefined || number === null || taken.has(number) ? null : number;
}

function sameValue(a: number, b: number, { tokens }: Countable): boolean {
  return tokens[a]?.value === tokens[b]?.value;
}

function bindOne(mention: Mention, { number, firm }: Choice, text: Countable): Binding {
  const token = number === null ? undefined : text.tokens[number];
  if (number === null || !token) {
    return { mention, number: null, quantity: mention.pair ? 2 : null, firm: mention.pair };
  }
  const sure = firm && !token.vague && !inRange(number, text.tokens) && !orAnother(mention, text);
  return { mention, number, quantity: quantityOf(token, text), firm: sure };
}

/** « Een pastel de nata of vier »: so many, or another number of them. */
function orAnother({ to }: Mention, { tokens }: Countable): boolean {
  const [or, number] = [tokens[to], tokens[to + 1]];
  return or?.kind === 'word' && OR_WORDS.has(or.fold) && number?.kind === 'number';
}

/** What a number says; null for « quelques », which says nothing. */
function quantityOf(token: Token, text: Countable): number | null {
  if (token.kind === 'word') return isOne(token, text) ? 1 : null;
  return token.vague && token.value === 0 ? null : token.value;
}

interface Bound {
  readonly bound: readonly Binding[];
  readonly taken: ReadonlySet<number>;
}

/** « Pour les mafés, finalement 3 »: a number said of a dish that was named before. */
function bindTopic(binding: Binding, { bound, taken }: Bound, text: Countable): Binding {
  const { to } = binding.mention;
  const next = bound.find(({ mention }) => mention.from >= to);
  const end = Math.min(next?.mention.from ?? text.tokens.length, to + MOST_TOPIC);
  const stop = text.tokens.slice(to, end).findIndex((token) => !isLink(token));
  const number = to + stop;
  const unused = stop >= 0 && !taken.has(number) && next?.number !== number;
  return unused && isSaidAlone(number, text) ? boundTo(binding, number, text) : binding;
}

function boundTo(binding: Binding, number: number, { tokens }: Countable): Binding {
  const { vague = true, value = null } = tokens[number] ?? {};
  const firm = !vague && !inRange(number, tokens);
  return { ...binding, number, quantity: vague ? null : value, firm };
}

function isLink(token: Token): boolean {
  return token.kind === 'word'
    ? LINKING.has(token.fold)
    : token.kind === 'mark' && /[,:?!]/u.test(token.fold);
}

/** Nothing that could be counted follows the number. */
function isSaidAlone(number: number, { tokens, apart }: Countable): boolean {
  if (tokens[number]?.kind !== 'number' || tokens[number].value === null) return false;
  const next = tokens[number + 1];
  const counts = next?.kind === 'word' && !goesOn(next) && !startsInstead(tokens, number + 1);
  return !apart.has(number) && !counts && endsWell(tokens, number, 0);
}

/** « 2 ou 3 », « 2-3 », « 2 à 3 »: nobody knows which. */
export function inRange(at: number, tokens: readonly Token[]): boolean {
  return isRangeLink(tokens, at + 1) || isRangeLink(tokens, at - 1);
}

/** « 2 x 9 € » says what each costs; « 3x10 raviolis » may be three or thirty. */
function isMoney(token: Token | undefined): boolean {
  return token !== undefined && /^(?:€|eur|euros?|£|\$)$/u.test(token.fold);
}

function isRangeLink(tokens: readonly Token[], at: number): boolean {
  const [first, link, second] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (first?.kind !== 'number' || second?.kind !== 'number' || !link) return false;
  if (link.fold === '/') return !link.gap && !second.gap;
  if (/^[x×*]$/u.test(link.fold)) return second.value !== null && !isMoney(tokens[at + 2]);
  return /^(?:ou|or|of|a|to|tot|-|–|—|او)$/u.test(link.fold);
}
