// `npm test`: runs vitest and, whatever happens to it, ends with the line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

let counts = { passed: 0, failed: 0 };
child.on('message', (message) => {
  counts = message;
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  const wentWrong = code !== 0 || counts.passed === 0;
  const failed = wentWrong ? Math.max(counts.failed, 1) : counts.failed;
  console.log(`${counts.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
