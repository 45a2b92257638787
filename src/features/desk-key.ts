import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { RandomSource } from '../seal/random.ts';
import type { Book } from '../store/book.ts';
import { deskSecretTable, IMPORT_KEY_ROW } from '../store/books/desk-books.ts';
import type { StoreError } from '../store/store-error.ts';
import { put } from '../store/table.ts';
import type { ScreenProps } from './screen-props.ts';

const KEY_BYTES = 32;

/** This phone joined a desk and has not received the desk's book yet. */
export interface DeskBookMissing {
  readonly type: 'DeskBookMissing';
}

/** The desk's import key where it was made already. */
export function keptDeskKey(desk: Book): Bytes | null {
  const kept = base64urlToBytes(desk.rows(deskSecretTable).value.get(IMPORT_KEY_ROW)?.value ?? '');
  return kept && kept.length === KEY_BYTES ? kept : null;
}

/** By book, the key that is being made: two at once would make two, and each message would be two. */
const making = new WeakMap<Book, Promise<Result<Bytes, StoreError>>>();

/** The desk's import key; made now where there is none, apart from any gesture: undoing must not change it. */
export function deskKey(desk: Book, random: RandomSource): Promise<Result<Bytes, StoreError>> {
  const kept = keptDeskKey(desk);
  if (kept) return Promise.resolve(ok(kept));
  const made = making.get(desk) ?? makeDeskKey(desk, random).finally(() => making.delete(desk));
  making.set(desk, made);
  return made;
}

async function makeDeskKey(desk: Book, random: RandomSource): Promise<Result<Bytes, StoreError>> {
  const made = random(KEY_BYTES);
  const saved = await desk.commit([
    put(deskSecretTable, IMPORT_KEY_ROW, { value: base64url(made) }),
  ]);
  return saved.ok ? ok(made) : saved;
}

/**
 * The same for what must be equal on all phones: one that joined and received nothing yet makes no key,
 * the desk has one. With a key of its own it would take every message for another.
 */
export function sharedDeskKey(
  { phone }: Pick<ScreenProps, 'phone'>,
  desk: Book,
): Promise<Result<Bytes, DeskBookMissing | StoreError>> {
  const joined = Object.keys(phone.shelf.keys.value?.trusted ?? {}).length > 0;
  const isEmpty = desk.content.state.facts.size === 0 && desk.content.state.tables.size === 0;
  if (joined && isEmpty) return Promise.resolve(err({ type: 'DeskBookMissing' }));
  return deskKey(desk, phone.random);
}
