// `npm run bench`: what opening this week costs among 1 and among 260 weeks, at CPU 6 times slower.
// Prints one line per size: median (least to most) in milliseconds, from navigation to the week's tally.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { createServer, build, preview } from 'vite';

const RUNS = Number(process.env.RUNS ?? 7);
const SLOWER = Number(process.env.SLOWER ?? 6);
const SIZES = (process.env.WEEKS ?? '1,260').split(',').map(Number);

const out = mkdtempSync(join(tmpdir(), 'carnet-bench-'));
const support = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  logLevel: 'error',
});
const { findChromium } = await support.ssrLoadModule('/tests/support/find-chromium.ts');
const executablePath = await findChromium();
await support.close();
const config = { configFile: false, logLevel: 'error', root: 'tests/bench' };
await build({
  ...config,
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: 'tests/bench/opening.html' },
  },
});
const server = await preview({
  ...config,
  build: { outDir: out },
  preview: { port: 0, host: '127.0.0.1' },
});
const url = `http://localhost:${server.httpServer.address().port}/opening.html`;
try {
  for (const weeks of SIZES) console.log(await measure(weeks));
} finally {
  await server.close();
  rmSync(out, { recursive: true, force: true });
}

async function measure(weeks) {
  const profile = mkdtempSync(join(tmpdir(), 'carnet-bench-profile-'));
  try {
    await inPage(profile, 1, (page) =>
      page.evaluate((count) => globalThis.bench.fill(count), weeks),
    );
    const times = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { ms, portions } = await inPage(profile, SLOWER, (page) =>
        page.evaluate((count) => globalThis.bench.open(count), weeks),
      );
      if (portions !== 160) throw new Error(`expected 160 portions, got ${portions}`);
      times.push(ms);
    }
    times.sort((a, b) => a - b);
    const [least, median, most] = [times[0], times[times.length >> 1], times.at(-1)].map(
      Math.round,
    );
    return `${weeks} weeks: ${median} ms (${least} to ${most}), ${RUNS} runs, CPU ${SLOWER} times slower`;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Each run has a browser of its own on the same profile: nothing is warm but the disk. */
async function inPage(profile, slower, work) {
  const context = await chromium.launchPersistentContext(profile, { executablePath });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await work(page);
  } finally {
    await context.close();
  }
}
