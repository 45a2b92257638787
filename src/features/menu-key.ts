import type { Instant } from '../kernel/clock.ts';
import { ok, type Result } from '../kernel/result.ts';
import { publicHalfOf } from '../seal/inbox-key.ts';
import { createMenuKey, type MenuPrivateKey } from '../seal/menu-signing.ts';
import type { Book } from '../store/book.ts';
import { menuKeyTable } from '../store/books/desk-books.ts';
import { menuSignerTable } from '../store/books/inbox-row.ts';
import { saveGesture } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { put } from '../store/table.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import type { WeekSigner } from '../store/views/week-signers.ts';
import type { ScreenProps } from './screen-props.ts';

/** A week on a phone of the desk. */
interface DeskWeek {
  readonly week: OpenWeek;
  readonly contacts: Book;
}

/**
 * Makes the pair that signs a week's menu and answers where there is none. The private half first: a
 * public half alone would put out a menu that nobody could ever answer. Doing it twice changes nothing.
 */
export async function makeMenuKey(
  { phone }: Pick<ScreenProps, 'phone'>,
  { week, contacts }: DeskWeek,
): Promise<Result<unknown, StoreError>> {
  const kept = contacts.rows(menuKeyTable).value;
  const known = new Set(week.signers.value.map(({ id }) => id));
  const half = [...kept.values()].filter(({ id }) => !known.has(id));
  const changes = half.flatMap((pair) => publicChange(pair.id, pair));
  if (changes.length > 0) return saveGesture({ book: week.book, changes });
  if (kept.size > 0) return ok(undefined);
  const id = phone.ids.next();
  const made = await createMenuKey();
  return saveGesture(
    { book: contacts, changes: [put(menuKeyTable, id, { ...made })] },
    { book: week.book, changes: publicChange(id, made) },
  );
}

/** The private half of a pair, of the one in use if none is named; null on a phone without it. */
export function menuKeyOf(
  week: OpenWeek,
  signer: WeekSigner | undefined = week.signers.value[0],
): MenuPrivateKey | null {
  const kept = signer && week.contactsBook?.rows(menuKeyTable).value.get(signer.id);
  // A private half that does not go with the public one would sign what every customer refuses.
  return kept && publicHalfOf(kept) === signer.key ? kept : null;
}

/**
 * The pair that signed the menu an order of this moment was made from: the customer's card takes answers of
 * no other, also after the link was renewed. null on a phone without its private half.
 */
export function menuKeyAt(week: OpenWeek, at: Instant): MenuPrivateKey | null {
  const used = week.signers.value.findLast(({ retiredAt }) => retiredAt !== null && at < retiredAt);
  return menuKeyOf(week, used);
}

function publicChange(id: string, pair: MenuPrivateKey) {
  const key = publicHalfOf(pair);
  return key === null ? [] : [put(menuSignerTable, id, { key })];
}
