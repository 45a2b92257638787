import { isMonth, isWeekday } from './calendar-words.ts';
import type { Clause } from './clauses.ts';
import type { OpenPoint } from './reading.ts';
import { wordsAt } from './text-lines.ts';
import type { Token } from './tokens.ts';
import { findCue, hasCue, type Found } from './vocabulary.ts';

/** « Comme d'habitude » where nothing else says what; with « plus » also beside lines. */
export function asBefore(
  clauses: readonly Clause[],
  tokens: readonly Token[],
  hasLines: boolean,
  text: string,
): OpenPoint[] {
  for (const clause of clauses) {
    const [hit = likeSomeone(clause, tokens)] = findCue('asBefore', clause.fold);
    if (!hit || clause.sentence.asks || hasCue('restSame', clause.fold)) continue;
    const place = tokensOfHit(clause, tokens, hit);
    if (!place || (hasLines && !goesWithLines(clause, hit, tokens.slice(place.to, place.to + 3))))
      continue;
    return [{ ...wordsAt(text, tokens, place), quantity: null, candidates: [] }];
  }
  return [];
}

/** « Comme Fatou », « like Tom », at the start of a clause. */
function likeSomeone({ from, to, fold }: Clause, tokens: readonly Token[]): Found | undefined {
  const [like, who] = tokens.slice(from, to);
  const lead = like?.fold ?? '';
  const named = who?.kind === 'word' && who.capital && !isWeekday(who.fold) && !isMonth(who.fold);
  const says = /^(?:comme|like|zoals|متل|مثل|زي)$/u.test(lead) && named;
  return says ? { start: 1, end: fold.indexOf(who.fold) + who.fold.length } : undefined;
}

/** « Comme d'habitude plus 1 baklava », « idem Fatima + 1 crumble », « pour Ahmed pareil »: beside the lines, not instead. */
function goesWithLines({ fold }: Clause, { start, end }: Found, next: readonly Token[]): boolean {
  if (next.some(({ fold: sign }) => sign === '+')) return true;
  if (/ (?:pour|for|voor|ل) \S+ $/u.test(fold.slice(0, start))) return true;
  return /^ (?:plus|avec|et|and|en|with|pour|for|voor|مع|و) /u.test(fold.slice(end));
}

function tokensOfHit(
  { from, to, fold }: Clause,
  tokens: readonly Token[],
  hit: Found,
): { from: number; to: number } | null {
  const words = tokens
    .slice(from, to)
    .flatMap((token, at) => (token.kind === 'word' || token.kind === 'number' ? [from + at] : []));
  const skipped = fold.slice(0, hit.start).split(' ').filter(Boolean).length;
  const count = fold.slice(hit.start, hit.end).split(' ').filter(Boolean).length;
  const first = words[skipped];
  const last = words[skipped + count - 1];
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 };
}
