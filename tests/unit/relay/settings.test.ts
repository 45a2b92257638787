import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { creationPass, isPass, randomPass } from '../../../src/relay/creation-pass.ts';
import { endOfWeek } from '../../../src/relay/expiry-instant.ts';
import { RELAY_LIMITS } from '../../../src/relay/relay-limits.ts';
import { readSettings } from '../../../src/relay/settings.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('without any setting it serves the app beside a relay on one file, for this computer alone', () => {
  expect(readSettings({}, [], '/built')).toEqual({
    port: 4173,
    host: '127.0.0.1',
    alone: false,
    appFolder: '/built',
    dataFolder: resolve('carnet-data'),
    database: `file:${resolve('carnet-data', 'relay.db')}`,
    pass: undefined,
    restored: false,
    behindProxy: false,
    strictTransport: false,
    connectTo: [],
    limits: RELAY_LIMITS,
  });
});

test('every setting can be given', () => {
  const env = {
    PORT: '0',
    CARNET_DB: 'postgres://carnet@db/carnet',
    CARNET_PASS: ' sesame ',
    CARNET_RESTORED: '1',
    CARNET_PROXY: '1',
    CARNET_QUOTA_BYTES: '5000',
  };
  expect(readSettings(env, ['--alone'], '/built')).toMatchObject({
    port: 0,
    alone: true,
    database: 'postgres://carnet@db/carnet',
    pass: 'sesame',
    restored: true,
    behindProxy: true,
    limits: { totalBytes: 5_000 },
  });
});

test('a setting that makes no sense is said, and a password in it is not', () => {
  expect(() => readSettings({ PORT: 'http' }, [], '')).toThrow('PORT must be a whole number');
  const secret = { CARNET_DB: 'mysql://carnet:geheim@db' };
  expect(() => readSettings(secret, [], '')).toThrow(/CARNET_DB must begin with postgres/);
  expect(() => readSettings(secret, [], '')).not.toThrow(/geheim/);
});

test('a pass made at random can be said over a telephone, and is kept for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-pass-'));
  folders.push(folder);
  const pass = creationPass(undefined, folder);

  expect(pass).toMatch(/^([bdfgklmnprstvz][aeiou]){4}(-([bdfgklmnprstvz][aeiou]){3}){2}$/);
  expect(creationPass(undefined, folder)).toBe(pass);
  expect(readFileSync(join(folder, 'creation-pass'), 'utf8')).toBe(`${pass}\n`);
  expect(statSync(join(folder, 'creation-pass')).mode & 0o077).toBe(0);
  expect(creationPass('sesame', folder)).toBe('sesame');
  expect(new Set(Array.from({ length: 100 }, randomPass)).size).toBe(100);
});

test('the pass is the same with capitals and spaces, and no other text is', () => {
  expect(isPass('Bakimoru  detopa LUZIFE', 'bakimoru-detopa-luzife')).toBe(true);
  for (const wrong of ['', '-', 'bakimoru', 'bakimoru-detopa-luzif', 'bakimorudetopaluzife']) {
    expect(isPass(wrong, 'bakimoru-detopa-luzife')).toBe(false);
  }
});

test.each([
  ['2026-11-23', '2026-11-30'],
  ['2026-11-26', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
  ['2026-11-30', '2026-12-07'],
  ['2026-12-31', '2027-01-04'],
  ['2026-02-31', '2026-03-09'],
])('the week of %s ends as %s begins', (day, monday) => {
  expect(new Date(endOfWeek(day)).toISOString()).toBe(`${monday}T00:00:00.000Z`);
});
