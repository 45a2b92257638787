import { authorIn, type Batch, epochTag } from '../protocol/batch.ts';
import { type DevicePublicKeys, deviceIdsOf, isSignedWith, verifyKey } from '../seal/device-key.ts';
import type { OpenedBatch } from './batch-codec.ts';
import { isOpened, type Knowledge } from './knowledge.ts';

/** Which epoch of which book this is. */
export interface BookEpoch {
  readonly name: string;
  readonly epoch: number;
  readonly branch?: string | undefined;
}

/** Who may write in a book. Read anew for each batch: phones come and go. */
export interface Admission {
  /** The keys that were given for a phone, the same objects each time; none for a phone nobody added. */
  keysOf(device: string): readonly DevicePublicKeys[];
  /** Whether a renewal removed the phone: it writes nothing here but what its cut lets pass. */
  isRemoved(device: string): boolean;
  /** Who renewed the ring into this epoch, and whether it carried this book over. */
  readonly renewal: { readonly by: string; readonly opens: boolean } | null;
}

/** `waits`: may be admitted once more is known. `never`: nothing will change that. */
export type Verdict = 'admitted' | 'waits' | 'never';

/** Whether a batch counts in this book: of this book, of a phone of the ring, within its cut, and signed. */
export async function admit(
  { batch, signed }: OpenedBatch,
  { book, admission, known }: { book: BookEpoch; admission: Admission; known: Knowledge },
): Promise<Verdict> {
  if (batch.book !== book.name) return 'never';
  const isOwnEpoch = epochTag(batch) === epochTag(book);
  const place = isOwnEpoch
    ? ownEpochVerdict(batch, admission)
    : stragglerVerdict(batch, book, { admission, known });
  if (place !== 'admitted') return place;
  // The id is the hash of the keys: nobody can give keys of her own for another's phone.
  for (const keys of admission.keysOf(batch.device)) {
    const signer = await signerOf(keys);
    if (signer.ids.includes(batch.device))
      return (await isSignedWith(signer.key, signed)) ? 'admitted' : 'never';
  }
  return 'waits';
}

interface Signer {
  readonly ids: readonly string[];
  readonly key: CryptoKey | null;
}

/** What is found out about keys once, however many batches they signed. */
const signers = new WeakMap<DevicePublicKeys, Promise<Signer>>();

function signerOf(keys: DevicePublicKeys): Promise<Signer> {
  const known = signers.get(keys);
  if (known) return known;
  const made = Promise.all([deviceIdsOf(keys), verifyKey(keys.sign)]).then(([ids, key]) => ({
    ids,
    key,
  }));
  signers.set(keys, made);
  return made;
}

/** An opening speaks for others, so only who renewed the ring may write it, and only as first words. */
function ownEpochVerdict(
  { device, seq, opening }: Batch,
  { isRemoved, renewal }: Admission,
): Verdict {
  if (isRemoved(device)) return 'never';
  if (!opening) return 'admitted';
  return renewal?.by === device && seq === opening.part && seq <= opening.parts
    ? 'admitted'
    : 'never';
}

/** What was written under an earlier key and came late counts, of a removed phone up to its cut. */
function stragglerVerdict(
  batch: Batch,
  book: BookEpoch,
  { admission, known }: { admission: Admission; known: Knowledge },
): Verdict {
  const { device, epoch, seq } = batch;
  if (epoch > book.epoch || book.epoch === 1) return 'never';
  if (!admission.isRemoved(device)) return 'admitted';
  if (!admission.renewal?.opens) return 'never';
  if (!isOpened(known)) return 'waits';
  return epoch === book.epoch - 1 && seq <= lastCounted(batch, book, known) ? 'admitted' : 'never';
}

/** Its cut is one of the very epoch the opening holds: another of that number it made up since. */
function lastCounted(batch: Batch, book: BookEpoch, { opened }: Knowledge): number {
  const held = numberIn(opened?.before, authorIn(batch, epochTag(book)));
  return Math.min(numberIn(opened?.cuts, batch.device), held);
}

function numberIn(numbers: Readonly<Record<string, number>> = {}, name: string): number {
  return Object.hasOwn(numbers, name) ? (numbers[name] ?? 0) : 0;
}
