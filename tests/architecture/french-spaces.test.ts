import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptTogether } from '../../src/build/french-spaces.ts';
import { fr } from '../../src/i18n/fr.ts';
import { productionBuild } from '../support/production-build.ts';
import { pathsUnder } from '../support/source-files.ts';

const ALONE = / [:;!?»]|« /;
const NO_BREAK = /\\xA0|\u00a0/;

test('in the built app no mark of French may stand alone on a line', async () => {
  const scripts = pathsUnder(join(await productionBuild(), 'assets'), /[.]js$/);
  const french = scripts
    .map((path) => readFileSync(path, 'utf8'))
    .find((script) => script.includes(fr.myTurns.exchangeFor.slice(0, -2)));

  expect(french).toMatch(NO_BREAK);
  expect(french).not.toMatch(ALONE);
}, 180_000);

test('the dictionaries hold these marks in their texts alone, and the rest of them stays as it is', () => {
  const files = pathsUnder('src/i18n/fr', /[.]ts$/).concat('src/i18n/fr-first.ts');
  const withoutTexts = files.map((path) =>
    readFileSync(path, 'utf8').replaceAll(/'(?:[^'\\]|\\.)*'|\/\*[^]*?\*\/|\/\/.*/g, "''"),
  );

  expect(files.length).toBeGreaterThan(40);
  expect(withoutTexts.filter((code) => keptTogether(code) !== code)).toEqual([]);
});

test('only spaces change, and once is enough', () => {
  const pieces = fc.constantFrom(' ', '«', '»', ':', ';', '!', '?', 'mot', '{name}', '\n');
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join('')),
      (text) => {
        const kept = keptTogether(text);
        expect(kept.replaceAll('\u00a0', ' ')).toBe(text);
        expect(kept).not.toMatch(ALONE);
        expect(keptTogether(kept)).toBe(kept);
      },
    ),
  );
});
