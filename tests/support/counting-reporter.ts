import { writeSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** How many tests passed and failed. A file that does not load counts as one that failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Hands the counts to `run-tests.mjs`, which prints them as the last line of all. Without it (vitest
 * started by hand) the line is written when the process ends.
 */
export function countingReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors, reason) {
      const counts = count(modules, unhandledErrors.length, reason);
      for (const name of triedAgain(modules)) console.log(`passed only at a second try: ${name}`);
      for (const line of slowest(modules)) console.log(line);
      if (counts.failed > 0) process.exitCode = 1;
      if (process.send) process.send(counts);
      else process.once('exit', () => writeSync(1, `${closingLine(counts)}\n`));
    },
  };
}

function triedAgain(modules: readonly TestModule[]): readonly string[] {
  return modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => test.result().state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0)
    .map((test) => {
      const why = (test.result().errors ?? []).map(({ message }) => `\n  first: ${message}`);
      return `${test.module.relativeModuleId}: ${test.fullName}${why.join('')}`;
    });
}

/** The files that take longest, where many run: what to look at when the whole takes too long. */
function slowest(modules: readonly TestModule[]): readonly string[] {
  if (modules.length < 100) return [];
  return modules
    .map((module) => ({ name: module.relativeModuleId, ms: module.diagnostic().duration }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 30)
    .map(({ name, ms }) => `${Math.round(ms / 1000)} s: ${name}`);
}

function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

function count(
  modules: readonly TestModule[],
  unhandledErrors: number,
  reason: TestRunEndReason,
): Counts {
  let passed = 0;
  let failed = unhandledErrors;
  for (const module of modules) {
    if (module.errors().length > 0) failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      if (state === 'failed') failed += 1;
    }
  }
  const wentWrong = reason !== 'passed' || passed === 0;
  return { passed, failed: wentWrong ? Math.max(failed, 1) : failed };
}
