import type { Timer } from '../../ui/timer.ts';
import type { CodeReader } from './code-reader.ts';
import { pictureOfVideo } from './pictures.ts';

/** Rest between two looks, in milliseconds: the phone stays cool, and no code of six a second is missed. */
const REST_MS = 40;

export interface Watching {
  readonly video: HTMLVideoElement;
  readonly reader: CodeReader;
  readonly timer: Timer;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  readonly onText: (text: string) => void;
}

/** Looks through what a camera shows, one picture after the other. Rejects when the reader breaks. */
export async function watchCodes(watching: Watching): Promise<void> {
  const { video, reader, timer, signal, onText } = watching;
  const canvas = document.createElement('canvas');
  while (!signal.aborted) {
    const picture = pictureOfVideo(video, canvas);
    const text = picture && (await reader.read(picture, 'quick'));
    if (text !== null && !signal.aborted) onText(text);
    await new Promise<void>((rested) => timer.after(REST_MS, rested));
  }
}
