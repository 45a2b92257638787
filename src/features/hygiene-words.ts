import type { HygieneKind } from '../domain/hygiene-note.ts';

/** What a line of the hygiene log is about. */
export const HYGIENE_WORD = {
  fridge: 'hygiene.fridge',
  core: 'hygiene.core',
  'hot-hold': 'hygiene.hotHold',
  cooling: 'hygiene.cooling',
  cleaned: 'hygiene.cleaned',
  other: 'hygiene.other',
} as const satisfies Record<HygieneKind, string>;
