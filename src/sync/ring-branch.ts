import { base32 } from '../kernel/bytes.ts';
import type { BookKey } from '../seal/book-key.ts';

/**
 * What a renewal's epoch is named by beside its number: the beginning of the address of the new root log.
 * Of two renewals at once the smaller stands.
 */
export function branchOf({ logId }: Pick<BookKey, 'logId'>): string {
  return base32(logId).slice(0, 10);
}
