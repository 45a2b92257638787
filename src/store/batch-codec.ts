import { base64url, type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Batch, batchToText, parseBatch } from '../protocol/batch.ts';
import { type BlobError, blobIdOf, openBlob, sealBlob } from '../seal/blob.ts';
import type { BookKey } from '../seal/book-key.ts';
import { type DeviceKey, signBody, splitSigned } from '../seal/device-key.ts';
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
  readonly said: Pick<Batch, 'book' | 'epoch' | 'at' | 'app'>;
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
}

/** Signs and seals the parts of one gesture, each chained to the one before. */
export async function sealBatches(parts: readonly Entries[], frame: BatchFrame) {
  const batches: Batch[] = [];
  const stored: NewLogEntry[] = [];
  let head = frame.head;
  for (const { ops, facts } of parts) {
    const device = frame.keys.device.id;
    const vector = { ...contiguousNumbers(frame.vector), [device]: head.seq };
    const place = { device, seq: head.seq + 1, prev: head.digest, vector };
    const batch: Batch = { v: 1, ...frame.said, ...place, ops, facts };
    const { entry, digest } = await sealBatch(batch, frame.keys);
    head = { seq: batch.seq, digest };
    batches.push(batch);
    stored.push(entry);
  }
  return { batches, stored, head };
}

/** Opens a stored batch. Its signature was checked when it arrived; the seal is checked each time. */
export async function openBatch(
  key: BookKey,
  blob: Bytes,
): Promise<Result<OpenedBatch, BlobError | { readonly type: 'NotABatch' }>> {
  const opened = await openBlob(key, blob);
  if (!opened.ok) return opened;
  const text = bodyText(opened.value);
  if (text === null) return err({ type: 'NotABatch' });
  const batch = parseBatch(text);
  return batch.ok ? ok({ batch: batch.value, digest: await chainDigest(opened.value) }) : batch;
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
  const signed = await signBody(keys.device, utf8(batchToText(batch)));
  const blob = await sealBlob(keys.book, signed, keys.random);
  const entry: NewLogEntry = { blobId: blobIdOf(blob), blob, own: batch.seq };
  return { entry, digest: await chainDigest(signed) };
}
