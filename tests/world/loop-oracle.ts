import type { Book } from '../../src/store/book.ts';
import { expectThat } from './violation.ts';
import type { World } from './world.ts';

const STEP_MS = 20_000;
/** By then the longest wait after failures is over, and everybody asked several times. */
const LONGEST_MS = 45 * 60_000;

/**
 * In fair times the loops alone bring everybody everything within the hour, whatever they met before: one that
 * stopped, or waits for ever, leaves its phone behind.
 */
export async function letLoopsRun(world: World): Promise<void> {
  for (const { app, usesRelay } of world.honest) {
    if (!usesRelay) app?.loops?.do('return');
    app?.loops?.show();
  }
  for (let passed = 0; passed < LONGEST_MS; passed += STEP_MS) {
    world.time += STEP_MS;
    world.timers.goOff();
    await world.scheduler.finish();
    if (passed > 0 && areLevel(world)) return;
  }
  const words = world.honest.map(({ name, app }) => `${name} is ${app?.loops?.words}`).join(', ');
  expectThat(false, 'P14', `the loops alone leave phones apart: ${words}`);
}

function areLevel({ honest }: World): boolean {
  const known = new Map<string, string>();
  for (const { app } of honest) {
    if (!app?.loops?.areAtRest) return false;
    for (const book of app.books) {
      const { logId } = book.address;
      const text = vectorOf(book);
      if ((known.get(logId) ?? text) !== text) return false;
      known.set(logId, text);
    }
  }
  return true;
}

function vectorOf({ vector }: Book): string {
  return Object.entries(vector)
    .map(([device, last]) => `${device}:${last}`)
    .sort()
    .join(' ');
}
