import { err, ok, type Result } from '../../src/kernel/result.ts';
import type { Bytes } from '../../src/kernel/bytes.ts';
import {
  collectFrame,
  type CollectedFrames,
  NOTHING_COLLECTED,
} from '../../src/protocol/collected-frames.ts';
import { cutIntoFrames } from '../../src/protocol/frames.ts';
import { parcelFromText, parcelToText } from '../../src/protocol/parcel-text.ts';
import type { Rng } from './rng.ts';
import { expectThat } from './violation.ts';
import type { World } from './world.ts';

/** A parcel on its way: as pictures that are filmed in any order, or as the file when it is too large. */
export function travelled(world: World, parcel: Bytes, rng: Rng): Bytes {
  const frames = cutIntoFrames(parcel);
  const isFile = !frames.ok || rng.chance(0.3);
  const arrived = isFile ? fromFile(parcel, rng) : filmed(frames.value, rng);
  world.counts[isFile ? 'files' : 'filmed'] += 1;
  const isSame = arrived.ok && Buffer.compare(arrived.value, parcel) === 0;
  expectThat(isSame, 'P19', `a parcel of ${parcel.length} bytes does not arrive as it was made`);
  world.relay.wire.handed(parcel);
  return parcel;
}

/** Filmed from the middle on, some pictures twice, one of them shaken. */
function filmed(frames: readonly string[], rng: Rng): Result<Bytes, { readonly type: string }> {
  const shaken = rng.pick(frames).slice(0, -3);
  let collected: CollectedFrames = NOTHING_COLLECTED;
  for (const frame of [shaken, ...rng.shuffled([...frames, ...frames.slice(0, 2)])]) {
    const read = collectFrame(collected, frame);
    if (read.reading.type === 'SetComplete') return ok(read.reading.bytes);
    ({ collected } = read);
  }
  return err({ type: 'FramesMissing' });
}

/** Forwarded by a messenger that puts a word before it. */
function fromFile(parcel: Bytes, rng: Rng): ReturnType<typeof parcelFromText> {
  const text = parcelToText(parcel);
  return parcelFromText(
    rng.chance(0.5) ? `Transféré :\r\n\r\n> ${text.replaceAll('\n', '\r\n> ')}` : text,
  );
}
