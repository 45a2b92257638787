import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameSecret } from './secrets.ts';

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
/** Three groups, ten syllables of 70 each: 61 bits, and sayable over a telephone. */
const GROUPS = [4, 3, 3];
const FILE = 'creation-pass';

/** The pass that lets phones begin a log here: the one set, else the one made on first start. */
export function creationPass(set: string | undefined, dataFolder: string): string {
  if (set !== undefined) return set;
  const path = join(dataFolder, FILE);
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(path)) writeOnce(path, randomPass());
  return readFileSync(path, 'utf8').trim();
}

/** Whether someone wrote the pass, be it with capitals, or spaces for hyphens. */
export function isPass(written: string, pass: string): boolean {
  return sameSecret(plain(written), plain(pass));
}

export function randomPass(): string {
  return GROUPS.map((syllables) => Array.from({ length: syllables }, syllable).join('')).join('-');
}

function syllable(): string {
  return `${CONSONANTS[randomInt(CONSONANTS.length)]}${VOWELS[randomInt(VOWELS.length)]}`;
}

/** Two relays may start at once over one folder: the first to write wins. */
function writeOnce(path: string, pass: string): void {
  try {
    writeFileSync(path, `${pass}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '-');
}
