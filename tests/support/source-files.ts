import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold nothing of ours, wherever they are. */
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache']);

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The paths under a folder that match, sorted; none when the folder does not exist. */
export function pathsUnder(folder: string, pattern: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pathsUnder(path, pattern);
    return pattern.test(path) ? [path] : [];
  });
  return paths.sort();
}

/** The files under a folder that match, with their text. */
export function filesUnder(folder: string, pattern: RegExp): readonly SourceFile[] {
  return pathsUnder(folder, pattern).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** `path:line: text` for each line that matches, to name what is wrong in a failing test. */
export function linesThatMatch(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}
