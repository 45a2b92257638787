import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { productionBuild } from '../support/production-build.ts';
import { pathsUnder } from '../support/source-files.ts';

const KB = 1000;
const FIRST_LOAD_LIMIT = 100 * KB;
const CUSTOMER_PAGE_LIMIT = 40 * KB;
/** A first visit brings each of them to the phone before the app starts without a network. */
const MOST_FILES = 120;

let dist: string;
beforeAll(async () => {
  dist = await productionBuild();
}, 180_000);

test('the app starts with at most 100 kB of compressed JavaScript', () => {
  const scripts = firstScripts('index.html');
  const size = gzipSize(scripts);
  console.log(
    `first load of the app: ${(size / KB).toFixed(1)} kB gzip in ${scripts.length} files`,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test('whatever a customer does, her page weighs at most 40 kB with everything it loads', () => {
  const page = 'm/index.html';
  const parts = pathsUnder(join(dist, 'm'), /[.]js$/).map((path) => path.slice(dist.length + 1));
  const part = (name: string) => parts.filter((path) => path.includes(`/${name}-`));
  const always = gzipSize([page, ...firstStyles(page), ...firstScripts(page)]);
  const languages = ['fr', 'en', 'nl', 'ar'].map((language) => gzipSize(part(language)));
  const later = ['seal-and-post', 'answer-facts'].map((name) => gzipSize(part(name)));
  const total = gzipSize([page, ...firstStyles(page), ...parts]);
  // A visit speaks one language, and either sends by the relay or shows how to pay.
  const visits = languages.flatMap((language) => later.map((more) => always + language + more));
  console.log(
    `${page}: ${visits.map((size) => (size / KB).toFixed(1)).join(', ')} kB gzip a visit; all languages and parts together ${(total / KB).toFixed(1)} kB`,
  );
  expect([...languages, ...later].every((size) => size > 0)).toBe(true);
  expect(Math.max(...visits)).toBeLessThanOrEqual(CUSTOMER_PAGE_LIMIT);
});

test('the service worker keeps every file the app can ask for', () => {
  const kept = readFileSync(join(dist, 'sw.js'), 'utf8');
  const built = pathsUnder(dist, /[.](js|css|html|svg|png|webmanifest)$/)
    .map((path) => path.slice(dist.length + 1))
    .filter((path) => path !== 'sw.js' && !path.startsWith('m/'));
  expect(built.length).toBeGreaterThan(0);
  expect(built.filter((path) => !kept.includes(path))).toEqual([]);
});

test('the app comes in at most 120 files, and none of its scripts waits for itself', () => {
  const files = pathsUnder(dist, /[.](js|css)$/)
    .map((path) => path.slice(dist.length + 1))
    .filter((path) => !path.startsWith('m/'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.length).toBeLessThanOrEqual(MOST_FILES);
  const scripts = files.filter((path) => path.endsWith('.js'));
  expect(scripts.filter((path) => reachedFrom(importsOf(path)).has(path))).toEqual([]);
});

/** What a page loads before it can start: its scripts, and whatever those import statically. */
function firstScripts(page: string): readonly string[] {
  const html = readFileSync(join(dist, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+[.]js)"/g)].map(([, path = '']) => path);
  return [...reachedFrom(named)];
}

/** These scripts, and whatever they import statically. */
function reachedFrom(paths: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    importsOf(path).forEach(reach);
  };
  paths.forEach(reach);
  return reached;
}

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(dist, path), 'utf8');
  const imports = text.matchAll(/(?:from|import)\s*["']([.]{1,2}\/[^"']+[.]js)["']/g);
  return [...imports].map(([, to = '']) => join(path, '..', to));
}

function firstStyles(page: string): readonly string[] {
  const html = readFileSync(join(dist, page), 'utf8');
  return [...html.matchAll(/href="\/?([^"]+[.]css)"/g)].map(([, path = '']) => path);
}

function gzipSize(paths: readonly string[]): number {
  const sizes = paths.map((path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length);
  return sizes.reduce((total, size) => total + size, 0);
}
