import type { Bytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import { err, type Result } from '../kernel/result.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import type { StoreError } from '../store/store-error.ts';
import type { RelayFailure } from './relay-answer.ts';
import type { LogAddress, RelayClient } from './relay-client.ts';

/** What of a book travels. */
export interface SyncedBook {
  readonly name: string;
  readonly address: LogAddress;
  readonly log: SyncedLog;
  /** Takes in blobs and the cursor after them, both or neither. */
  receive(
    blobs: readonly Bytes[],
    cursor: JsonValue | null,
  ): Promise<Result<{ readonly merged: number; readonly parked: number }, StoreError>>;
  /** Whether some phone is known to have batches that this one has not. */
  lacksSome(): boolean;
  /** Tells the other phones what this one has, if they can't know yet. */
  acknowledge(): Promise<Result<unknown, StoreError>>;
}

/** What of a book's log travels. */
export interface SyncedLog {
  cursor(): Promise<Result<JsonValue | null, StoreError>>;
  outbox(): Promise<Result<readonly OutgoingBlob[], StoreError>>;
  settle(sent: readonly string[], missing: readonly string[]): Promise<Result<unknown, StoreError>>;
  blobIds(): Promise<Result<readonly string[], StoreError>>;
}

/** A stored blob the relay is not known to have. */
export interface OutgoingBlob {
  readonly blobId: string;
  readonly blob: Bytes;
}

/** How much of a book has arrived, in blobs. */
export interface Arriving {
  readonly done: number;
  readonly of: number;
}

/** What one synchronisation of one book needs beside the book. */
export interface BookSyncOptions {
  readonly relay: RelayClient;
  /** The relay's creation pass; null where nobody typed it yet. */
  readonly pass: string | null;
  /** Day until which the relay should keep the log, `YYYY-MM-DD`. */
  readonly expires: string;
  readonly now: Instant;
  /** The book is about to go: it may still be read, but no log is made or filled again for it. */
  readonly pastDue: boolean;
  /** Whether all ids of the log may be asked for, if something is missing: not each time. */
  readonly mayWalk: boolean;
  /** All ids are asked for first, whatever is known: a person doubts that the relay has everything. */
  readonly compares?: boolean;
  readonly onArriving: (arriving: Arriving) => void;
  /** Lets the screen do its work between two pages. */
  readonly pause: () => Promise<void>;
}

/** One synchronisation under way. */
export interface BookRun {
  readonly book: SyncedBook;
  readonly options: BookSyncOptions;
  readonly tally: { merged: number; parked: number; sent: number };
}

/** Why a step did not get through: the relay, or this phone's disk. */
export type Stop = RelayFailure | NotStored;

/** The phone could not read or write. */
export interface NotStored {
  readonly type: 'NotStored';
  readonly error: StoreError;
}

/** An outcome of the store as that of a step. */
export function asStep<T>(result: Result<T, StoreError>): Result<T, NotStored> {
  return result.ok ? result : err({ type: 'NotStored', error: result.error });
}
