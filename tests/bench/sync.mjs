// `npm run bench`: what a phone needs to take in a first sync of 260 weeks and 1,000 changes of another
// phone, in Chromium on its real IndexedDB. Prints a line each: median (least to most) in milliseconds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { build, createServer, preview } from 'vite';

const RUNS = Number(process.env.RUNS ?? 3);
const WEEKS = Number(process.env.SYNC_WEEKS ?? 260);
const CHANGES = 1_000;
const LINES = 80;
/** What another phone changed in one gesture: as many as fit a batch, or one. */
const GESTURES = [
  [CHANGES, 'in one batch per week'],
  [1, 'each a batch of its own'],
];

const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-sync-'));
const support = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  logLevel: 'error',
});
const { findChromium } = await support.ssrLoadModule('/tests/support/find-chromium.ts');
const executablePath = await findChromium();
await support.close();
const config = { configFile: false, logLevel: 'error', root: 'tests/bench' };
const outDir = join(folder, 'page');
const input = 'tests/bench/sync.html';
await build({ ...config, build: { outDir, target: 'es2022', rollupOptions: { input } } });
const server = await preview({
  ...config,
  build: { outDir },
  plugins: [wires()],
  preview: { port: 0, host: '127.0.0.1' },
});
const url = `http://localhost:${server.httpServer.address().port}/sync.html`;
try {
  await measure();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const bytes = await onPhone('first', 'fill', WEEKS);
  for (const [perBatch, how] of GESTURES) {
    const [synced, merged] = [[], []];
    await onPhone(`invited ${perBatch}`, 'forge', WEEKS, perBatch);
    for (let run = 0; run < RUNS; run += 1) {
      const fresh = `fresh ${perBatch} ${run}`;
      synced.push(await onPhone(fresh, 'firstSync', WEEKS));
      merged.push(await onPhone(fresh, 'merge', WEEKS));
    }
    if (perBatch !== 1)
      say(`first sync of ${WEEKS} weeks, ${(bytes / 1e6).toFixed(1)} MB`, synced, LINES);
    // The other phone made three portions of each line of this week.
    say(`merging ${CHANGES} concurrent changes, ${how}`, merged, LINES * 3);
  }
}

function say(what, results, portions) {
  const wrong = results.find((result) => result.portions !== portions);
  if (wrong) throw new Error(`${what}: ${wrong.portions} portions, not ${portions}`);
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const [least, median, most] = [times[0], times[times.length >> 1], times.at(-1)].map(Math.round);
  console.log(`${what}: ${median} ms (${least} to ${most}), ${times.length} runs`);
}

/** A browser of its own on the profile of one phone. */
async function onPhone(name, work, ...args) {
  const profile = join(folder, name.replaceAll(' ', '-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await page.evaluate(([to, given]) => globalThis.bench[to](...given), [work, args]);
  } finally {
    await context.close();
  }
}

/** Keeps what one phone says for the next one. */
function wires() {
  const kept = new Map();
  const answer = async (request, response) => {
    if (request.method !== 'POST') return response.end(kept.get(request.url));
    const parts = [];
    for await (const part of request) parts.push(part);
    kept.set(request.url, Buffer.concat(parts));
    return response.end();
  };
  return {
    name: 'wires',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) =>
        request.url.startsWith('/blob/') ? void answer(request, response) : next(),
      );
    },
  };
}
