import type { IndexedDish } from './menu-index.ts';
import type { Token } from './tokens.ts';
import { AND_WORDS, JOINING } from './vocabulary.ts';

/** The name of a dish while more of its words are found. */
export interface Growing {
  readonly to: number;
  readonly fits: readonly IndexedDish[];
  readonly keys: ReadonlySet<string>;
  readonly weak: boolean;
}

const MOST_JOINING = 3;

/** The next word that says something, past « de », « à la », « ( »; null where the name has ended. */
export function afterJoining(tokens: readonly Token[], at: number, over: boolean): number | null {
  const start = at + (isOpening(tokens, at) ? 1 : 0);
  for (let next = start; next <= at + MOST_JOINING; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word') return null;
    if (!JOINING.has(token.fold) && !(over && AND_WORDS.has(token.fold))) return next;
  }
  return null;
}

/** « mafé (bœuf) », « mafé/bœuf », a line broken inside the name. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark') return /[(&/-]/u.test(token.fold);
  return token?.kind === 'break' && tokens[at + 1]?.kind === 'word';
}
