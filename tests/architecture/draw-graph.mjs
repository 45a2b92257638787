// `npm run graph`: the picture of src/ARCHITECTURE.md, drawn from the real imports. Prints it; with
// `--write`, puts it between the markers. An arrow that other arrows imply is left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import layers from './layers.cjs';

const PAGE = 'src/ARCHITECTURE.md';
const MARKERS = /(<!-- graph:start[^>]*-->\n)[^]*?(<!-- graph:end -->)/;

const picture = draw(impliedLeftOut(await importsBetweenFolders()));
if (process.argv.includes('--write')) writeIntoPage();
else process.stdout.write(picture);

/** Folder → the folders it imports, types included. */
async function importsBetweenFolders() {
  const { output } = await cruise(
    ['src'],
    layers.options,
    {},
    {
      tsConfig: extractTSConfig('tsconfig.json'),
    },
  );
  const arrows = new Map();
  for (const { source, dependencies } of output.modules) {
    const from = folderOf(source);
    if (!from) continue;
    if (!arrows.has(from)) arrows.set(from, new Set());
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (to && to !== from) arrows.get(from).add(to);
    }
  }
  return arrows;
}

function folderOf(path) {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function impliedLeftOut(arrows) {
  const kept = [...arrows].map(([from, targets]) => {
    const isImplied = (to) =>
      [...targets].some((other) => other !== to && reaches(arrows, other, to));
    return [from, new Set([...targets].filter((to) => !isImplied(to)))];
  });
  return new Map(kept);
}

function reaches(arrows, from, to, seen = new Set()) {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(arrows.get(from) ?? [])].some((next) => reaches(arrows, next, to, seen));
}

function draw(arrows) {
  const folders = [...arrows.keys()].sort();
  const pairs = folders.flatMap((from) => [...arrows.get(from)].sort().map((to) => [from, to]));
  const joined = new Set(pairs.flat());
  const alone = folders.filter((folder) => !joined.has(folder)).map((folder) => `  ${folder}`);
  const lines = pairs.map(([from, to]) => `  ${from} --> ${to}`);
  return ['```mermaid', 'flowchart TD', ...alone, ...lines, '```', ''].join('\n');
}

function writeIntoPage() {
  const page = readFileSync(PAGE, 'utf8');
  if (!MARKERS.test(page)) {
    throw new Error(`${PAGE} needs <!-- graph:start --> and <!-- graph:end -->`);
  }
  writeFileSync(
    PAGE,
    page.replace(MARKERS, (_, start, end) => `${start}\n${picture}\n${end}`),
  );
}
