import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../../store/book.ts';
import type { RingName } from '../../store/key-record.ts';
import { devicesOfRing } from '../../sync/ring-devices.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The books of a phone that say which phones there are. */
export type RingBooks = Pick<ScreenProps, 'phone' | 'group' | 'deskBook' | 'circleBook'>;

/** A phone of the group, over all rings this phone holds. */
export interface ListedPhone {
  readonly id: string;
  /** Rings it reads, as far as this phone knows; none once it was removed. */
  readonly rings: readonly RingName[];
  /** Who added it first, and when. */
  readonly addedBy: string;
  readonly addedAt: Instant;
}

/** The root book of each ring this phone holds. */
export function rootsOf({ group, deskBook, circleBook }: RingBooks): ReadonlyMap<RingName, Book> {
  const roots = { kitchen: group.book, desk: deskBook, circle: circleBook } as const;
  const held = Object.entries(roots).filter(([, book]) => book !== null);
  return new Map(held as [RingName, Book][]); // those that are no book went just before
}

/**
 * Phones still in that came through one phone: those it added, and those they added. Who took the phone may
 * have let in others; of a founder's phone it is everybody.
 */
export function addedThrough(phones: readonly ListedPhone[], id: string): readonly ListedPhone[] {
  const through = new Set([id]);
  // Sorted by when they came: whoever added one stands before it, and clocks that lie need another turn.
  for (let size = 0; size < through.size;) {
    size = through.size;
    for (const phone of phones) if (through.has(phone.addedBy)) through.add(phone.id);
  }
  return phones.filter(
    (phone) => phone.id !== id && phone.rings.length > 0 && through.has(phone.id),
  );
}

/** Every phone ever listed in a ring this phone holds, the first one first. Reads signals. */
export function listedPhones(books: RingBooks): readonly ListedPhone[] {
  const keys = books.phone.shelf.keys.value;
  if (!keys) return [];
  const found = new Map<string, ListedPhone>();
  for (const [ring, root] of rootsOf(books)) {
    for (const { id, addedBy, addedAt, isRemoved } of devicesOfRing(root, keys, ring)) {
      const known = found.get(id);
      const rings = [...(known?.rings ?? []), ...(isRemoved ? [] : [ring])];
      const first = known && known.addedAt <= addedAt ? known : { addedBy, addedAt };
      found.set(id, { id, rings, addedBy: first.addedBy, addedAt: first.addedAt });
    }
  }
  return [...found.values()].sort((a, b) => a.addedAt - b.addedAt);
}
