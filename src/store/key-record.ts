import type { IsoWeek } from '../domain/calendar.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import type { DeviceKey } from '../seal/device-key.ts';

/** The three secrets that open books, and what each phone's own books hang on. */
export type RingName = 'kitchen' | 'desk' | 'circle';

/** A ring as a phone keeps it: root secret and the first unused value of the week chain. */
export interface KeptRing {
  readonly epoch: number;
  /** Tells apart two renewals made at once; absent in the first epoch. */
  readonly branch?: string | undefined;
  readonly root: Bytes;
  readonly chain: Bytes;
  /** The week `chain` is for. */
  readonly chainWeek: IsoWeek;
}

/** A phone whose word counts without a fact about it: this phone itself, and those its inviter vouched for. */
export interface TrustedDevice {
  /** Public keys, raw P-256 points of 65 bytes. */
  readonly sign: Bytes;
  readonly agree: Bytes;
  readonly label: string;
}

/** How a ring came into an epoch: who renewed it, without whom, and the books carried over. */
export interface RingRenewal {
  readonly by: string;
  /** Ids of the phones removed by this renewal or an earlier one. */
  readonly removed: readonly string[];
  /** Names of the books that begin with an opening. */
  readonly opens: readonly string[];
}

/**
 * The app's lock: what it holds, and what opens it. `private` holds all but what the kitchen needs, so that
 * the kitchen stays open; `all` holds everything.
 */
export interface AppLock {
  /** Tells apart the lock of now and one it replaced. */
  readonly id: string;
  readonly scope: 'private' | 'all';
  /** The lock's key under the six pictures. */
  readonly phrase: { readonly salt: Bytes; readonly wrapped: Bytes };
  /** The same under a passkey of this phone, where one was added. */
  readonly passkey?: { readonly id: Bytes; readonly salt: Bytes; readonly wrapped: Bytes };
  /** What it holds, each sealed under its key, by name (`lock-slots.ts`). */
  readonly slots: Readonly<Record<string, Bytes>>;
}

/** All keys of this phone. Replaced whole: deleted rows stay readable on disk, deleted databases don't. */
export interface KeyRecord {
  readonly device: DeviceKey;
  readonly rings: Readonly<Partial<Record<RingName, KeptRing>>>;
  /** Secret of each living book that is no ring's root, and of former epochs, by book name. */
  readonly books: Readonly<Record<string, Bytes>>;
  /** Roots of trust by device id; absent on a phone that never joined one. */
  readonly trusted?: Readonly<Record<string, TrustedDevice>>;
  /** Epoch (`epochTag`) of each living week book, by book name; absent means the first. */
  readonly epochs?: Readonly<Record<string, string>>;
  /** How rings came into their epochs, by `renewalName`. */
  readonly renewals?: Readonly<Record<string, RingRenewal>>;
  /** The renewal this phone is in the middle of, by ring (`epochTag`): it goes on with no other. */
  readonly renewing?: Readonly<Partial<Record<RingName, string>>>;
  /** Books a person erased on this phone, and when: neither a renewal nor a gift brings them back. */
  readonly erased?: Readonly<Record<string, Instant>>;
  /** Last number this phone wrote in each book of a ring it left, by `formerBookName`: back in, it goes on there. */
  readonly left?: Readonly<Record<string, number>>;
  /** This phone's request to join, while it waits for the answer. */
  readonly asked?: Bytes;
  /** The app's lock, where one is on. */
  readonly appLock?: AppLock;
  /** While the lock is closed: what it holds is missing here. Never on disk. */
  readonly isLocked?: true;
}
