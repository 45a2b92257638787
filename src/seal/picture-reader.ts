/** Computes the six pictures of a transcript away from the page. */
export type PictureReader = (transcript: Uint8Array) => Promise<readonly number[]>;

/** What is needed of a `Worker`. */
export interface PictureWorker {
  addEventListener(type: 'message', listen: (event: MessageEvent<readonly number[]>) => void): void;
  addEventListener(type: 'error', listen: () => void): void;
  postMessage(transcript: Uint8Array): void;
  terminate(): void;
}

/**
 * A reader that starts a worker for each transcript and ends it after; `start` makes it from
 * `/picture-worker.js` as `trustScripts` hands it out. Rejects when the browser refuses the worker.
 */
export function pictureReader(start: () => PictureWorker): PictureReader {
  return async (transcript) => {
    const worker = start();
    try {
      return await new Promise((read, broke) => {
        worker.addEventListener('message', ({ data }) => read(data));
        worker.addEventListener('error', () =>
          broke(new Error('The worker that computes pictures did not start')),
        );
        worker.postMessage(transcript);
      });
    } finally {
      worker.terminate();
    }
  };
}
