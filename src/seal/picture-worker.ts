// The worker that computes the pictures, built as /picture-worker.js: a name without a hash, which the
// app's one Trusted Types policy can list.
import { pictureCode } from './picture-code.ts';

/** Page to worker, one transcript; worker to page, its numbers. Kept from version to version. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<Uint8Array>) => void): void;
  postMessage(numbers: readonly number[]): void;
}

const scope = globalThis as unknown as WorkerScope; // TypeScript's DOM library knows only pages

scope.addEventListener('message', ({ data }) => scope.postMessage(pictureCode(data)));
