import type { WeekName } from '../domain/calendar.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type WeekBookKind, weekBookName } from './book-name.ts';
import type { Book } from './book.ts';
import { secretOf } from './keyring.ts';
import type { Phone } from './phone.ts';
import type { StoreError } from './store-error.ts';

/**
 * Opens a book of a week that never leaves this phone, under a key of its own made at the first opening: once
 * the key is gone, nothing that was written opens. A week that is gone itself gets none (`BookClosed`), nor
 * does a phone whose app is locked (`PhoneLocked`).
 */
export async function openOwn(
  { shelf, random }: Pick<Phone, 'shelf' | 'random'>,
  kind: Extract<WeekBookKind, 'sheet' | 'receipts'>,
  week: WeekName,
): Promise<Result<Book, StoreError>> {
  const name = weekBookName(kind, week);
  if (shelf.keys.value?.isLocked) return err({ type: 'PhoneLocked' });
  const keyed = await shelf.changeKeys((keys) =>
    Promise.resolve(
      keys && secretOf(keys, weekBookName('week', week))
        ? ok({ ...keys, books: { [name]: random(32), ...keys.books } })
        : err({ type: 'BookClosed' as const }),
    ),
  );
  return keyed.ok ? shelf.open(name) : keyed;
}
