import process from 'node:process';
import { runMany } from './run-many.ts';

/** Lived while this file is imported: parts of the app are imported only when they are needed. */
export const exitCode = await runMany(process.argv.slice(2));
