import * as z from 'zod/mini';
import {
  base64url,
  base64urlToBytes,
  type Bytes,
  concatBytes,
  utf8,
  utf8ToText,
} from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { blobIdIn } from '../protocol/blob.ts';
import { MINE, ringOfBook, splitBookName } from './book-name.ts';
import { ringGiftSchema } from './ring-gift.ts';

const time = z.number().check(z.int(), z.nonnegative(), z.lte(8_640_000_000_000_000));
const count = z.number().check(z.int(), z.nonnegative());
const name = z.string().check(z.minLength(1), z.maxLength(64));

const bookSchema = z.object({
  name,
  epoch: count,
  branch: z.optional(z.string().check(z.minLength(1), z.maxLength(32))),
  due: z.nullable(time),
  /** Batches it held that were not merged. */
  parked: count,
  /** Last contiguous batch of each author: what a copy of it must have. */
  vector: z.record(z.string().check(z.maxLength(160)), count),
  /** Lengths of its blobs, in the order they came. */
  lengths: z.array(count).check(z.maxLength(200_000)),
});

const contentSchema = z.object({
  v: z.literal(1),
  at: time,
  /** The greatest time the phone had accepted; null when it had none. */
  accepted: z.nullable(time),
  /** Whose phone it was. */
  me: z.nullable(z.string().check(z.maxLength(64))),
  isDemo: z.boolean(),
  gift: ringGiftSchema,
  /** Secrets that no ring gives: a person's own book, and books of former epochs. */
  secrets: z.array(z.object({ name, secret: z.string().check(z.regex(/^[\w-]{43}$/)) })),
  books: z.array(bookSchema).check(z.maxLength(2_000)),
});

type Content = z.infer<typeof contentSchema>;

/** A book of a backup: its line, and its sealed log. */
export interface BackupBook extends Omit<Content['books'][number], 'lengths'> {
  readonly blobs: readonly Bytes[];
}

/** What a backup holds, once it is open. Not the phone's own keys: whoever restores it is another phone. */
export interface Backup extends Omit<Content, 'v' | 'secrets' | 'books'> {
  readonly secrets: Readonly<Record<string, Bytes>>;
  readonly books: readonly BackupBook[];
}

export interface ContentError {
  readonly type: 'BackupDamaged' | 'NewerBackup';
}

const NEW_LINE = 10;

/** A backup as bytes, to be sealed: a line of JSON, then all blobs. */
export function backupToBytes({ secrets, books, ...rest }: Backup): Bytes {
  const content: Content = {
    v: 1,
    ...rest,
    secrets: Object.entries(secrets).map(([of, bytes]) => ({ name: of, secret: base64url(bytes) })),
    books: books.map(({ blobs, ...book }) => ({
      ...book,
      lengths: blobs.map(({ length }) => length),
    })),
  };
  const line = utf8(JSON.stringify(content));
  return concatBytes(line, Uint8Array.of(NEW_LINE), ...books.flatMap(({ blobs }) => blobs));
}

/** Reads an opened backup. Errors: a later version's; anything that does not add up. */
export function parseBackup(bytes: Bytes): Result<Backup, ContentError> {
  const end = bytes.indexOf(NEW_LINE);
  const raw = end < 0 ? null : jsonOf(bytes.subarray(0, end));
  if (newerSchema.safeParse(raw).success) return err({ type: 'NewerBackup' });
  const parsed = contentSchema.safeParse(raw);
  if (!parsed.success) return err({ type: 'BackupDamaged' });
  const { v: _v, secrets: texts, books: lines, ...rest } = parsed.data;
  const secrets = secretsOf(texts);
  const books = booksOf(lines, bytes, end + 1);
  return secrets && books ? ok({ ...rest, secrets, books }) : err({ type: 'BackupDamaged' });
}

const newerSchema = z.object({ v: z.number().check(z.gt(1)) });

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8ToText(bytes));
  } catch {
    return null;
  }
}

function secretsOf(texts: Content['secrets']): Readonly<Record<string, Bytes>> | null {
  const secrets: Record<string, Bytes> = {};
  for (const { name: of, secret } of texts) {
    const bytes = base64urlToBytes(secret);
    if (!bytes || !isSecretApart(of)) return null;
    secrets[of] = bytes;
  }
  return secrets;
}

/** Whether a book's secret comes from no ring of now. */
export function isSecretApart(of: string): boolean {
  return of === MINE || (splitBookName(of).tag !== null && ringOfBook(of) !== null);
}

/** null when lengths and bytes don't add up, a blob has no id, or a book comes twice. */
function booksOf(lines: Content['books'], bytes: Bytes, from: number): BackupBook[] | null {
  let at = from;
  const books = lines.map(({ lengths, ...book }) => ({
    ...book,
    blobs: lengths.map((length) => bytes.slice(at, (at += length))),
  }));
  const hasIds = books.every(({ blobs }) => blobs.every((blob) => blobIdIn(blob) !== null));
  const isOnce = new Set(books.map((book) => book.name)).size === books.length;
  return at === bytes.length && hasIds && isOnce ? books : null;
}
