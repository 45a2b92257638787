import type { ReadonlySignal } from '@preact/signals';
import type { SyncStatus } from '../../sync/sync-status.ts';

/** What the running loop tells the screens, and what they ask of it. */
export interface RelaySync {
  readonly status: ReadonlySignal<SyncStatus>;
  /** The creation pass as somebody typed it; null while nobody did. */
  readonly pass: ReadonlySignal<string | null>;
  /** Whether somebody told this phone to leave the relay alone. */
  readonly isStopped: ReadonlySignal<boolean>;
  /** Leaves the relay alone, also after the next start, or uses it again at once. */
  readonly setStopped: (stopped: boolean) => Promise<void>;
  readonly now: () => Promise<void>;
  /** Sends once more what the relay lacks: how much went out; null when it was not reached. */
  readonly resend: () => Promise<number | null>;
}
