import { base64url, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  type BackupHead,
  type FrameError,
  frameToBytes,
  headToBytes,
  parseFrame,
} from '../protocol/backup-frame.ts';
import { lockKey, type Stretch, unwrap, wrap } from './lock-key.ts';
import type { RandomSource } from './random.ts';
import { PHRASE_COST } from './stretch-cost.ts';

/** `WrongPhrase`: other pictures sealed it, or its beginning was changed. */
export interface BackupOpenError {
  readonly type: FrameError['type'] | 'WrongPhrase';
}

/** What opens a backup: the numbers of its six pictures in order, and what makes a guess of them costly. */
export interface BackupPhrase {
  readonly phrase: readonly number[];
  /** Takes up to two seconds on a slow phone. */
  readonly stretch: Stretch;
}

/** Seals a backup under its six pictures. A key of its own lies between: wrong pictures are told from damage. */
export async function sealBackup(
  body: Bytes,
  { phrase, stretch, random }: BackupPhrase & { readonly random: RandomSource },
): Promise<Bytes> {
  const head = { cost: PHRASE_COST, salt: random(16) };
  const raw = random(32);
  const wrapped = await wrap(await keyOf({ phrase, stretch }, head), keySlot(head), raw, random);
  const sealed = await wrap(await lockKey(raw), bodySlot(head, wrapped), body, random);
  return frameToBytes({ ...head, wrapped, sealed });
}

/** Opens a backup. One changed bit anywhere, and nothing of it is given out. */
export async function openBackup(
  bytes: Bytes,
  phrase: BackupPhrase,
): Promise<Result<Bytes, BackupOpenError>> {
  const frame = parseFrame(bytes);
  if (!frame.ok) return frame;
  const { wrapped, sealed } = frame.value;
  const raw = await unwrap(await keyOf(phrase, frame.value), keySlot(frame.value), wrapped);
  if (!raw) return err({ type: 'WrongPhrase' });
  const body = await unwrap(await lockKey(raw), bodySlot(frame.value, wrapped), sealed);
  return body ? ok(body) : err({ type: 'BackupDamaged' });
}

async function keyOf(
  { phrase, stretch }: BackupPhrase,
  { cost, salt }: BackupHead,
): Promise<CryptoKey> {
  return lockKey(await stretch(Uint8Array.from(phrase), salt, cost));
}

function keySlot(head: BackupHead): string {
  return `backup/key/${base64url(headToBytes(head))}`;
}

function bodySlot(head: BackupHead, wrapped: Bytes): string {
  return `backup/body/${base64url(headToBytes(head))}/${base64url(wrapped)}`;
}
