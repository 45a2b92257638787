import type { BankLine } from './bank-line.ts';

/** How a reference was recognised in a line of a statement. */
export type ReferenceFind =
  | 'structured' // in its own column, or written out in full
  | 'structured-typed' // the right digits among other words
  | 'structured-missing-zero'
  | 'mistyped-reference'; // one slip away from one reference and from no other

export interface FoundReference {
  readonly reference: string;
  readonly by: ReferenceFind;
}

/** Account numbers would only look like references, in groups or not. */
const ACCOUNT = /\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?\b/gi;
/** Digits as people and banks set them apart, enough of them to be a reference. */
const DIGITS = /\d(?:[\s/.+*-]{0,4}\d){8,39}/g;
/** As it is printed: `+++202/6470/04271+++`. */
const PRINTED = /[+*]{3}\d{3}\/\d{4}\/\d{5}[+*]{3}/;
const LEAST_DIGITS = 9;

/**
 * Which of these references (twelve digits) a line carries. Signs between the digits and lost leading
 * zeros do not matter. Only where no reference stands as it is, one slip of the fingers is allowed: a
 * digit wrong, left out or doubled, or two swapped; and only if a single reference can be meant.
 */
export function findReferences(
  line: Pick<BankLine, 'structured' | 'text' | 'details'>,
  references: Iterable<string>,
): FoundReference[] {
  const all = [...new Set(references)];
  const places = [line.structured, line.text, line.details].map(runsOf);
  for (const [place, runs] of places.entries()) {
    const found = all.flatMap((reference) => {
      const by = standsIn(runs, reference);
      if (by === null) return [];
      const isOwn = place === 0 || PRINTED.test(line.text) || PRINTED.test(line.details);
      return [{ reference, by: by === 'structured-typed' && isOwn ? 'structured' : by } as const];
    });
    if (found.length > 0) return found;
  }
  const near = all.filter((reference) => places.flat().some((run) => isOneSlipOff(run, reference)));
  return near.length === 1
    ? near.map((reference) => ({ reference, by: 'mistyped-reference' as const }))
    : [];
}

function standsIn(
  runs: readonly string[],
  reference: string,
): 'structured-typed' | 'structured-missing-zero' | null {
  if (runs.some((run) => run.includes(reference))) return 'structured-typed';
  const short = withoutZeros(reference);
  return short !== reference && runs.some((run) => run.includes(short))
    ? 'structured-missing-zero'
    : null;
}

/** The digits that stand together, and those of each word alone: a date may stand just before. */
function runsOf(text: string): string[] {
  const plain = text.replaceAll(ACCOUNT, ' account ');
  const together = plain.match(DIGITS) ?? [];
  return [...together, ...plain.split(/\s+/)]
    .map((run) => run.replaceAll(/\D/g, ''))
    .filter((run) => run.length >= LEAST_DIGITS);
}

/** At most two: a third lost zero is not guessed. */
function withoutZeros(reference: string): string {
  return reference.replace(/^0{1,2}/, '');
}

function isOneSlipOff(typed: string, reference: string): boolean {
  return isOneSlip(typed, reference) || isOneSlip(typed, withoutZeros(reference));
}

/** One digit wrong, one left out, one too many, or two neighbours swapped. */
function isOneSlip(typed: string, right: string): boolean {
  if (Math.abs(typed.length - right.length) > 1) return false;
  let at = 0;
  while (at < right.length && typed[at] === right[at]) at += 1;
  const rest = (text: string, skipped: number) => text.slice(at + skipped);
  if (typed.length > right.length) return rest(typed, 1) === rest(right, 0);
  if (typed.length < right.length) return rest(typed, 0) === rest(right, 1);
  const isSwapped = typed[at] === right[at + 1] && typed[at + 1] === right[at];
  return rest(typed, 1) === rest(right, 1) || (isSwapped && rest(typed, 2) === rest(right, 2));
}
