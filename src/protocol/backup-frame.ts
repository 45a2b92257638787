import { type Bytes, concatBytes, utf8 } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** What one guess of a phrase costs: memory of Argon2id in KiB, and its passes. */
export interface StretchCost {
  readonly memory: number;
  readonly passes: number;
}

/** What stands in clear before a backup: how its phrase becomes a key, and nothing of what is in it. */
export interface BackupHead {
  readonly cost: StretchCost;
  /** 16 random bytes. */
  readonly salt: Bytes;
}

/** A backup as it lies in a file. */
export interface BackupFrame extends BackupHead {
  /** The backup's own key under its phrase: nonce, 32 bytes, tag. */
  readonly wrapped: Bytes;
  /** The backup under its own key. */
  readonly sealed: Bytes;
}

export interface FrameError {
  /** `NewerBackup`: a later Carnet wrote it. */
  readonly type: 'NotABackup' | 'NewerBackup' | 'BackupDamaged';
}

const MAGIC = utf8('CC');
const VERSION = 1;
const ARGON2ID = 1;
const HEAD_BYTES = 9;
const SALT_BYTES = 16;
const WRAPPED_BYTES = 60;
const FRAME_BYTES = HEAD_BYTES + SALT_BYTES + WRAPPED_BYTES;

/**
 * The least and the most a file may ask of a phone: a forged one must neither make guesses cheap nor take
 * all memory there is.
 */
export const COST_BOUNDS = {
  memory: { least: 19 * 1024, most: 64 * 1024 },
  passes: { least: 2, most: 4 },
} as const;

/** The head as it stands in the file; what is sealed is bound to it. */
export function headToBytes({ cost, salt }: BackupHead): Bytes {
  const head = new Uint8Array(HEAD_BYTES);
  head.set(MAGIC);
  head.set([VERSION, ARGON2ID], MAGIC.length);
  const numbers = new DataView(head.buffer);
  numbers.setUint32(4, cost.memory);
  numbers.setUint8(8, cost.passes);
  return concatBytes(head, salt);
}

/** A backup in bytes. */
export function frameToBytes({ wrapped, sealed, ...head }: BackupFrame): Bytes {
  return concatBytes(headToBytes(head), wrapped, sealed);
}

/** Reads what stands around a backup; a cost out of bounds counts as damage. */
export function parseFrame(bytes: Bytes): Result<BackupFrame, FrameError> {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return err({ type: 'NotABackup' });
  const version = bytes[MAGIC.length] ?? 0;
  if (version > VERSION) return err({ type: 'NewerBackup' });
  if (version < VERSION || bytes[3] !== ARGON2ID || bytes.length < FRAME_BYTES)
    return err({ type: 'BackupDamaged' });
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const cost = { memory: numbers.getUint32(4), passes: numbers.getUint8(8) };
  const isFair =
    isWithin(cost.memory, COST_BOUNDS.memory) && isWithin(cost.passes, COST_BOUNDS.passes);
  if (!isFair) return err({ type: 'BackupDamaged' });
  const wrappedAt = HEAD_BYTES + SALT_BYTES;
  return ok({
    cost,
    salt: bytes.slice(HEAD_BYTES, wrappedAt),
    wrapped: bytes.slice(wrappedAt, FRAME_BYTES),
    sealed: bytes.slice(FRAME_BYTES),
  });
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}
