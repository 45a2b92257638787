// Builds the page beside this file with the app's own configuration into the folder given.
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const page = relative(process.cwd(), join(dirname(fileURLToPath(import.meta.url)), 'index.html'));
await build({
  logLevel: 'warn',
  build: { outDir: process.argv[2], emptyOutDir: true, rolldownOptions: { input: page } },
});
