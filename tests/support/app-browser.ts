import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { frenchTexts } from './french-texts.ts';
import { findChromium } from './find-chromium.ts';
import { giveBrowserBack, takeBrowser } from './shared-browser.ts';

/** Left out by axe unless asked: who speaks to the phone says what she reads. */
const MORE_RULES = { 'label-content-name-mismatch': { enabled: true } };
const COLOURS = 'color-contrast';
/** Of what is right nobody asks where it stands, and to name each place takes long. */
const ASKED = { resultTypes: ['violations'] };
const AXE_OPTIONS = {
  everything: { ...ASKED, rules: MORE_RULES },
  colours: { ...ASKED, runOnly: [COLOURS] },
  'all but colours': { ...ASKED, rules: { ...MORE_RULES, [COLOURS]: { enabled: false } } },
};
/** Two busy cores are slow; what never comes is told apart all the same. */
const LONGEST_WAIT_MS = 60_000;

export interface OpenAppOptions {
  /** Where the app is served: `server.origin` of `startApp`. */
  readonly origin: string;
  /** The first page; `null` opens an empty tab, for tests that prepare something first. */
  readonly path?: string | null;
  /** In CSS pixels; by default the smallest phone we promise to fit. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  /** The moment at which the page starts, as `2026-11-26T18:00:00+01:00`; time then runs on. */
  readonly startsAt?: string;
  /** A profile kept on disk in this folder, as on a real phone; by default nothing is kept. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** A browser that runs already, for phones that share one; by default the one of this process. */
  readonly browser?: Browser;
  /** Further switches of Chromium. */
  readonly browserArgs?: readonly string[];
}

export interface CspViolation {
  readonly directive: string;
  readonly blocked: string;
}

export interface OpenedApp {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Address of every request of every page of this browser, in order. */
  readonly requests: readonly string[];
  /** Everything written to the console as an error, and every error that nobody caught. */
  readonly consoleErrors: readonly string[];
  /** Everything the Content-Security-Policy refused in any page. */
  readonly cspViolations: readonly CspViolation[];
  /** Cuts (or gives back) the network of all pages and workers. */
  setOffline(offline: boolean): Promise<void>;
  /** Resolves once every file is on the phone and the worker answers for this page. */
  readyForOffline(): Promise<void>;
  /** One more tab of the same phone. */
  newTab(path?: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Opens the built app in a real Chromium as a person in Liège has it: French, Brussels time, a small
 * phone. The caller closes it, best in `afterEach` or `finally`.
 */
export async function openApp(options: OpenAppOptions): Promise<OpenedApp> {
  const { context, release } = await openContext(options);
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const requests: string[] = [];
  const consoleErrors: string[] = [];
  const cspViolations: CspViolation[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => consoleErrors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  await recordViolations(context, cspViolations);
  if (options.startsAt) await context.clock.install({ time: options.startsAt });

  const page = context.pages()[0] ?? (await context.newPage());
  const path = options.path === undefined ? '/' : options.path;
  if (path !== null) await page.goto(options.origin + path);
  return {
    context,
    page,
    requests,
    consoleErrors,
    cspViolations,
    setOffline: (offline) => context.setOffline(offline),
    readyForOffline: () => readyForOffline(page),
    async newTab(at = '/') {
      const tab = await context.newPage();
      await tab.goto(options.origin + at);
      return tab;
    },
    async close() {
      await context.close();
      await release();
    },
  };
}

/** From the first screen of an empty phone to the demo week, once it is written and shown. */
export async function openDemoWeek(page: Page): Promise<void> {
  const { t } = frenchTexts();
  await page.getByRole('button', { name: t('firstRun.demo') }).click();
  await page.getByText(t('week.demo')).waitFor();
}

/** A folder for `profile`, and how to throw it away. */
export function temporaryProfile(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * What axe finds to mend on the page as it stands, one line each, such as
 * `color-contrast (serious): … at .cap-bar`. Needs running timers: not under a paused clock.
 * Asks every rule; or those named only; or all but the colours, where these were seen already.
 */
export async function axeViolations(
  page: Page,
  asked: 'everything' | 'colours' | 'all but colours' = 'everything',
): Promise<readonly string[]> {
  // Through the debugger, because the page's own policy rightly refuses a script from outside.
  const session = await page.context().newCDPSession(page);
  try {
    const { result: known } = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
    if (known.value === 'undefined')
      await session.send('Runtime.evaluate', { expression: axeSource() });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify(AXE_OPTIONS[asked])})
        .then(({ violations }) => JSON.stringify(violations))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.text}`);
    const violations = JSON.parse(String(result.value)) as AxeResults['violations']; // axe's own answer
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map(({ target }) => `${id} (${impact}): ${help} at ${target.join(' ')}`),
    );
  } finally {
    await session.detach();
  }
}

function axeSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

/** A phone's context, and what its end asks for beside its own closing. */
interface Opened {
  readonly context: BrowserContext;
  readonly release: () => Promise<void> | void;
}

async function openContext(options: OpenAppOptions): Promise<Opened> {
  const settings = {
    viewport: options.viewport ?? { width: 360, height: 640 },
    locale: options.locale ?? 'fr-BE',
    timezoneId: 'Europe/Brussels',
    colorScheme: options.colorScheme ?? 'light',
  };
  if (options.browser)
    return { context: await options.browser.newContext(settings), release: () => undefined };
  if (!options.profile && !options.browserArgs) {
    const browser = await takeBrowser();
    return { context: await browser.newContext(settings), release: giveBrowserBack };
  }
  const launch = { executablePath: await findChromium(), args: [...(options.browserArgs ?? [])] };
  if (options.profile) {
    const context = await chromium.launchPersistentContext(options.profile, {
      ...launch,
      ...settings,
    });
    return { context, release: () => context.browser()?.close() };
  }
  const browser = await chromium.launch(launch);
  return { context: await browser.newContext(settings), release: () => browser.close() };
}

async function recordViolations(context: BrowserContext, into: CspViolation[]): Promise<void> {
  await context.exposeBinding('recordCspViolation', (_source, violation: CspViolation) => {
    into.push(violation);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const scope = globalThis as unknown as { recordCspViolation(v: CspViolation): void }; // exposed above
      scope.recordCspViolation({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
      });
    });
  });
}

async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((controlled) => {
      navigator.serviceWorker.addEventListener('controllerchange', controlled, { once: true });
    });
  });
}
