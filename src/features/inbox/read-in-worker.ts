import type { ReaderCall, ReaderWord } from './intake-worker.ts';
import type { MessageReader } from './message-reader.ts';

/** A question without the number it is asked under. */
type Asked<T = ReaderCall> = T extends ReaderCall ? Omit<T, 'call'> : never;

/** A reader whose workers can be ended. */
export interface WorkerReader extends MessageReader {
  close(): void;
}

/**
 * The reader in workers of its own: a mailbox of ten megabytes leaves the page as quick as before. Cutting
 * and understanding each have one, so that stopping the first loses nothing of the second.
 */
export function readerInWorker(newWorker: () => Worker): WorkerReader {
  const cutting = workerLine(newWorker);
  const understanding = workerLine(newWorker);
  return {
    split: async (sources, near, { onProgress, stop }) => {
      stop.addEventListener('abort', cutting.end);
      const word = await cutting.ask({ type: 'split', sources, near }, (said) => {
        if (said.type === 'progress') onProgress(said.done);
      });
      stop.removeEventListener('abort', cutting.end);
      return word?.type === 'split' ? word.messages : null;
    },
    understand: async (messages, menu) => {
      const word = await understanding.ask({ type: 'understand', messages, menu });
      return word?.type === 'understood' ? word.messages : null;
    },
    close: () => {
      cutting.end();
      understanding.end();
    },
  };
}

/** A worker that starts with the first question, and its answers. */
function workerLine(newWorker: () => Worker) {
  let worker: Worker | null = null;
  let calls = 0;
  const waiting = new Map<number, (word: ReaderWord | null) => void>();
  const end = () => {
    worker?.terminate();
    worker = null;
    const ended = [...waiting.values()];
    waiting.clear();
    for (const tell of ended) tell(null);
  };
  const started = () => {
    if (worker) return worker;
    worker = newWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<ReaderWord>) =>
      waiting.get(data.call)?.(data),
    );
    // What a broken worker was asked is answered with nothing; the next question starts another one.
    worker.addEventListener('error', end);
    return worker;
  };
  const ask = (asked: Asked, onWord: (word: ReaderWord) => void = () => {}) =>
    new Promise<ReaderWord | null>((resolve) => {
      const call = (calls += 1);
      waiting.set(call, (word) => {
        if (word?.type === 'progress') return onWord(word);
        waiting.delete(call);
        resolve(word);
      });
      started().postMessage({ ...asked, call });
    });
  return { ask, end };
}
