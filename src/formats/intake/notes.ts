import type { Clause } from './clauses.ts';
import type { Token } from './tokens.ts';
import { foodKey } from './menu-index.ts';
import { hasCue } from './vocabulary.ts';

/** Allergies and requests in the words of the customer, clause by clause; an empty text for none. */
export function readNote(
  text: string,
  tokens: readonly Token[],
  clauses: readonly Clause[],
): string {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to, fold, sentence } of clauses) {
    if (sentence.asks || !isNote(fold)) continue;
    const last = runs.at(-1);
    if (last?.to === from && last.from >= sentence.from && tokens[from - 1]?.fold === ',')
      last.to = to;
    else runs.push({ from, to });
  }
  return runs
    .map((run) => wordsOf(text, tokens, run))
    .filter(Boolean)
    .join(' ; ');
}

function isNote(fold: string): boolean {
  return (
    leavesOutFood(fold) ||
    hasCue('allergy', fold) ||
    hasCue('door', fold) ||
    hasCue('collects', fold)
  );
}

const WITHOUT_FOOD = / (?:sans|without|zonder|بدون|بلا) (?:(?:de|d|le|la|les|l|the|het) )?(\S+) /gu;

/** « Sans champignons », « without onions ». */
function leavesOutFood(fold: string): boolean {
  return [...fold.matchAll(WITHOUT_FOOD)].some(([, word = '']) => foodKey(word) !== undefined);
}

/** The clause without the signs around it and without the hour at its end, which the hand-over says. */
function wordsOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.!?()+–—-]+|[\s,;:.!?()–—-]+$/gu, '')
    .replace(/ (?:à|a|at|om|vers) \d{1,2}\s?[hu:.]\s?\d{0,2}(?:\s?[ap]m)?$/iu, '')
    .slice(0, 300);
}
