import { defineConfig } from 'vite';

export default defineConfig(async () => ({
  ...(process.env.VITEST
    ? { test: await (await import('./tests/support/vitest-config.ts')).testConfig() }
    : {}),
}));
