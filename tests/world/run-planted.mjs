// Lives worlds on the source with one line changed: `run-planted.mjs <folder> <change as JSON, or null> --seeds 4 …`.
// One bundle, held in the folder: a process that transforms file after file takes five times as long to begin.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

process.env.TZ = 'Europe/Brussels';
const root = fileURLToPath(new URL('../../', import.meta.url));
const [folder, change, ...args] = process.argv.slice(2);
const bug = JSON.parse(change);
let planted = bug === null;

/** In one place and no other: a bug that is not planted would seem to be missed, or found by chance. */
async function changed(id) {
  if (bug === null || id !== path.join(root, bug.file)) return null;
  const [before, after, ...more] = (await readFile(id, 'utf8')).split(bug.from);
  if (after === undefined || more.length > 0)
    throw new Error(`"${bug.name}" can't be planted: its text must stand exactly once in ${id}`);
  planted = true;
  return before + bug.to + after;
}

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  mode: 'development',
  plugins: [{ name: 'planted-bug', enforce: 'pre', load: changed }],
  build: {
    ssr: fileURLToPath(new URL('run-world.ts', import.meta.url)),
    outDir: folder,
    minify: false,
    // Parts of their own would wait for the first, which waits for the worlds.
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'worlds.mjs' } },
  },
});
if (!planted) throw new Error(`"${bug.name}" is planted where no world comes by: ${bug.file}`);
process.argv.splice(2, process.argv.length, ...args);
const { exitCode } = await import(pathToFileURL(path.join(folder, 'worlds.mjs')).href);
process.exitCode = exitCode;
