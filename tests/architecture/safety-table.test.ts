import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGE = 'src/SAFETY.md';

/** The rows of the tables of a page: their cells, without the heads. */
function tablesOf(page: string): readonly (readonly (readonly string[])[])[] {
  return page.split(/\n\n/).flatMap((block) => {
    const lines = block.trim().split('\n');
    if (!lines.every((line) => line.startsWith('|'))) return [];
    return [
      lines.slice(2).map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    ];
  });
}

function pathsIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
}

/** What is wrong with the two tables, in words. */
function faults(page: string, features: readonly string[]): readonly string[] {
  const [gets = [], kept = []] = tablesOf(page);
  const named = kept.flatMap(([, about]) => pathsIn(about));
  const who = kept.map(([name]) => name);
  return [
    ...gets.flatMap(([name]) => (who.includes(name) ? [] : [`nothing keeps true: ${name}`])),
    ...who.flatMap((name) =>
      gets.some(([other]) => other === name) ? [] : [`no such line: ${name}`],
    ),
    ...kept.flatMap(([name, about, tests]) => [
      ...(pathsIn(about).length === 0 ? [`no feature: ${name}`] : []),
      ...(pathsIn(tests).length === 0 ? [`no test: ${name}`] : []),
      ...[...pathsIn(about), ...pathsIn(tests)].filter((path) => !existsSync(path)),
      ...pathsIn(tests).filter((path) => !/^tests\/.+[.](test[.]tsx?|e2e[.]ts)$/.test(path)),
    ]),
    ...features.filter((folder) => !named.includes(folder)).map((folder) => `no line: ${folder}`),
  ];
}

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `src/features/${name}`);

test('each line of what somebody gets names its features and its tests, and each feature has a line', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(tablesOf(page).map((rows) => rows.length > 10)).toEqual([true, true]);
  expect(features.length).toBeGreaterThan(20);
  expect(faults(page, features)).toEqual([]);
});

test('a feature that no line names is found, and a line that nothing keeps true', () => {
  const page = [
    '| who | gets | not |\n| - | - | - |\n| a thief | all | nothing |\n| a host | files | words |',
    '| who | features | tests |\n| - | - | - |\n| a thief | `src/features/safety` | `tests/gone.test.ts` |\n| nobody | | |',
  ].join('\n\n');
  expect(faults(page, ['src/features/safety', 'src/features/new'])).toEqual([
    'nothing keeps true: a host',
    'no such line: nobody',
    'tests/gone.test.ts',
    'no feature: nobody',
    'no test: nobody',
    'no line: src/features/new',
  ]);
});
