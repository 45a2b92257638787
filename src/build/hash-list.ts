import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES } from '../i18n/catalog.ts';
import { pictures as ar } from '../i18n/ar/pictures.ts';
import { pictures as en } from '../i18n/en/pictures.ts';
import { pictures as fr } from '../i18n/fr/pictures.ts';
import { pictures as nl } from '../i18n/nl/pictures.ts';
import { utf8 } from '../kernel/bytes.ts';
import { type BuiltFile, hashLines } from '../seal/file-hashes.ts';
import { pictureCode } from '../seal/picture-code.ts';
import { PICTURE_NAMES } from '../ui/picture-names.ts';

/** Its name among the built files; it stands for all others and is not in the list itself. */
const HASH_LIST = 'hashes.txt';
const WORDS = { fr, en, nl, ar };

/**
 * Writes `hashes.txt` beside the built files: the SHA-256 of each, in two parts. The first are the files a
 * phone keeps, with the six pictures it shows of them; the second what it does not keep.
 */
export function hashList(): Plugin {
  let folder = '';
  return {
    name: 'carnet-hash-list',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post', // after the service worker is written
      handler: async () => writeFile(join(folder, HASH_LIST), await listOf(await filesIn(folder))),
    },
  };
}

async function listOf(files: readonly BuiltFile[]): Promise<string> {
  const isKept = keptBy(files.find(({ path }) => path === 'sw.js'));
  const kept = await hashLines(files.filter(({ path }) => isKept(path)));
  const besides = await hashLines(files.filter(({ path }) => !isKept(path)));
  const numbers = pictureCode(utf8(kept));
  const inWords = LANGUAGES.map((language) => {
    const words = numbers.map((number) => WORDS[language][PICTURE_NAMES[number] ?? 'apple']);
    return `#   ${language}: ${words.join(', ')}\n`;
  });
  return [
    '# Check a copy of these files with: sha256sum --check hashes.txt\n',
    '# What a phone keeps. Its six pictures of it:\n',
    ...inWords,
    kept,
    '# What it does not keep.\n',
    besides,
  ].join('');
}

/** The files the service worker names. */
function keptBy(worker: BuiltFile | undefined): (path: string) => boolean {
  if (!worker) throw new Error('The build wrote no sw.js: its hashes can not be listed');
  const text = new TextDecoder().decode(worker.bytes);
  return (path) => text.includes(`"${path}"`);
}

async function filesIn(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== HASH_LIST);
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: new Uint8Array(await readFile(join(folder, path))),
    })),
  );
}
