import type { IsoDate } from '../../domain/calendar.ts';
import { readMessages } from '../../formats/intake/read-messages.ts';
import type { IntakeMenu, SentMessage } from '../../formats/intake/reading.ts';
import { splitSource } from '../../formats/intake/split-source.ts';
import type { MessageReader, MessageSource, ReadingProgress } from './message-reader.ts';

/** The reader itself, working where it is called: the worker's inside. */
export const plainReader = {
  split: async (
    sources: readonly MessageSource[],
    near: IsoDate,
    { onProgress, stop }: { readonly onProgress: ReadingProgress; readonly stop: AbortSignal },
  ): Promise<readonly SentMessage[] | null> => {
    const whole = Math.max(
      1,
      sources.reduce((sum, { content }) => sum + content.size, 0),
    );
    const found: SentMessage[] = [];
    let done = 0;
    for (const source of sources) {
      const bytes = await bytesOf(source);
      let read = 0;
      for await (const message of splitSource({ name: source.name, bytes }, { near })) {
        if (stop.aborted) return null;
        found.push(message);
        // How long the rest is, nobody knows; what a message says of it is close enough for a bar.
        read = Math.min(bytes.length, read + message.text.length);
        onProgress((done + read) / whole);
      }
      done += bytes.length;
      onProgress(done / whole);
    }
    return stop.aborted ? null : found;
  },
  understand: (messages: readonly SentMessage[], menu: IntakeMenu) =>
    Promise.resolve(readMessages(messages, menu)),
} satisfies MessageReader;

/** A file that went away, or that may not be read, holds nothing: its reader says so. */
async function bytesOf({ content }: MessageSource): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}
