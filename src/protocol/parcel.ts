import * as z from 'zod/mini';
import { type Bytes, concatBytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalJson } from './canonical-json.ts';

/** What one phone hands another of one book: signed bodies, as their writers signed them. */
export interface ParcelBook {
  /** Address of the book's log, base64url: names book and epoch to whoever holds the key. */
  readonly logId: string;
  readonly bodies: readonly Bytes[];
}

/** What a phone has of one book. */
export interface Possession {
  /** Last contiguous number of each author. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Tells apart two phones that have as many batches of a copied phone, and others; '' if not said. */
  readonly mark: string;
}

/** What a phone has of each book, by log id. */
export type Possessions = Readonly<Record<string, Possession>>;

/** What is sealed for one ring: what the sender has, and what the other may lack. */
export interface ParcelSection {
  readonly has: Possessions;
  readonly books: readonly ParcelBook[];
}

/** A parcel: sections, each sealed under the key of one ring and epoch. */
const MAGIC = utf8('CP1');
const LENGTH_BYTES = 4;
const NEW_LINE = 10;
/** A body begins with a signature, in bytes: a few bytes of header must not stand for millions of bodies. */
const LEAST_BODY = 64;
/** Most sections of a parcel, and largest section before it is deflated, in bytes. */
export const PARCEL_LIMITS = { sections: 64, bytes: 16_000_000, sealedBytes: 4_000_000 } as const;

const logId = z.string().check(z.regex(/^[\w-]{22}$/));
const count = z.number().check(z.int(), z.nonnegative());
const author = z.string().check(z.minLength(1), z.maxLength(64));
const headerSchema = z.object({
  v: z.literal(1),
  has: z.record(logId, z.record(author, count)),
  // Earlier phones say none.
  marks: z._default(z.record(logId, z.string().check(z.maxLength(16))), {}),
  books: z.array(z.tuple([logId, z.array(count)])).check(z.maxLength(2_000)),
});

/** The body of a section, before it is deflated and sealed. */
export function sectionToBytes({ has, books }: ParcelSection): Bytes {
  const lengths = books.map(
    ({ logId: id, bodies }) => [id, bodies.map((body) => body.length)] as const,
  );
  const said = Object.entries(has);
  const numbers = Object.fromEntries(said.map(([id, one]) => [id, one.numbers]));
  const marks = Object.fromEntries(said.map(([id, { mark }]) => [id, mark]));
  const header = utf8(canonicalJson({ v: 1, has: numbers, marks, books: lengths }));
  return concatBytes(header, Uint8Array.of(NEW_LINE), ...books.flatMap(({ bodies }) => bodies));
}

/** Reads a section; lengths that don't add up, or are none of a signed body, are refused. */
export function parseSection(bytes: Bytes): Result<ParcelSection, { readonly type: 'NotAParcel' }> {
  const end = bytes.indexOf(NEW_LINE);
  const header = end < 0 ? null : readHeader(bytes.slice(0, end));
  if (!header) return err({ type: 'NotAParcel' });
  let at = end + 1;
  const all = header.books.flatMap(([, lengths]) => lengths);
  const isWhole = all.reduce((sum, length) => sum + length, at) === bytes.length;
  if (!isWhole || all.some((length) => length < LEAST_BODY)) return err({ type: 'NotAParcel' });
  const books = header.books.map(([id, lengths]) => ({
    logId: id,
    bodies: lengths.map((length) => bytes.slice(at, (at += length))),
  }));
  const has = Object.entries(header.has).map(
    ([id, numbers]) => [id, { numbers, mark: header.marks[id] ?? '' }] as const,
  );
  return ok({ has: Object.fromEntries(has), books });
}

/** A parcel as it travels by camera; a file carries the same in text. */
export function parcelToBytes(sections: readonly Uint8Array[]): Bytes {
  const framed = sections.flatMap((section) => {
    const length = new Uint8Array(LENGTH_BYTES);
    new DataView(length.buffer).setUint32(0, section.length);
    return [length, section];
  });
  return concatBytes(MAGIC, ...framed);
}

/** The sealed sections of a parcel. */
export function parseParcel(
  bytes: Bytes,
): Result<readonly Bytes[], { readonly type: 'NotAParcel' }> {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return err({ type: 'NotAParcel' });
  const sections: Bytes[] = [];
  for (let at = MAGIC.length; at < bytes.length;) {
    if (at + LENGTH_BYTES > bytes.length || sections.length >= PARCEL_LIMITS.sections)
      return err({ type: 'NotAParcel' });
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    at += LENGTH_BYTES;
    if (at + length > bytes.length) return err({ type: 'NotAParcel' });
    sections.push(bytes.slice(at, (at += length)));
  }
  return ok(sections);
}

function readHeader(bytes: Bytes): z.infer<typeof headerSchema> | null {
  try {
    const parsed = headerSchema.safeParse(JSON.parse(utf8ToText(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
