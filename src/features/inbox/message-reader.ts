import type { IntakeMenu, ReadMessage, SentMessage } from '../../formats/intake/reading.ts';

/** Something to read: a file, or what was pasted or shared. */
export interface MessageSource {
  readonly name: string;
  readonly content: Blob;
}

/** What came of reading some sources. */
export interface SplitSources {
  readonly messages: readonly SentMessage[];
  /** Sources that could not be read, each with the reason; the others were. */
  readonly unread: readonly UnreadSource[];
}

/** A file that is no text, damaged, or too large for a phone. */
export interface UnreadSource {
  readonly name: string;
  readonly reason: 'too-large' | 'unreadable';
}

/** How far a reading is, from 0 to 1. */
export type ReadingProgress = (done: number) => void;

/** The reader of messages, somewhere the page does not wait for it. */
export interface MessageReader {
  /** Cuts sources into the messages they hold. Stops when told to, with nothing. */
  split(
    sources: readonly MessageSource[],
    onProgress: ReadingProgress,
    stop: AbortSignal,
  ): Promise<SplitSources | null>;
  /** Understands messages on a menu, each in the light of all the others; in the same order. */
  understand(messages: readonly SentMessage[], menu: IntakeMenu): Promise<readonly ReadMessage[]>;
}
