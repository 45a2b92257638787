import { expect, test } from 'vitest';
import { JoinedBytes } from '../../../../src/features/inbox/joined-bytes.ts';
import { utf8 } from '../../../../src/kernel/bytes.ts';

const PIECES = [utf8('crème '), '\n', new Uint8Array([0, 255]), '', 'brûlée'];

test('pieces are joined as a Blob joins them', async () => {
  const joined = new Uint8Array(await new JoinedBytes(PIECES).arrayBuffer());
  const asBlob = new Uint8Array(await new Blob(PIECES).arrayBuffer());
  expect(joined).toEqual(asBlob);
});

test('a part of half a million lines is joined too', async () => {
  const lines = Array.from({ length: 500_000 }, () => '\n');
  expect((await new JoinedBytes(lines).arrayBuffer()).byteLength).toBe(500_000);
});
