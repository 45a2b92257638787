import { type BookName, ringOfBook, rootBookOf } from '../store/book-name.ts';
import type { Shelf } from '../store/shelf.ts';
import { devicesOfRing } from './ring-devices.ts';

/**
 * Whether a book holds own changes that no other phone is known to have. Never for a book that stays on its
 * phone, nor where nobody else has the ring: then there is nobody to pass it on to.
 */
export async function isOnlyCopy(
  shelf: Pick<Shelf, 'keys' | 'open'>,
  name: string,
): Promise<boolean> {
  const [ring, keys] = [ringOfBook(name), shelf.keys.value];
  if (!ring || !keys) return false;
  const root = await shelf.open(rootBookOf(ring));
  const isOther = ({ id, isRemoved }: { id: string; isRemoved: boolean }) =>
    id !== keys.device.id && !isRemoved;
  if (!root.ok || !devicesOfRing(root.value, keys, ring).some(isOther)) return false;
  // What has a ring has the name of a book.
  const book = await shelf.open(name as BookName);
  return book.ok && book.value.health.value.unseen > 0;
}
