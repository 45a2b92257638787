import type { ReadonlySignal } from '@preact/signals-core';
import type { Clock, Instant } from '../kernel/clock.ts';
import type { IdSource } from '../kernel/ids.ts';
import type { RandomSource } from '../seal/random.ts';
import type { Shelf } from './shelf.ts';
import type { Catalogue } from './storage.ts';

/** What a gesture needs of the phone it happens on. `app/compose.ts` makes the one there is. */
export interface Phone {
  /** This window: its unsaved forms are its own, also after a reload. */
  readonly windowId: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: RandomSource;
  readonly shelf: Shelf;
  /** Preferences of this phone and the open list of its books. */
  readonly catalogue: Catalogue;
  /** The time, moving on each half minute while a window is shown: for what depends on the hour. */
  readonly now: ReadonlySignal<Instant>;
}
