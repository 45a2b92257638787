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

/** All keys of this phone. Replaced whole: deleted rows stay readable on disk, deleted databases don't. */
export interface KeyRecord {
  readonly device: DeviceKey;
  readonly rings: Readonly<Partial<Record<RingName, KeptRing>>>;
  /** Secret of each living book that is no ring's root, by book name. */
  readonly books: Readonly<Record<string, Bytes>>;
}
