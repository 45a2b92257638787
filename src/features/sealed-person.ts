import * as z from 'zod/mini';
import type { OrderId } from '../domain/order.ts';
import { base64url, base64urlToBytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { type InboxPrivateKey, openFromInbox, sealToInbox } from '../seal/inbox-key.ts';
import { text } from '../store/books/fields.ts';
import type { SealedText } from '../store/books/week-book.ts';
import type { WeekInbox } from '../store/views/week-inbox.ts';

/** Who ordered, on the way to the desk. Texts as typed; empty: nothing said. */
const personSchema = z.object({
  /** What stands in an order of another id was copied there by somebody who can't read it. */
  order: z.string(),
  nickname: text,
  contact: text,
  note: text,
  address: text,
});
export type SealedPerson = Omit<z.infer<typeof personSchema>, 'order'>;

/** Two desk phones may make one at once; more than a few are nobody's. */
const MOST_INBOXES = 4;

/** Seals who ordered for the desk phones of the week; null when no inbox has a key that can be used. */
export async function sealPerson(
  inboxes: readonly WeekInbox[],
  order: OrderId,
  { nickname, contact, note, address }: SealedPerson,
): Promise<SealedText | null> {
  const body = utf8(JSON.stringify({ order, nickname, contact, note, address }));
  const sealed: SealedText = [];
  // A lost phone holds the other half of a retired one.
  const inUse = inboxes.filter(({ retiredAt }) => retiredAt === null);
  for (const { id, key } of inUse.slice(0, MOST_INBOXES)) {
    const publicKey = base64urlToBytes(key);
    const box = publicKey && (await sealToInbox(publicKey, body));
    if (box?.ok) sealed.push({ inbox: id, box: base64url(box.value) });
  }
  return sealed.length > 0 ? sealed : null;
}

/** Who ordered; null when no key at hand opens it, or it was sealed for another order. */
export async function openPerson(
  keys: ReadonlyMap<string, InboxPrivateKey>,
  order: string,
  sealed: SealedText,
): Promise<SealedPerson | null> {
  for (const { inbox, box } of sealed) {
    const key = keys.get(inbox);
    const bytes = base64urlToBytes(box);
    const opened = key && bytes && (await openFromInbox(key, bytes));
    const person = opened?.ok ? readPerson(utf8ToText(opened.value)) : null;
    if (person?.order === order) return person;
  }
  return null;
}

function readPerson(json: string): z.infer<typeof personSchema> | null {
  try {
    const parsed = personSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // not JSON: another version, or somebody's own
  }
}
