// Lives many worlds: `npm run world -- --seeds 20000 [--from N] [--theme 'bad relay']`.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.env.TZ = 'Europe/Brussels';
const script = fileURLToPath(new URL('run-world.ts', import.meta.url));
const { module } = await runnerImport(script, { configFile: false, logLevel: 'error' });
process.exitCode = module.exitCode;
