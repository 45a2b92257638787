// The worker that reads messages, built as /intake-worker.js: a name without a hash, which the app's one
// Trusted Types policy can list.
import type { IsoDate } from '../../domain/calendar.ts';
import type { IntakeMenu, ReadMessage, SentMessage } from '../../formats/intake/reading.ts';
import { JoinedBytes } from './joined-bytes.ts';
import type { MessageSource } from './message-reader.ts';
import { plainReader } from './plain-reader.ts';

/** What the page asks; `call` comes back with every answer. */
export type ReaderCall =
  | {
      readonly type: 'split';
      readonly call: number;
      readonly sources: readonly MessageSource[];
      readonly near: IsoDate;
    }
  | {
      readonly type: 'understand';
      readonly call: number;
      readonly messages: readonly SentMessage[];
      readonly menu: IntakeMenu;
    };

/** What the worker says. */
export type ReaderWord =
  | { readonly type: 'progress'; readonly call: number; readonly done: number }
  | { readonly type: 'failed'; readonly call: number }
  | { readonly type: 'split'; readonly call: number; readonly messages: readonly SentMessage[] }
  | {
      readonly type: 'understood';
      readonly call: number;
      readonly messages: readonly ReadMessage[];
    };

/** So many words of progress for one reading: a page has little use for more. */
const STEPS = 100;

interface WorkerScope {
  Blob: typeof JoinedBytes;
  addEventListener(type: 'message', listen: (event: MessageEvent<ReaderCall>) => void): void;
  postMessage(word: ReaderWord): void;
}

const scope = globalThis as unknown as WorkerScope; // TypeScript's DOM library knows only pages

// In this worker the mail library alone makes blobs. Sources come as real ones and stay so.
scope.Blob = JoinedBytes;

scope.addEventListener('message', ({ data }) => {
  answer(data).catch(() => scope.postMessage({ type: 'failed', call: data.call }));
});

async function answer(asked: ReaderCall): Promise<void> {
  const { call } = asked;
  if (asked.type === 'understand') {
    const messages = await plainReader.understand(asked.messages, asked.menu);
    return scope.postMessage({ type: 'understood', call, messages });
  }
  let told = 0;
  const onProgress = (done: number) => {
    if (Math.floor(done * STEPS) <= told) return;
    told = Math.floor(done * STEPS);
    scope.postMessage({ type: 'progress', call, done });
  };
  // The page stops a reading by ending the worker.
  const stop = new AbortController().signal;
  const messages = (await plainReader.split(asked.sources, asked.near, { onProgress, stop })) ?? [];
  scope.postMessage({ type: 'split', call, messages });
}
