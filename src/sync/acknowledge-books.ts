import { ok, type Result } from '../kernel/result.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';

/** Writes down what this phone has of the others, in every book: they learn it with its next parcel. */
export async function acknowledgeBooks(shelf: Shelf): Promise<Result<void, StoreError>> {
  for (const name of await shelf.syncable()) {
    const book = name.includes('@') ? null : await shelf.open(name);
    if (!book?.ok) continue; // expired meanwhile, or not to be read
    const said = await book.value.acknowledge();
    if (!said.ok) return said;
  }
  return ok(undefined);
}
