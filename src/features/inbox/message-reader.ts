import type { IsoDate } from '../../domain/calendar.ts';
import type { IntakeMenu, ReadMessage, SentMessage } from '../../formats/intake/reading.ts';

/** Something to read: a file, or what was pasted or shared. */
export interface MessageSource {
  readonly name: string;
  readonly content: Blob;
}

/** How far a reading is, from 0 to 1. */
export type ReadingProgress = (done: number) => void;

/** The reader of messages, somewhere the page does not wait for it. */
export interface MessageReader {
  /**
   * Cuts sources into the messages they hold; one that can't be read is a message that says why. Dates
   * without a year are near `near`. Gives null when told to stop.
   */
  split(
    sources: readonly MessageSource[],
    near: IsoDate,
    { onProgress, stop }: { readonly onProgress: ReadingProgress; readonly stop: AbortSignal },
  ): Promise<readonly SentMessage[] | null>;
  /** Understands messages on a menu, each in the light of all the others. null: the reader broke. */
  understand(
    messages: readonly SentMessage[],
    menu: IntakeMenu,
  ): Promise<readonly ReadMessage[] | null>;
}
