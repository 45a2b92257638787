import type { Bytes } from '../kernel/bytes.ts';
import { sha256 } from './hash.ts';

/** A file of the built app: its path without a slash at the start, as `assets/x-1.js`. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Bytes;
}

/**
 * The SHA-256 of files, one line each in the order of their paths, as `sha256sum` writes it: two spaces before
 * the path, a line break at the end. The same files give the same text whoever lists them.
 */
export async function hashLines(files: readonly BuiltFile[]): Promise<string> {
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const lines = inOrder.map(async ({ path, bytes }) => `${hex(await sha256(bytes))}  ${path}\n`);
  return (await Promise.all(lines)).join('');
}

function hex(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
