import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from '../support/run-tool.ts';
import { filesUnder, type SourceFile } from '../support/source-files.ts';

const ARCHITECTURE = 'src/ARCHITECTURE.md';
const GLOSSARY = 'src/domain/GLOSSARY.md';
const GRAPH = /<!-- graph:start[^>]*-->\s*([^]*?)\s*<!-- graph:end -->/;
const FILE_NAME = /^[\w.@-]+[.](tsx?|mjs|cjs|json|md|css|html|svg)$/;

const pages = filesUnder('.', /^(README|tests\/README|src\/.*)[.]?.*[.]md$/).filter(
  ({ path }) => path !== GLOSSARY,
);

test('every path that the pages name exists', () => {
  expect(pages.flatMap(pathsThatLeadNowhere)).toEqual([]);
});

test('a path that leads nowhere is found; a package or a placeholder is not taken for one', () => {
  const text =
    '`src/nowhere/x.ts` [b](./gone.md) `src/kernel/result.ts` `zod/mini` `src/<folder>/x.ts` `kernel`';
  expect(pathsThatLeadNowhere({ path: 'README.md', text })).toEqual([
    'README.md: src/nowhere/x.ts',
    'README.md: ./gone.md',
  ]);
});

test('every word that the glossary codes is a name of the code', () => {
  const names = namesOfTheCode();
  const words = existsSync(GLOSSARY) ? codedWords(readFileSync(GLOSSARY, 'utf8')) : [];
  expect(words.length > 0).toBe(existsSync(GLOSSARY));
  expect(words.filter((word) => !names.has(word))).toEqual([]);
});

test(
  'the picture of the architecture shows the imports as they are',
  { timeout: 60_000 },
  async () => {
    const drawn = await runTool('node', ['tests/architecture/draw-graph.mjs']);
    expect(drawn.stderr).toBe('');
    expect(drawn.stdout).toContain('-->');
    const shown = existsSync(ARCHITECTURE)
      ? GRAPH.exec(readFileSync(ARCHITECTURE, 'utf8'))?.[1]
      : drawn.stdout.trim();
    expect(shown, 'stale: run `npm run graph`').toBe(drawn.stdout.trim());
  },
);

/** Whole words of the sources, and the names of their files. */
function namesOfTheCode(): ReadonlySet<string> {
  const files = filesUnder('src', /[.]tsx?$/);
  // With hyphens for the values of unions: 'orders-closed'.
  const words = files.flatMap(({ text }) => text.match(/[A-Za-z_][\w-]*/g) ?? []);
  const fileNames = files.map(({ path }) => path.replace(/^.*\/|[.]tsx?$/g, ''));
  return new Set([...words, ...fileNames]);
}

/** The names in backquotes: `Order`, `cutoff`, `order.ts`, `Order.lines`. */
function codedWords(text: string): readonly string[] {
  return quoted(text)
    .filter((word) => /^[A-Za-z][\w.-]*$/.test(word))
    .flatMap((word) => word.replace(/[.]tsx?$/, '').split('.'));
}

function pathsThatLeadNowhere({ path, text }: SourceFile): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
  const named = quoted(text).filter(looksLikeAPath);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  return [...named, ...local]
    .filter((name) => !/[<>*…{]/.test(name))
    .filter((name) => ![dirname(path), '.', 'src'].some((base) => existsSync(join(base, name))))
    .map((name) => `${path}: ${name}`);
}

/** `src/kernel/`, `domain/money.ts`, `layers.cjs`; not `zod/mini`: nothing here is called zod. */
function looksLikeAPath(name: string): boolean {
  if (/\s|^@|:/.test(name)) return false;
  if (FILE_NAME.test(name)) return true;
  const [first = '', ...rest] = name.split('/');
  const folders = [...readdirSync('.'), ...readdirSync('src')];
  return rest.length > 0 && (folders.includes(first) || FILE_NAME.test(rest.at(-1) ?? ''));
}

function quoted(text: string): readonly string[] {
  const prose = text.replace(/```[^]*?```/g, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}
