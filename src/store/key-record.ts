import type { IsoWeek } from '../domain/calendar.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { DeviceKey } from '../seal/device-key.ts';

/** The three secrets that open books, and what each phone's own books hang on. */
export type RingName = 'kitchen' | 'desk' | 'circle';

/** A ring as a phone keeps it: root secret and the first unused value of the week chain. */
export interface KeptRing {
  readonly epoch: number;
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

/** All keys of this phone. Replaced whole: deleted rows stay readable on disk, deleted databases don't. */
export interface KeyRecord {
  readonly device: DeviceKey;
  readonly rings: Readonly<Partial<Record<RingName, KeptRing>>>;
  /** Secret of each living book that is no ring's root, by book name. */
  readonly books: Readonly<Record<string, Bytes>>;
  /** Roots of trust by device id; absent on a phone that never joined one. */
  readonly trusted?: Readonly<Record<string, TrustedDevice>>;
  /** Epoch of each living week book, by book name; absent means the first. */
  readonly epochs?: Readonly<Record<string, number>>;
}
