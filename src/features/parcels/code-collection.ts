import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bytes } from '../../kernel/bytes.ts';
import {
  collectFrame,
  type CollectedFrames,
  NOTHING_COLLECTED,
  type Reading,
} from '../../protocol/collected-frames.ts';

/** What is expected of the codes; a code that nobody here expects is told apart in words. */
export interface CodeTakers {
  /** Gets the bytes of a complete set of frames, once. */
  readonly onBytes?: ((bytes: Bytes) => void) | undefined;
  /** Gets the text of a code that is no frame, once. */
  readonly onText?: ((text: string) => void) | undefined;
}

/** What the last code told beside its content. */
export type CodeNote = 'foreign' | 'damaged' | 'spoiled' | null;

/** The codes read so far; an interrupted reading goes on where it was. */
export interface CodeCollection {
  /** The set that was read last comes first. */
  readonly collected: ReadonlySignal<CollectedFrames>;
  readonly note: ReadonlySignal<CodeNote>;
  /** How many codes made up what was handed on; null while reading. */
  readonly done: ReadonlySignal<number | null>;
  /** Takes in what a code says, and hands on what is complete. Does nothing once it is done. */
  readonly take: (text: string, takers: CodeTakers) => void;
  readonly startAgain: () => void;
}

const NOTES: Readonly<Record<Reading['type'], CodeNote>> = {
  FrameAdded: null,
  FrameKnown: null,
  SetComplete: null,
  SetSpoiled: 'spoiled',
  FrameDamaged: 'damaged',
  NotAFrame: 'foreign',
};

/** Nothing read yet. */
export function codeCollection(): CodeCollection {
  const collected = signal(NOTHING_COLLECTED);
  const note = signal<CodeNote>(null);
  const done = signal<number | null>(null);
  const take = (text: string, { onBytes, onText }: CodeTakers) => {
    if (done.peek() !== null) return;
    const step = collectFrame(collected.peek(), text);
    const { reading } = step;
    collected.value = step.collected;
    if (reading.type === 'NotAFrame' && onText) {
      done.value = 1;
      return onText(text);
    }
    note.value = NOTES[reading.type];
    if (reading.type !== 'SetComplete' || !onBytes) return;
    done.value = step.collected[0]?.total ?? 1;
    onBytes(reading.bytes);
  };
  const startAgain = () => {
    collected.value = NOTHING_COLLECTED;
    note.value = null;
    done.value = null;
  };
  return { collected, note, done, take, startAgain };
}
