import { chromium, type Browser } from 'playwright';
import { findChromium } from './find-chromium.ts';

/** Long enough for the next test of the same file to begin. */
const IDLE_MS = 5_000;

let launched: Promise<Browser> | null = null;
let users = 0;
let idle: NodeJS.Timeout | undefined;

/** The one browser of this process: every phone in it is a context of its own, and shares nothing. */
export async function takeBrowser(): Promise<Browser> {
  clearTimeout(idle);
  users += 1;
  launched ??= findChromium().then((executablePath) => chromium.launch({ executablePath }));
  return launched;
}

/** To be said once for each `takeBrowser`; the browser ends when nobody has asked for it for a while. */
export function giveBrowserBack(): void {
  users -= 1;
  if (users > 0) return;
  const browser = launched;
  idle = setTimeout(() => {
    launched = null;
    void browser?.then((running) => running.close());
  }, IDLE_MS);
}
