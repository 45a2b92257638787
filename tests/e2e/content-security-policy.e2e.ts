import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp } from '../support/app-server.ts';
import { startBareHost, startForeignSite, type LocalSite } from '../support/foreign-site.ts';
import { HOSTILE_ATTEMPTS } from '../support/hostile-attempts.ts';
import { productionBuild } from '../support/production-build.ts';

const GIVE_UP_MS = 4_000;
/** A rule by its name, or an error that names the policy: an attempt with a slip in it counts not. */
const REFUSED = /^refused: ([a-z-]+$|.*(Trusted|Content Security Policy))/;
const hosts = {
  'our own server': async () => startApp(),
  'a host that sends no headers': async () => startBareHost(await productionBuild()),
};

describe.each(Object.entries(hosts))('served by %s', (_host, serve) => {
  let site: { readonly origin: string; stop(): Promise<void> };
  let stranger: LocalSite;
  let app: OpenedApp;

  beforeAll(async () => {
    site = await serve();
    stranger = await startForeignSite();
    app = await openApp({ origin: site.origin, path: null });
    await app.context.addInitScript({ content: attemptsScript() });
  });

  beforeEach(async () => {
    await app.page.goto(site.origin);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
  });

  afterEach(() => {
    expect(stranger.hits).toEqual([]);
  });

  afterAll(async () => {
    await app.close();
    await site.stop();
    await stranger.stop();
  });

  test('the app itself starts, and registers its worker, without breaking its own rules', async () => {
    await app.readyForOffline();

    expect(app.cspViolations).toEqual([]);
    expect(app.consoleErrors).toEqual([]);
  });

  test.each(Object.keys(HOSTILE_ATTEMPTS))('%s is refused', async (name) => {
    expect(await attempt(app.page, name, stranger.origin)).toMatch(REFUSED);
    expect(await app.page.evaluate(() => 'hostileScriptRan' in window)).toBe(false);
    expect(await app.page.evaluate(() => document.baseURI)).toBe(`${site.origin}/`);
  });

  test("inside a stranger's page the app shows nothing of what it holds", async () => {
    const framing = await startForeignSite(`<iframe src="${site.origin}/"></iframe>`);
    const tab = await app.context.newPage();

    await tab.goto(framing.origin);
    const framed = tab.frameLocator('iframe');
    await tab.waitForLoadState('networkidle');

    expect(await framed.getByRole('heading').count()).toBe(0);
    expect(await framed.locator('#app:not(:empty)').count()).toBe(0);
    await framing.stop();
  });
});

/** Defined before the page's own scripts, so that the page runs them itself, under its policy. */
function attemptsScript(): string {
  const entries = Object.entries(HOSTILE_ATTEMPTS).map(
    ([name, run]) => `${JSON.stringify(name)}: ${run.toString()}`,
  );
  return `window.hostileAttempts = { ${entries.join(',\n')} };`;
}

/** `refused: …` with the rule or the error; `let through` when nothing objected. */
function attempt(page: Page, name: string, foreign: string): Promise<string> {
  return page.evaluate(
    ([tried, stranger, giveUp]) =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => resolve(`refused: ${effectiveDirective}`),
          { once: true },
        );
        setTimeout(() => resolve('let through'), giveUp);
        // A task of the page's own: what the debugger runs itself is excused from the policy.
        setTimeout(() => {
          try {
            Reflect.get(Reflect.get(window, 'hostileAttempts'), tried)(stranger);
          } catch (error) {
            resolve(`refused: ${String(error)}`);
          }
        }, 0);
      }),
    [name, foreign, GIVE_UP_MS] as const, // a tuple, for the types of the page's side
  );
}
