import type { ReadonlySignal } from '@preact/signals';
import type { SyncStatus } from '../../sync/sync-status.ts';

/** What the running loop tells the screens, and what they ask of it. */
export interface RelaySync {
  readonly status: ReadonlySignal<SyncStatus>;
  /** The creation pass as somebody typed it; null while nobody did. */
  readonly pass: ReadonlySignal<string | null>;
  readonly now: () => Promise<void>;
  /** Sends once more what the relay lacks: how much went out; null when it was not reached. */
  readonly resend: () => Promise<number | null>;
}
