import type { Instant } from '../kernel/clock.ts';
import type { Arriving } from './book-run.ts';
import type { BookEnd } from './sync-book.ts';

/** How this phone and the relay stand. */
export interface SyncStatus {
  readonly kind: SyncKind;
  /** When all went through last; null when it never did since the start. */
  readonly at: Instant | null;
  /** Own and others' batches this phone has yet to send, in the books looked at so far. */
  readonly unsent: number;
  /** A large book is arriving. */
  readonly arriving: Arriving | null;
}

export type SyncKind =
  | 'off' // nobody here uses a relay
  | 'resting'
  | 'working'
  | 'unreachable'
  | 'needs-pass' // a book has no log yet, and the creation pass is missing or wrong
  | 'full' // the relay takes no more
  | 'too-fast'; // the relay asked to wait

/** Before anything was tried. */
export const OFF: SyncStatus = { kind: 'off', at: null, unsent: 0, arriving: null };

/** Which of several ends a person should hear of first. */
const GRAVITY: readonly SyncKind[] = ['resting', 'full', 'needs-pass', 'unreachable', 'too-fast'];

/** One word for how all books ended. A book closed for good, or a full phone, has its own place to say so. */
export function kindOf(ends: Iterable<BookEnd>): SyncKind {
  let gravest = 0;
  for (const end of ends) gravest = Math.max(gravest, GRAVITY.indexOf(kindOfOne(end)));
  return GRAVITY[gravest] ?? 'resting';
}

function kindOfOne(end: BookEnd): SyncKind {
  switch (end.type) {
    case 'Done':
    case 'NotThere':
    case 'Expired':
    case 'NotStored':
      return 'resting';
    case 'Full':
      return 'full';
    case 'NeedsPass':
      return 'needs-pass';
    case 'TooFast':
      return 'too-fast';
    case 'Refused':
    case 'Unreachable':
      return 'unreachable';
  }
}
