import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runIntake } from '../../../../src/formats/intake/cli.ts';

const WEEK = fileURLToPath(new URL('../../../fixtures/week-2026-W48', import.meta.url));

async function run(...args: string[]) {
  const { code, stdout, stderr } = await runIntake(args, WEEK);
  return {
    code,
    stderr,
    messages:
      stdout === '' ? [] : (JSON.parse(stdout) as { messages: Record<string, unknown>[] }).messages,
  }; // printed by the command itself
}

test('it prints each message under the path as it was given', async () => {
  const { code, messages } = await run(
    '--menu',
    'menu.json',
    'messages/25.txt',
    './messages/26.txt',
  );
  expect(code).toBe(0);
  expect(messages.map(({ source, index, kind }) => [source, index, kind])).toEqual([
    ['messages/25.txt', 0, 'order'],
    ['./messages/26.txt', 0, 'unclear'],
  ]);
});

test('an order has the shape other programs read', async () => {
  const { messages } = await run('--menu=menu.json', 'messages/25.txt');
  expect(messages).toEqual([
    {
      source: 'messages/25.txt',
      index: 0,
      kind: 'order',
      from: '+32 470 00 00 17',
      sentAt: '2026-11-23T19:05:00+01:00',
      late: false,
      duplicateOf: null,
      refersTo: null,
      order: {
        name: 'Sophie',
        contact: '+32 470 00 00 17',
        lines: [
          { dish: 'mafe-legumes', quantity: 3, confidence: 'sure', words: 'mafé légumes x3' },
        ],
        handover: { kind: 'pickup', slot: '17:30' },
        note: '',
      },
    },
  ]);
});

test('a missing file and a folder are entries with a reason', async () => {
  const { code, messages } = await run('--menu', 'menu.json', 'no-such-file.eml', 'messages');
  expect([code, messages.map(({ kind, reason }) => [kind, reason])]).toEqual([
    0,
    [
      ['unclear', 'unreadable'],
      ['unclear', 'unreadable'],
    ],
  ]);
});

test.each([
  ['no menu', ['messages/25.txt'], 'needs a menu'],
  ['no file', ['--menu', 'menu.json'], 'at least one file'],
  [
    'an unknown option',
    ['--menu', 'menu.json', '--fast', 'messages/25.txt'],
    '--fast is no option',
  ],
  ['a menu that is not there', ['--menu', 'nowhere.json', 'messages/25.txt'], 'cannot be opened'],
  ['a menu that is no JSON', ['--menu', 'messages/25.txt', 'messages/25.txt'], 'not JSON'],
  ['a menu without dishes', ['--menu', 'bank-expected.json', 'messages/25.txt'], 'not a menu'],
])('with %s it says so and ends with 2', async (_, args, sentence) => {
  const { code, stderr, messages } = await run(...args);
  expect([code, messages]).toEqual([2, []]);
  expect(stderr).toContain(sentence);
});

test(
  'the npm script runs from any folder and prints nothing but JSON',
  { timeout: 120_000 },
  async () => {
    const script = fileURLToPath(new URL('../../../support/run-intake.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, '--menu', 'menu.json', 'messages/06.eml'],
      { cwd: WEEK },
    );
    expect(JSON.parse(stdout)).toMatchObject({ messages: [{ kind: 'order' }] });
  },
);
