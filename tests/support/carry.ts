import type { BookName } from '../../src/store/book-name.ts';
import { type OpenPhone, valueOf } from './open-phone.ts';

/** Hands everything one phone has over to another, as a live parcel does; books the other can't open stay. */
export async function carry(from: OpenPhone, to: OpenPhone): Promise<void> {
  const names = [...(await from.phone.shelf.syncable())].sort(rootsFirst);
  for (const name of names) {
    const mine = await from.phone.shelf.open(name);
    const theirs = await to.phone.shelf.open(name);
    if (!mine.ok || !theirs.ok) continue;
    const bodies = valueOf(await mine.value.signedAfter(theirs.value.vector));
    valueOf(await theirs.value.receiveSigned(bodies));
  }
}

/** Who belongs to a ring is known before what they wrote arrives. */
function rootsFirst(a: BookName, b: BookName): number {
  return Number(a.includes('/')) - Number(b.includes('/'));
}
