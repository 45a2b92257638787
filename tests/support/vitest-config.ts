import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { countingReporter } from './counting-reporter.ts';
import { findChromium } from './find-chromium.ts';
import { LongestFirst } from './longest-first.ts';

type TestConfig = NonNullable<ViteUserConfig['test']>;
type Project = Exclude<NonNullable<TestConfig['projects']>[number], string>;

const TIME_ZONE = 'Europe/Brussels';
/** Left to itself vitest keeps one core free: on two cores it would use one. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** How the tests run; `vite.config.ts` asks for it only when vitest is running. */
export async function testConfig(): Promise<TestConfig> {
  // Set before any worker or browser starts, and inherited by all of them.
  process.env['TZ'] = TIME_ZONE;
  process.env['CARNET_TEST_RUN'] ??= `${process.pid}-${Date.now()}`;
  if (willRun('browser') || willRun('e2e')) process.env['CHROMIUM_PATH'] = await findChromium();
  return {
    projects: [unit(), browser(), endToEnd()],
    reporters: ['default', countingReporter()],
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/remove-production-build.ts'],
  };
}

function unit(): Project {
  return {
    extends: true,
    test: {
      name: 'unit',
      environment: 'node',
      include: ['tests/{unit,property,contract,world,architecture}/**/*.test.{ts,tsx}'],
      exclude: ['tests/architecture/fixtures/**'],
      maxWorkers: WORKERS,
      // Five seconds, as it is else, is short where every core is busy.
      testTimeout: 15_000,
      sequence: { groupOrder: 0 },
    },
  };
}

function browser(): Project {
  const executablePath = process.env['CHROMIUM_PATH'];
  return {
    extends: true,
    // Bundled before the first test: a dependency found in mid-run would reload the page under it.
    optimizeDeps: {
      entries: ['tests/{browser,component}/**/*.test.{ts,tsx}'],
      include: [
        'papaparse',
        'preact/hooks',
        'preact/jsx-dev-runtime',
        'preact-iso',
        'qr/decode.js',
        'workbox-window',
      ],
      // Else a cold scan takes JSX for React's, aborts, and two copies of preact get loaded.
      rolldownOptions: {
        transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
    },
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.browser.test.{ts,tsx}', 'tests/component/**/*.test.{ts,tsx}'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            env: { ...inheritedEnvironment(), TZ: TIME_ZONE },
            ...(executablePath ? { executablePath } : {}),
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
      setupFiles: ['tests/support/patient-screens.ts'],
      testTimeout: 30_000,
      maxWorkers: WORKERS,
      sequence: { groupOrder: 1 },
    },
  };
}

function endToEnd(): Project {
  return {
    extends: true,
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['tests/e2e/**/*.e2e.ts'],
      maxWorkers: 2,
      testTimeout: 150_000,
      hookTimeout: 180_000,
      // One second, as it is else, is short where two browsers share two cores.
      expect: { poll: { timeout: 15_000 } },
      // Two busy cores may starve a browser; what needed a second try is named at the end.
      retry: 1,
      sequence: { groupOrder: 2 },
    },
  };
}

/** Whether the command line lets this project run; a quick run of another needs no browser. */
function willRun(project: string): boolean {
  const asked = process.argv.flatMap((argument, at, all) => {
    if (argument === '--project') return [all[at + 1] ?? ''];
    return argument.startsWith('--project=') ? [argument.slice('--project='.length)] : [];
  });
  return asked.length === 0 || asked.some((name) => name === project || /[*!]/.test(name));
}

function inheritedEnvironment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}
