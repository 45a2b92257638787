import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { unreadMessage } from './mail-message.ts';
import { parseMenuFile } from './menu-file.ts';
import { printedMessage } from './print-reading.ts';
import type { IntakeMenu, SentMessage } from './reading.ts';
import { readMessages } from './read-messages.ts';
import { splitSource } from './split-source.ts';

/** What the command says and how it ends. */
export interface Outcome {
  readonly code: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const USAGE = 'Usage: npm run --silent intake -- --menu menu.json FILE…\n';
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads the files that the arguments name against a menu. Relative paths start at `folder`. A file that
 * cannot be read is an entry of its own; only a wrong command or menu ends with 2.
 */
export async function runIntake(args: readonly string[], folder: string): Promise<Outcome> {
  const command = parseArguments(args);
  if (typeof command === 'string') return refuse(command);
  const menu = await readMenu(pathIn(folder, command.menu));
  if (typeof menu === 'string') return refuse(`${command.menu}: ${menu}`);
  const messages: SentMessage[] = [];
  for (const file of command.files) messages.push(...(await messagesIn(file, folder, menu)));
  const read = readMessages(messages, menu).map(printedMessage);
  return { code: 0, stdout: `${JSON.stringify({ messages: read }, null, 1)}\n`, stderr: '' };
}

interface Command {
  readonly menu: string;
  readonly files: readonly string[];
}

function parseArguments(args: readonly string[]): Command | string {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const { menu, others } = menuOption(args.slice(0, end));
  if (menu === '') return 'It needs a menu: --menu menu.json.';
  const wrong = others.find((arg) => arg.startsWith('--'));
  if (wrong !== undefined) return `${wrong} is no option of this command.`;
  const files = [...others, ...args.slice(end + 1)];
  return files.length === 0 ? 'It needs at least one file to read.' : { menu, files };
}

/** « --menu FILE » or « --menu=FILE », and what is left; an empty menu where it is not given. */
function menuOption(options: readonly string[]): { menu: string; others: readonly string[] } {
  const joined = options.find((arg) => arg.startsWith('--menu='));
  if (joined !== undefined) {
    return {
      menu: joined.slice('--menu='.length),
      others: options.filter((arg) => arg !== joined),
    };
  }
  const at = options.indexOf('--menu');
  const others = options.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  return { menu: at < 0 ? '' : (options[at + 1] ?? ''), others };
}

function refuse(sentence: string): Outcome {
  return { code: 2, stdout: '', stderr: `${sentence}\n${USAGE}` };
}

function pathIn(folder: string, path: string): string {
  return isAbsolute(path) ? path : resolve(folder, path);
}

async function readMenu(path: string): Promise<IntakeMenu | string> {
  try {
    const value: unknown = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
    const parsed = parseMenuFile(value);
    return parsed.ok ? parsed.value : `this is not a menu: ${parsed.error.why}`;
  } catch (error) {
    return error instanceof SyntaxError ? 'this is not JSON.' : 'this file cannot be opened.';
  }
}

async function messagesIn(file: string, folder: string, menu: IntakeMenu): Promise<SentMessage[]> {
  const path = pathIn(folder, file);
  try {
    if ((await stat(path)).size > LARGEST) return [unreadMessage(file, 0, 'too-large')];
    const found: SentMessage[] = [];
    for await (const message of splitSource(
      { name: file, bytes: await readFile(path) },
      { near: menu.servedOn },
    ))
      found.push(message);
    return found;
  } catch {
    return [unreadMessage(file, 0, 'unreadable')]; // a folder, a missing file, one without permission
  }
}
