import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';

/**
 * Ends the browser that runs on a profile as a dead battery does: nothing is flushed, nobody is asked.
 * Finds it by the profile, which is a folder of this test alone.
 */
export function killBrowserOf(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = commandOf(pid);
    const isBrowser = !command.some((word) => word.startsWith('--type='));
    if (isBrowser && command.includes(`--user-data-dir=${profile}`))
      process.kill(Number(pid), 'SIGKILL');
  }
}

/** Ends the page alone, in the middle of whatever it does, as a browser short of memory does. */
export async function crashPage(page: Page): Promise<void> {
  const crashed = new Promise((done) => page.once('crash', done));
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined); // nobody is left to answer
  await crashed;
}

function commandOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it ended meanwhile
  }
}
