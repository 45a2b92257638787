import { rmSync } from 'node:fs';
import { buildFolder } from './production-build.ts';

/** Runs in vitest's own process when every test has ended. */
export function teardown(): void {
  rmSync(buildFolder(), { recursive: true, force: true });
}
