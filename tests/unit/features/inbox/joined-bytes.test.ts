import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { JoinedBytes } from '../../../../src/features/inbox/joined-bytes.ts';
import { utf8 } from '../../../../src/kernel/bytes.ts';
import { mail, split } from '../../../support/intake-week.ts';

afterEach(() => vi.unstubAllGlobals());

const PIECES = [utf8('crème '), '\n', new Uint8Array([0, 255]), '', utf8('!').buffer, 'brûlée'];
const FOLDER = 'tests/fixtures/week-2026-W48/messages/';

/** A mail whose text is written in one of the ways mail programs have. */
function encoded(encoding: string, body: string) {
  const headers = `Content-Transfer-Encoding: ${encoding}\r\n`;
  const date = 'Mon, 23 Nov 2026 10:00:00 +0100';
  const text = mail({ from: 'Kiwi <kiwi@example.org>', date, id: `<${encoding}>`, headers, body });
  return { name: `${encoding}.eml`, text };
}

test('pieces are joined as a Blob joins them', async () => {
  const joined = new Uint8Array(await new JoinedBytes(PIECES).arrayBuffer());
  const asBlob = new Uint8Array(await new Blob(PIECES).arrayBuffer());
  expect(joined).toEqual(asBlob);
});

test('every mail says with it what it says with a Blob, however its text is written', async () => {
  const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(FOLDER + name) }));
  const body = '2 tajines à 17h30, merci. '.repeat(20);
  const sources = [
    ...files,
    encoded('base64', Buffer.from(body).toString('base64')),
    encoded('quoted-printable', body.replaceAll('à', '=C3=A0')),
    encoded('8bit', body),
  ];
  const withBlob = await split(sources);
  vi.stubGlobal('Blob', JoinedBytes);
  expect(await split(sources)).toEqual(withBlob);
  expect(withBlob.slice(-3).map(({ text }) => text)).toEqual(Array(3).fill(body.trim()));
});

test('a part of half a million lines is joined too', async () => {
  const lines = Array.from({ length: 500_000 }, () => '\n');
  expect((await new JoinedBytes(lines).arrayBuffer()).byteLength).toBe(500_000);
});
