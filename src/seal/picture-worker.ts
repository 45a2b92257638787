// The worker that computes the pictures and stretches phrases, built as /picture-worker.js: a name without
// a hash, which the app's one Trusted Types policy can list.
import type { Bytes } from '../kernel/bytes.ts';
import type { StretchCost } from '../protocol/backup-frame.ts';
import { pictureCode } from './picture-code.ts';
import { stretched } from './stretched.ts';

/**
 * Page to worker: a transcript, or a secret to stretch; worker to page: the numbers of its pictures, or
 * 32 bytes. Kept from version to version.
 */
export type PictureWork =
  | Uint8Array
  | { readonly secret: Bytes; readonly salt: Bytes; readonly cost?: StretchCost | undefined };

interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<PictureWork>) => void): void;
  postMessage(answer: readonly number[] | Bytes): void;
}

const scope = globalThis as unknown as WorkerScope; // TypeScript's DOM library knows only pages

scope.addEventListener('message', ({ data }) =>
  scope.postMessage(
    data instanceof Uint8Array ? pictureCode(data) : stretched(data.secret, data.salt, data.cost),
  ),
);
