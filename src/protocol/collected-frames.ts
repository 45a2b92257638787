import { base32, type Bytes, concatBytes, sameBytes } from '../kernel/bytes.ts';
import { crc32 } from './crc32.ts';
import { type Frame, type FrameFault, readFrame } from './frames.ts';

/** How many sets are kept side by side: a second phone on the table costs the first one nothing. */
const MOST_SETS = 4;

/** The frames of one set that were read so far. */
export interface FrameSet {
  readonly key: string;
  readonly total: number;
  /** Payload by frame number, from 1. */
  readonly payloads: ReadonlyMap<number, Bytes>;
}

/** Everything read since the person began; the set that was read last comes first. */
export type CollectedFrames = readonly FrameSet[];

/** Nothing read yet; also what « start again » goes back to. */
export const NOTHING_COLLECTED: CollectedFrames = [];

/**
 * What a text brought: a frame that was lacking (`FrameAdded`), one already there (`FrameKnown`), the
 * last one (`SetComplete`, with all bytes), or a last one after which the whole is not what was sent
 * (`SetSpoiled`: this set starts again from nothing).
 */
export type Reading =
  | { readonly type: 'FrameAdded' }
  | { readonly type: 'FrameKnown' }
  | { readonly type: 'SetComplete'; readonly bytes: Bytes }
  | { readonly type: 'SetSpoiled' }
  | FrameFault;

export interface Collecting {
  readonly collected: CollectedFrames;
  readonly reading: Reading;
}

/**
 * Adds what a code says to the frames read so far, in any order, any number of times. A frame of
 * another set opens that set beside the others (the one unread for longest makes room). Bytes come
 * out only when their checksum is the one each frame carries.
 */
export function collectFrame(collected: CollectedFrames, text: string): Collecting {
  const read = readFrame(text);
  if (!read.ok) return { collected, reading: read.error };
  const frame = read.value;
  const key = keyOf(frame);
  const before = collected.find((set) => set.key === key);
  const others = collected.filter((set) => set.key !== key).slice(0, MOST_SETS - 1);
  const isKnown = before?.payloads.has(frame.number) ?? false;
  const payloads = new Map(before?.payloads);
  if (!isKnown) payloads.set(frame.number, frame.payload);
  const set = { key, total: frame.total, payloads };
  if (payloads.size < set.total) {
    return {
      collected: [set, ...others],
      reading: { type: isKnown ? 'FrameKnown' : 'FrameAdded' },
    };
  }
  const bytes = joined(set);
  return sameBytes(crc32(bytes), frame.set)
    ? { collected: [set, ...others], reading: { type: 'SetComplete', bytes } }
    : { collected: others, reading: { type: 'SetSpoiled' } };
}

/** The numbers a set still lacks, ascending. */
export function missingNumbers({ total, payloads }: FrameSet): readonly number[] {
  return Array.from({ length: total }, (_, at) => at + 1).filter((number) => !payloads.has(number));
}

/** The same bytes cut finer are another set: their numbers mean other parts. */
function keyOf({ set, total }: Frame): string {
  return `${base32(set)}/${total}`;
}

function joined({ total, payloads }: FrameSet): Bytes {
  const parts = Array.from({ length: total }, (_, at) => payloads.get(at + 1) ?? new Uint8Array());
  return concatBytes(...parts);
}
