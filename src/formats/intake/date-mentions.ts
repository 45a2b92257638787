import { isWeekday, monthNumber } from './calendar-words.ts';
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
const NEXT = new Set(['prochain', 'next', 'volgende', 'القادم', '(']);
const ORDINAL = new Set(['th', 'st', 'nd', 'rd', 'er']);

/** The days a text names, in order. A number alone after « jeudi » is a day when no word follows it. */
export function dateMentions(tokens: readonly Token[]): DateWords[] {
  return tokens.flatMap((token, at) => {
    const day = token.kind === 'number' ? (token.value ?? 0) : 0;
    return day >= 1 && day <= 31 ? (dateAt(tokens, at, day) ?? []) : [];
  });
}

function dateAt(tokens: readonly Token[], at: number, day: number): DateWords | null {
  const after = slashMonth(tokens, at) ?? monthAfter(tokens, at);
  const month = after ?? monthBefore(tokens, at) ?? null;
  if (month === null && !isBareDay(tokens, at)) return null;
  const start = after === undefined && month !== null ? at - 1 : at;
  return { at, day, month, aimed: isAimed(tokens, start) };
}

/** « 26/11 ». */
function slashMonth(tokens: readonly Token[], at: number): number | undefined {
  const [slash, month] = [tokens[at + 1], tokens[at + 2]];
  if (!slash || !month || !/^[/.]$/u.test(slash.fold) || slash.gap || month.gap) return undefined;
  return month.kind === 'number' && month.value !== null && month.value > 0
    ? month.value
    : undefined;
}

/** « 26 novembre », « 26th of November ». */
function monthAfter(tokens: readonly Token[], at: number): number | undefined {
  const rest = tokens.slice(at + 1, at + 4);
  const next = rest.find(({ fold }) => !BESIDE.has(fold) && !ORDINAL.has(fold));
  const month = next?.kind === 'word' ? monthNumber(next.fold) : 0;
  return month > 0 ? month : undefined;
}

/** « November 26 ». */
function monthBefore(tokens: readonly Token[], at: number): number | undefined {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind !== 'word' || before.fold.length < 3) return undefined;
  if (next?.kind === 'word' && !ORDINAL.has(next.fold)) return undefined;
  const month = monthNumber(before.fold);
  return month > 0 ? month : undefined;
}

/** « Jeudi 26 », « le 26 », with nothing counted after it. */
function isBareDay(tokens: readonly Token[], at: number): boolean {
  if (isInBrackets(tokens, at)) return true;
  const before = tokens[at - 1];
  const leads = before?.kind === 'word' && (isWeekday(before.fold) || before.fold === 'le');
  return leads && tokens[at + 1]?.kind !== 'word';
}

/** « Jeudi prochain (29) ». */
function isInBrackets(tokens: readonly Token[], at: number): boolean {
  const around = tokens[at - 1]?.fold === '(' && tokens[at + 1]?.fold === ')';
  const before = tokens.slice(Math.max(0, at - 3), at - 1);
  return around && before.some(({ kind, fold }) => kind === 'word' && isWeekday(fold));
}

function isAimed(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ fold }) => fold);
  const last = before.findLastIndex(
    (fold) => !BESIDE.has(fold) && !NEXT.has(fold) && !isWeekday(fold),
  );
  return AIMS.has(before[last] ?? '');
}
