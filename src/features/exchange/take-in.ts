import type { Bytes } from '../../kernel/bytes.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Possessions } from '../../protocol/parcel.ts';
import type { Phone } from '../../store/phone.ts';
import { acknowledgeBooks } from '../../sync/acknowledge-books.ts';
import { carrySections } from '../../sync/carried.ts';
import { hasSame } from '../../sync/same-content.ts';
import { type TakeError, type Taken, takeParcel } from '../../sync/take-parcel.ts';
import { prepareEvents } from './prepare-events.ts';

/** What came of a parcel, for people and for the answer. */
export interface TakenIn {
  readonly merged: number;
  readonly parked: number;
  /** Sections closed to this phone, kept for whoever can open them. */
  readonly unopened: number;
  /** What the other phone has: an answer holds the rest. */
  readonly theirs: Possessions;
  /** Whether both phones have the same from here on, but for the word that it arrived. */
  readonly isSame: boolean;
}

/** Takes a parcel in, keeps what is for others, and notes down for the other phones that it arrived. */
export async function takeIn(
  { shelf, catalogue, clock }: Pick<Phone, 'shelf' | 'catalogue' | 'clock'>,
  parcel: Bytes,
): Promise<Result<TakenIn, TakeError>> {
  const taken = await takeWithEvents(shelf, parcel);
  if (!taken.ok) return taken;
  const { merged, parked, unopened, theirs } = taken.value;
  const kept = await carrySections({ catalogue, now: clock.now() }, unopened);
  if (!kept.ok) return kept;
  const isSame = await hasSame(shelf, theirs);
  const told = await acknowledgeBooks(shelf);
  if (!told.ok) return told;
  return ok({ merged, parked, unopened: unopened.length, theirs, isSame });
}

/** That there is an event may come in the same parcel as its books: then they are taken the second time. */
async function takeWithEvents(
  shelf: Phone['shelf'],
  parcel: Bytes,
): Promise<Result<Taken, TakeError>> {
  await prepareEvents(shelf);
  const taken = await takeParcel(shelf, parcel);
  if (!taken.ok || !(await prepareEvents(shelf))) return taken;
  const again = await takeParcel(shelf, parcel);
  if (!again.ok) return again;
  const { merged, parked } = taken.value;
  return ok({
    ...again.value,
    merged: merged + again.value.merged,
    parked: parked + again.value.parked,
  });
}
