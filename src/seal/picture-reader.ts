import type { Bytes } from '../kernel/bytes.ts';
import type { Stretch } from './lock-key.ts';
import type { PictureWork } from './picture-worker.ts';

/** Computes the six pictures of a transcript away from the page. */
export type PictureReader = (transcript: Uint8Array) => Promise<readonly number[]>;

/** What is needed of a `Worker`. */
export interface PictureWorker {
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error', listen: () => void): void;
  postMessage(work: PictureWork): void;
  terminate(): void;
}

/**
 * A reader that starts a worker for each transcript and ends it after; `start` makes it from
 * `/picture-worker.js` as `trustScripts` hands it out. Rejects when the browser refuses the worker.
 */
export function pictureReader(start: () => PictureWorker): PictureReader {
  // The worker answers a transcript with numbers.
  return async (transcript) => (await answerOf(start(), transcript)) as readonly number[];
}

/** The same worker, for phrases: what it says of itself in `pictureReader` holds here too. */
export function phraseStretcher(start: () => PictureWorker): Stretch {
  // The worker answers a secret with bytes.
  return async (secret, salt, cost) => (await answerOf(start(), { secret, salt, cost })) as Bytes;
}

async function answerOf(worker: PictureWorker, work: PictureWork): Promise<unknown> {
  try {
    return await new Promise((read, broke) => {
      worker.addEventListener('message', ({ data }) => read(data));
      worker.addEventListener('error', () =>
        broke(new Error('The worker that computes pictures did not start')),
      );
      worker.postMessage(work);
    });
  } finally {
    worker.terminate();
  }
}
