import { expect, test } from 'vitest';
import { runTool } from '../support/run-tool.ts';

const SLOW = 180_000;

test('every file is written the way Prettier writes it', { timeout: SLOW }, async () => {
  const { code, stdout, stderr } = await runTool('prettier', ['--check', '.']);
  expect(stderr + stdout).toContain('All matched files use Prettier code style!');
  expect(code).toBe(0);
});

test('the types of the app, the relay and the tests hold', { timeout: SLOW }, async () => {
  const { code, stdout } = await runTool('tsc', ['--project', '.']);
  expect(stdout).toBe('');
  expect(code).toBe(0);
});

test('the types of the service worker hold', { timeout: SLOW }, async () => {
  const { code, stdout } = await runTool('tsc', ['--project', 'src/sw']);
  expect(stdout).toBe('');
  expect(code).toBe(0);
});

test('the linter, which knows the types, has nothing to say', { timeout: SLOW }, async () => {
  const { code, stdout, stderr } = await runTool('oxlint', []);
  const summary = /Found 0 warnings and 0 errors\.\nFinished in .+ on (\d+) files/.exec(stdout);
  expect(summary, stdout + stderr).not.toBeNull();
  expect(Number(summary?.[1])).toBeGreaterThan(0);
  expect(code).toBe(0);
});

test('no file, export or dependency is dead', { timeout: SLOW }, async () => {
  const { code, stdout, stderr } = await runTool('knip', ['--no-progress', '--no-config-hints']);
  expect(stdout + stderr).toBe('');
  expect(code).toBe(0);
});
