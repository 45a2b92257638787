import { base64url, type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Batch, batchToText, parseBatch } from '../protocol/batch.ts';
import { BODY_LIMIT } from '../protocol/blob.ts';
import { type BlobError, blobIdOf, openBlob, type SealedBlob, sealBlob } from '../seal/blob.ts';
import type { BookKey } from '../seal/book-key.ts';
import { type DeviceKey, SIGNATURE_BYTES, signBody, splitSigned } from '../seal/device-key.ts';
import { sha256 } from '../seal/hash.ts';
import type { RandomSource } from '../seal/random.ts';
import { contiguousNumbers, type VersionVector } from '../protocol/vector.ts';
import type { Entries } from './batch-writer.ts';
import type { NewLogEntry } from './storage.ts';

/** Where this phone's own chain of batches stands in a book. */
export interface ChainHead {
  readonly seq: number;
  readonly digest: string;
}

/** What all batches of one gesture share, and where the chain stands before it. */
export interface BatchFrame {
  readonly said: Pick<Batch, 'book' | 'epoch' | 'branch' | 'at' | 'app'>;
  readonly vector: VersionVector;
  readonly head: ChainHead;
  readonly keys: SealingKeys;
}

interface SealingKeys {
  readonly book: BookKey;
  readonly device: DeviceKey;
  readonly random: RandomSource;
}

/** A batch out of its blob, with the digest the next batch of its device chains to. */
export interface OpenedBatch {
  readonly batch: Batch;
  readonly digest: string;
  /** Signature and body, as they travel. */
  readonly signed: Bytes;
}

/** A batch as its writer made it: the very text that was signed and sealed. */
interface SealedBatch {
  readonly text: string;
  readonly digest: string;
}

/** Signs and seals the parts of one gesture, each chained to the one before. */
export async function sealBatches(parts: readonly Entries[], frame: BatchFrame) {
  const batches: SealedBatch[] = [];
  const stored: NewLogEntry[] = [];
  let head = frame.head;
  for (const { ops, facts, opening } of parts) {
    const device = frame.keys.device.id;
    const vector = { ...contiguousNumbers(frame.vector), [device]: head.seq };
    const place = { device, seq: head.seq + 1, prev: head.digest, vector };
    const batch: Batch = { v: 1, ...frame.said, ...place, ops, facts, opening };
    const { entry, text, digest } = await sealBatch(batch, frame.keys);
    head = { seq: batch.seq, digest };
    batches.push({ text, digest });
    stored.push(entry);
  }
  return { batches, stored, head };
}

/** The batch as everyone will read it; none when they would refuse it. */
export function readBack({ text, digest }: SealedBatch): readonly Omit<OpenedBatch, 'signed'>[] {
  if (utf8(text).length + SIGNATURE_BYTES > BODY_LIMIT) return [];
  const read = parseBatch(text);
  return read.ok ? [{ batch: read.value, digest }] : [];
}

/** Opens a blob. Whether its signature is that of a phone of the ring is for `Admission` to say. */
export async function openBatch(
  key: BookKey,
  blob: Bytes,
): Promise<Result<OpenedBatch, BlobError | { readonly type: 'NotABatch' }>> {
  const opened = await openBlob(key, blob);
  return opened.ok ? readSigned(opened.value) : opened;
}

/** Reads a signed body, as a parcel carries it. */
export async function readSigned(
  signed: Bytes,
): Promise<Result<OpenedBatch, { readonly type: 'NotABatch' }>> {
  const text = signed.length > BODY_LIMIT ? null : bodyText(signed);
  if (text === null) return err({ type: 'NotABatch' });
  const batch = parseBatch(text);
  if (!batch.ok) return batch;
  return ok({ batch: batch.value, digest: await chainDigest(signed), signed });
}

/** Seals a signed body that came without its blob, for this phone's log. */
export async function sealSigned(
  signed: Bytes,
  { book, random }: Pick<SealingKeys, 'book' | 'random'>,
): Promise<{ readonly blobId: string; readonly blob: SealedBlob }> {
  const blob = await sealBlob(book, signed, random);
  return { blobId: blobIdOf(blob), blob };
}

async function chainDigest(signed: Bytes): Promise<string> {
  return base64url((await sha256(signed)).subarray(0, 16));
}

function bodyText(signed: Bytes): string | null {
  try {
    return utf8ToText(splitSigned(signed).body);
  } catch {
    return null;
  }
}

/** Seal once: the result is what is stored and, later, sent. */
async function sealBatch(batch: Batch, keys: SealingKeys) {
  const text = batchToText(batch);
  const signed = await signBody(keys.device, utf8(text));
  const entry: NewLogEntry = { ...(await sealSigned(signed, keys)), own: batch.seq };
  return { entry, text, digest: await chainDigest(signed) };
}
