// Reads messages at a keyboard: `npm run --silent intake -- --menu menu.json FILE…`. The reader is the app's;
// it is built once for Node and kept under the name of what it was built from, so that it starts at once.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
// npm runs scripts in the package's folder and says where it was called.
const asScript = process.env.npm_lifecycle_event === 'intake' && process.env.INIT_CWD;
const folder = asScript ? process.env.INIT_CWD : process.cwd();

const { runIntake } = await import(await builtReader());
const { code, stdout, stderr } = await runIntake(process.argv.slice(2), folder);
process.exitCode = code;
process.stderr.write(stderr);
process.stdout.write(stdout);

/** The address of the built reader, built first when its sources have changed. */
async function builtReader() {
  const name = `${await nameOfSources()}.mjs`;
  const cache = path.join(root, 'node_modules/.cache/carnet-intake');
  const file = path.join(cache, name);
  if (existsSync(file)) return pathToFileURL(file).href;
  const { build } = await import('vite');
  const outDir = await mkdtemp(path.join(tmpdir(), 'carnet-intake-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.join(root, 'src/formats/intake/cli.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'reader.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  const built = path.join(outDir, 'reader.mjs');
  return pathToFileURL(await kept(built, file, cache)).href;
}

/** Moves the built file to where the next run looks; where nothing can be written it is used where it is. */
async function kept(built, file, cache) {
  try {
    const { mkdir, copyFile } = await import('node:fs/promises');
    await mkdir(cache, { recursive: true });
    const near = `${file}.${process.pid}`;
    await copyFile(built, near);
    await rename(near, file);
    await rm(path.dirname(built), { recursive: true, force: true });
    return file;
  } catch {
    return built;
  }
}

async function nameOfSources() {
  const hash = createHash('sha256');
  for (const part of ['src/formats', 'src/domain', 'src/kernel']) {
    const entries = await readdir(path.join(root, part), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
    const paths = files
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort();
    for (const one of paths) hash.update(one.slice(root.length)).update(await readFile(one));
  }
  return hash
    .update(await readFile(path.join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
