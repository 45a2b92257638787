import { expect, test } from 'vitest';
import { filesUnder, linesThatMatch, type SourceFile } from '../support/source-files.ts';

// The patterns are put together from parts, so that this file does not match itself.
const TEXT =
  /(^|\/)([^/]+[.](tsx?|mjs|cjs|js|json|md|css|html|svg|ya?ml|txt|csv|eml|ics)|[.][a-z]+(rc|ignore)?|run)$/;
const MACHINE_PATH = new RegExp(`(^|[\\s'"\`(=:<])/(${['work', 'root', 'home'].join('|')})/`);
const REGISTRY_HOST = new RegExp(
  [
    ['registry', '(npmjs|yarnpkg|npmmirror)'].join('[.]'),
    ['npm', 'pkg', 'github'].join('[.]'),
    ['artifactory', 'verdaccio', 'nexus'].map((name) => `//[^/\\s"']*${name}`).join('|'),
    '"resolved" *:',
  ].join('|'),
);
const UNFINISHED = new RegExp(
  `\\b(${['TO', 'FIX'].map((start, at) => start + ['DO', 'ME'][at]).join('|')})\\b`,
);
const LEFT_OUT = new RegExp(`\\b(test|it|describe|bench|suite)(\\.\\w+)*\\.(skip|only|todo)\\b`);

test('nothing committed names a folder of the machine it was written on', () => {
  expect(linesThatMatch(allText(), MACHINE_PATH)).toEqual([]);
});

test('nothing committed names a package registry', () => {
  expect(linesThatMatch(allText(), REGISTRY_HOST)).toEqual([]);
});

test('nothing is left for later', () => {
  expect(linesThatMatch(allText(), UNFINISHED)).toEqual([]);
});

test('no test is left out, and none runs alone', () => {
  expect(linesThatMatch(filesUnder('tests', /[.]tsx?$/), LEFT_OUT)).toEqual([]);
});

test('the patterns find what they look for', () => {
  const lines = [
    ['see ', 'work', 'main'].join('/'),
    ['https:', '', ['registry', 'npmjs', 'org'].join('.'), 'x'].join('/'),
    ['// TO', 'DO later'].join(''),
    ['test', 'only', 'x'].join('.'),
  ];
  const found = [MACHINE_PATH, REGISTRY_HOST, UNFINISHED, LEFT_OUT].map((pattern) =>
    lines.map((line) => pattern.test(line)),
  );
  expect(found).toEqual([
    [true, false, false, false],
    [false, true, false, false],
    [false, false, true, false],
    [false, false, false, true],
  ]);
});

function allText(): readonly SourceFile[] {
  const files = filesUnder('.', TEXT);
  expect(files.length).toBeGreaterThan(20);
  return files;
}
