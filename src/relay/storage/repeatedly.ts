import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 8;
const LONGEST_PAUSE_MS = 25;

/** Does it again while it fails with one of these codes, a few times; the last failure is thrown. */
export async function repeatedly<T>(
  codes: readonly string[],
  attempt: () => PromiseLike<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (tries >= TRIES || !codes.includes(code)) throw error;
      // Two that met would meet again if both waited equally long.
      await pause(Math.random() * LONGEST_PAUSE_MS * tries);
    }
  }
}
