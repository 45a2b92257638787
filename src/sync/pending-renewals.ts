import { epochTag } from '../protocol/batch.ts';
import { isLaterEpoch } from '../protocol/ring-grant.ts';
import type { Book } from '../store/book.ts';
import { ringRenewedKind } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { renewalName } from '../store/keyring.ts';
import type { ToldRenewal } from './follow-renewal.ts';

/**
 * A renewal another phone made. `follow`: a person here is to say whether to follow. `left-out`: this
 * phone is among the removed. `unite`: another renewal stands, but this one removed phones that are still
 * in; the ring should be renewed once more without them.
 */
export interface PendingRenewal extends ToldRenewal {
  readonly id: string;
  readonly kind: 'follow' | 'left-out' | 'unite';
  /** Phones it removes that are still in here. */
  readonly removed: readonly string[];
}

/**
 * What other phones' renewals ask of this one.
 * @param roots the present root book of the ring and its former ones
 */
export function pendingRenewals(
  keys: KeyRecord,
  ring: RingName,
  roots: readonly Pick<Book, 'everSaid'>[],
): readonly PendingRenewal[] {
  const kept = keys.rings[ring];
  if (!kept) return [];
  const tag = epochTag(kept);
  const gone = new Set(keys.renewals?.[renewalName(ring, tag)]?.removed);
  const told = roots.flatMap((root) => root.everSaid(ringRenewedKind));
  const seen = new Set<string>();
  return told.flatMap(({ id, device, data }): readonly PendingRenewal[] => {
    // Each phone's word by itself: whom a renewal removes must not hide it behind a word of his own.
    const name = `${id} ${device}`;
    if (data.to === tag || gone.has(device) || seen.has(name)) return [];
    seen.add(name);
    const renewal = {
      id,
      ring,
      by: device,
      told: data,
      removed: data.removed.filter((one) => !gone.has(one)),
    };
    const kind = kindOf(renewal, { keys, tag });
    return kind ? [{ ...renewal, kind }] : [];
  });
}

/** What a renewal asks of this phone; null when nothing. */
function kindOf(
  { ring, by, told, removed }: Omit<PendingRenewal, 'kind'>,
  { keys, tag }: { keys: KeyRecord; tag: string },
): PendingRenewal['kind'] | null {
  const isLater = isLaterEpoch(told.to, tag);
  // One in this phone's own name that it did not note, a copy of it made: a person is to know.
  if (by === keys.device.id) return isLater && keys.renewing?.[ring] !== told.to ? 'follow' : null;
  const isLeftOut = told.removed.includes(keys.device.id);
  if (isLater) return isLeftOut ? 'left-out' : 'follow';
  return isLeftOut || removed.length === 0 ? null : 'unite';
}
