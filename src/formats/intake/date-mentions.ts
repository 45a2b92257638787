import { isWeekday, monthNumber } from './numbers-apart.ts';
import type { Token } from './tokens.ts';

/** A day named in a text, « pour le 3 décembre », « jeudi 26 », « 26/11 ». */
export interface DateWords {
  /** The token of the day. */
  readonly at: number;
  readonly day: number;
  /** 1 to 12; null where only the day is said. */
  readonly month: number | null;
  /** « Pour », « for », « voor » leads to it: what is asked is for that day. */
  readonly aimed: boolean;
}

const AIMS = new Set(['pour', 'for', 'voor', 'pr', 'ل']);
const BESIDE = new Set(['le', 'ce', 'the', 'de', 'of', 'on', 'op', 'van', 'day', 'date']);

/** The days a text names, in order. A number alone after « jeudi » is a day when no word follows it. */
export function dateMentions(tokens: readonly Token[]): DateWords[] {
  return tokens.flatMap((_, at) => dateAt(tokens, at) ?? []);
}

function dateAt(tokens: readonly Token[], at: number): DateWords | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const slash = tokens[at + 1];
  const second = tokens[at + 2];
  if (slash?.kind === 'mark' && /[/.]/u.test(slash.fold) && !slash.gap && second?.kind === 'number' && !second.gap) {
    return valid(at, token.value, second.value, isAimed(tokens, at));
  }
  const decimal = /^(\d{1,2})[.](\d{1,2})$/u.exec(token.fold);
  if (decimal) return null;
  const next = tokens[at + 1];
  const of = next && BESIDE.has(next.fold) ? tokens[at + 2] : next;
  if (of?.kind === 'word' && monthNumber(of.fold) > 0) return valid(at, token.value, monthNumber(of.fold), isAimed(tokens, at));
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return null;
  if (monthNumber(before.fold) > 0 && before.fold.length > 2 && (next?.kind !== 'word' || /^(?:th|st|nd|rd)$/u.test(next.fold))) {
    return valid(at, token.value, monthNumber(before.fold), isAimed(tokens, at - 1));
  }
  const bare = isWeekday(before.fold) || before.fold === 'le';
  return bare && next?.kind !== 'word' && (token.value ?? 0) > 0 ? valid(at, token.value, null, isAimed(tokens, at)) : null;
}

function valid(at: number, day: number | null, month: number | null, aimed: boolean): DateWords | null {
  const exists = day !== null && day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12));
  return exists ? { at, day, month, aimed } : null;
}

function isAimed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= at - 4 && i >= 0; i--) {
    const fold = tokens[i]?.fold ?? '';
    if (AIMS.has(fold)) return true;
    if (!BESIDE.has(fold) && !isWeekday(fold)) return false;
  }
  return false;
}
