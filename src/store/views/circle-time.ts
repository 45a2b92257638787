import { type Instant, toInstant } from '../../kernel/clock.ts';
import { STAMP_BOUNDS } from '../../protocol/stamp.ts';
import type { Book } from '../book.ts';
import {
  roundKind,
  sharerLeftKind,
  sharerProposedKind,
  sharerWelcomedKind,
  voiceKind,
} from '../books/circle-book.ts';
import type { Happened } from '../table.ts';

type Ordered = Happened<{ readonly after?: number | undefined }>;

/**
 * When something of the circle counts as said: by the clock of its phone, and in any case after all that
 * phone had seen. A clock that is wrong puts no word before what it answers.
 */
function toldAt({ at, data }: Pick<Ordered, 'at' | 'data'>): Instant {
  return toInstant(Math.max(at, (data.after ?? -1) + 1));
}

/** What must be written with whatever is said next: the last moment this phone has seen of the circle. */
export function lastTold(book: Book): { readonly after?: number } {
  const kinds = [sharerProposedKind, sharerWelcomedKind, sharerLeftKind, roundKind, voiceKind];
  const moments = kinds.flatMap((kind) =>
    book.everHappened<Ordered['data']>(kind).map((fact) => toldAt(fact)),
  );
  // At the very end of time nothing comes after: ids decide.
  return { after: moments.reduce((last, at) => Math.max(last, Math.min(at, STAMP_BOUNDS.ms)), 0) };
}

/** Facts of the circle in the order in which they count as said. */
export function inOrder<T extends Ordered>(facts: readonly T[]): T[] {
  return facts
    .map((fact) => ({ ...fact, at: toldAt(fact) }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
