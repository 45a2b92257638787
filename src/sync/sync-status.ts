import type { Instant } from '../kernel/clock.ts';
import { isRootBook } from '../store/book-name.ts';
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
  | 'ended' // the relay closed a book that lives as long as the group: nobody wrote there for too long
  | 'refused' // the relay understood and said no
  | 'not-stored' // what arrived could not be kept or read on this phone
  | 'too-fast'; // the relay asked to wait

/** Before anything was tried. */
export const OFF: SyncStatus = { kind: 'off', at: null, unsent: 0, arriving: null };

/** Which of several ends a person should hear of first. */
const GRAVITY: readonly SyncKind[] = [
  'resting',
  'full',
  'needs-pass',
  'refused',
  'ended',
  'not-stored',
  'unreachable',
  'too-fast',
];

/** One word for how all books ended, by name. A week that ended at the relay is as it should be. */
export function kindOf(ends: ReadonlyMap<string, BookEnd>): SyncKind {
  let gravest = 0;
  for (const [name, end] of ends)
    gravest = Math.max(gravest, GRAVITY.indexOf(kindOfOne(name, end)));
  return GRAVITY[gravest] ?? 'resting';
}

const KINDS: Readonly<Record<BookEnd['type'], SyncKind>> = {
  Done: 'resting',
  NotThere: 'resting',
  Expired: 'resting',
  NotStored: 'not-stored',
  Full: 'full',
  NeedsPass: 'needs-pass',
  TooFast: 'too-fast',
  Refused: 'refused',
  Unreachable: 'unreachable',
};

function kindOfOne(name: string, { type }: BookEnd): SyncKind {
  return type === 'Expired' && isRootBook(name) ? 'ended' : KINDS[type];
}
