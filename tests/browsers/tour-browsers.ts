import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRelay } from '../support/relay-process.ts';
import { firefox } from './firefox.ts';
import { type Hand, handOn } from './hand.ts';
import type { BrowserKind, Running, Wire } from './phone.ts';
import { PROMISES } from './promises.ts';
import { type OpenPhone, startGroup, type Tour } from './steps.ts';
import { webkit } from './webkit.ts';

const PASS = 'armoire à confitures';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Tours every browser that is here, and says line by line what held. Counts the promises. */
export async function tourBrowsers(say: (line: string) => void): Promise<Counts> {
  let passed = 0;
  let failed = 0;
  for (const kind of [webkit, firefox]) {
    if (!kind.isHere()) {
      say(`${kind.name} was not found, and nothing was tried in it.`);
      say(`  On Debian: apt-get install --no-install-recommends ${kind.packages.join(' ')}`);
      continue;
    }
    const counts = await tourOne(kind, say);
    passed += counts.passed;
    failed += counts.failed;
  }
  return { passed, failed };
}

async function tourOne(kind: BrowserKind, say: (line: string) => void): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-browsers-'));
  const running = new Set<Running>();
  const serverOptions = { app: true, pass: PASS, dataFolder: mkdtempSync(join(folder, 'relay-')) };
  const tour: Tour = {
    server: await startRelay(serverOptions),
    newPhone: () => openPhone(kind, mkdtempSync(join(folder, 'phone-')), running),
    stopServer: () => tour.server.stop(),
    startServer: async () => {
      tour.server = await startRelay({ ...serverOptions, port: tour.server.port });
    },
  };
  let passed = 0;
  try {
    const group = await startGroup(tour);
    say([...running].map(({ version }) => `${kind.name} ${version}`)[0] ?? kind.name);
    for (const { title, keep } of PROMISES) {
      try {
        await keep(tour, group);
        passed += 1;
        say(`  ✓ ${title}`);
      } catch (error) {
        say(`  ✗ ${title}\n      ${String(error)}`);
      }
    }
  } catch (error) {
    say(`${kind.name}: no group could be started\n      ${String(error)}`);
  } finally {
    await Promise.all([...running].map((one) => one.kill()));
    await tour.server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { passed, failed: PROMISES.length - passed };
}

async function openPhone(
  kind: BrowserKind,
  profile: string,
  running: Set<Running>,
): Promise<OpenPhone> {
  const start = async () => {
    const started = await kind.start(profile);
    running.add(started);
    return started;
  };
  let now = await start();
  const wire: Wire = {
    navigate: (url) => now.wire.navigate(url),
    run: (script, args) => now.wire.run(script, args),
    click: (found) => now.wire.click(found),
    write: (found, text) => now.wire.write(found, text),
  };
  const hand: Hand = handOn(wire);
  return {
    hand,
    async restart() {
      await now.kill();
      running.delete(now);
      now = await start();
    },
  };
}
