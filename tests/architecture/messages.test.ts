import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder, pathsUnder } from '../support/source-files.ts';

const SOURCE_LANGUAGE = 'fr';
const MESSAGES = /^src\/i18n\/([a-z]{2})\/[^/]+[.]ts$/;

/** Starts of the keys that are put together when the app runs: t(`errors.${error.type}`). */
const PUT_TOGETHER: readonly string[] = ['errors.', 'week.', 'pictures.'];

/** Those of an area that come with the first load, of one language only: the area holds them too. */
const PARTS_OF_AN_AREA = new Set(['firstErrors', 'firstMenu']);

const modules = import.meta.glob<Record<string, unknown>>('../../src/i18n/*/*.ts', { eager: true });
const paths = pathsUnder('src/i18n', MESSAGES);
const languages = [...new Set(paths.map((path) => MESSAGES.exec(path)?.[1] ?? ''))];
const code = filesUnder('src', /[.]tsx?$/)
  .filter(({ path }) => !MESSAGES.test(path))
  .map(({ text }) => text)
  .join('\n');

test('there are messages as soon as there is a folder for them', () => {
  expect(keysOf(SOURCE_LANGUAGE).length > 0).toBe(existsSync('src/i18n/fr'));
});

test('every language says everything that French says, and nothing else', () => {
  const french = keysOf(SOURCE_LANGUAGE);
  const others = languages.map((language) => ({ language, keys: keysOf(language) }));
  expect(others).toEqual(languages.map((language) => ({ language, keys: french })));
});

test('every message is said somewhere', () => {
  const silent = keysOf(SOURCE_LANGUAGE).filter(
    (key) => !isWritten(key, code) && !PUT_TOGETHER.some((start) => key.startsWith(start)),
  );
  expect(silent).toEqual([]);
});

test('the keys that are put together are still put together', () => {
  const needed = PUT_TOGETHER.filter((start) =>
    keysOf(SOURCE_LANGUAGE).some((key) => key.startsWith(start)),
  );
  expect(needed.filter((start) => !code.includes(`\`${start}\${`))).toEqual([]);
});

test('a key counts as written only when it is written whole', () => {
  expect(isWritten('week.open', "t('week.open')")).toBe(true);
  expect(isWritten('week.open', "t('week.openAll')")).toBe(false);
});

function isWritten(key: string, text: string): boolean {
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${key}${quote}`));
}

/** `area.key` for each message of a language, sorted. */
function keysOf(language: string): readonly string[] {
  const folder = `../../src/i18n/${language}/`;
  return Object.entries(modules)
    .filter(([path]) => path.startsWith(folder))
    .flatMap(([, exported]) => Object.entries(exported))
    .filter(([area]) => !PARTS_OF_AN_AREA.has(area))
    .flatMap(([area, messages]) => keysUnder(area, messages))
    .sort();
}

/** A message is a text, or its plural forms; anything else holds messages. */
function keysUnder(key: string, value: unknown): readonly string[] {
  if (typeof value === 'string') return [key];
  if (typeof value !== 'object' || value === null) return [];
  if ('other' in value) return [key];
  return Object.entries(value).flatMap(([name, inner]) => keysUnder(`${key}.${name}`, inner));
}
