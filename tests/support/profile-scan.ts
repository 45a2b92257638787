import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of a browser's profile. */
export interface ProfileFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** All of a profile, the sealed books too. */
export function filesOf(profile: string): readonly ProfileFile[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const bytes = bytesOf(path);
      return bytes ? [{ path: path.slice(profile.length), bytes }] : [];
    });
}

/** null for a file that a running browser deleted meanwhile. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** The files in which a word stands, in any of the writings a browser uses. */
export function holdersOf(files: readonly ProfileFile[], word: string): readonly string[] {
  const writings = (['utf8', 'latin1', 'utf16le'] as const).map((as) => Buffer.from(word, as));
  return holdersOfAny(files, writings).map((path) => `${word} in ${path}`);
}

/** Whether a run of bytes stands in a file, as bytes or as hexadecimal or base64url text. */
export function isIn(files: readonly ProfileFile[], bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes);
  const texts = (['hex', 'base64url'] as const).map((as) => Buffer.from(raw.toString(as)));
  return holdersOfAny(files, [raw, ...texts]).length > 0;
}

function holdersOfAny(files: readonly ProfileFile[], writings: readonly Buffer[]) {
  return files
    .filter(({ bytes }) => writings.some((writing) => bytes.includes(writing)))
    .map(({ path }) => path);
}
