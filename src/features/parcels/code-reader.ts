import type { Care, Picture } from '../../formats/qr-reading.ts';
import type { ScanAnswer, ScanRequest } from './scan-messages.ts';

/** Reads QR codes off pictures, away from the page. Made anew for each reading, and closed after it. */
export interface CodeReader {
  /** The text of the code, or null. Takes the pixels away. Rejects once the reader is broken. */
  readonly read: (picture: Picture, care: Care) => Promise<string | null>;
  readonly close: () => void;
}

interface Waiting {
  readonly found: (text: string | null) => void;
  readonly broke: (reason: Error) => void;
}

/** A reader in a worker; `url` is `/scan-worker.js` as `trustScripts` hands it out. */
export function workerReader(url: string): CodeReader {
  const worker = new Worker(url, { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<ScanAnswer>) => {
    waiting.get(data.id)?.found(data.text);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    broken = new Error('The worker that reads codes did not start');
    for (const { broke } of waiting.values()) broke(broken);
    waiting.clear();
  });
  return {
    read: (picture, care) =>
      new Promise((found, broke) => {
        if (broken) return broke(broken);
        last += 1;
        waiting.set(last, { found, broke });
        const request: ScanRequest = { id: last, picture, care };
        worker.postMessage(request, [picture.data.buffer]);
      }),
    close: () => worker.terminate(),
  };
}
