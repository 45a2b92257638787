import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from '../../src/kernel/bytes.ts';
import { LADDER } from '../../src/protocol/blob.ts';
import { openBlob, sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';

const key = bookKey(systemRandom(32));
const bodies = fc.uint8Array({ maxLength: 3000 }).map((bytes) => new Uint8Array(bytes));

test('a body comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const opened = await openBlob(await key, await sealBlob(await key, body, systemRandom));
      expect(opened.ok && [...opened.value]).toEqual([...body]);
    }),
  );
});

test('whichever bit of a blob is changed, it does not open', async () => {
  const blob = await sealBlob(await key, Uint8Array.of(1, 2, 3), systemRandom);
  await fc.assert(
    fc.asyncProperty(fc.nat(blob.length - 1), fc.nat(7), async (at, bit) => {
      const changed: Bytes = new Uint8Array(blob);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect((await openBlob(await key, changed)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a blob cut short or made longer does not open', async () => {
  const blob = await sealBlob(await key, new Uint8Array(10), systemRandom);
  await fc.assert(
    fc.asyncProperty(fc.nat(blob.length - 1), async (length) => {
      expect((await openBlob(await key, blob.slice(0, length))).ok).toBe(false);
      const longer = new Uint8Array(blob.length + 1 + length);
      longer.set(blob);
      expect((await openBlob(await key, longer)).ok).toBe(false);
    }),
  );
});

test('every length is a step of the ladder, or whole steps of its top', async () => {
  const length = fc.oneof(
    fc.nat(70_000),
    // Around each step: header, length and tag take 69 bytes.
    fc.constantFrom(...LADDER).chain((step) => fc.integer({ min: step - 71, max: step - 67 })),
  );
  await fc.assert(
    fc.asyncProperty(length, async (size) => {
      const sealed = (await sealBlob(await key, new Uint8Array(size), systemRandom)).length;
      const onLadder = LADDER.some((step) => step === sealed);
      expect(onLadder || (sealed > 65_536 && sealed % 65_536 === 0)).toBe(true);
      expect(sealed).toBeGreaterThanOrEqual(size + 69);
    }),
    { numRuns: 60 },
  );
});

test('a blob of one book opens with no key of another', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const other = await bookKey(systemRandom(32));
      const blob = await sealBlob(other, body, systemRandom);
      expect(await openBlob(await key, blob)).toEqual({ ok: false, error: { type: 'WrongKey' } });
    }),
    { numRuns: 30 },
  );
});

test('the same content sealed twice shows nothing in common', async () => {
  const body = new Uint8Array(100);
  const seen = new Set<string>();
  for (let i = 0; i < 50; i += 1) {
    const blob = await sealBlob(await key, body, systemRandom);
    seen.add(blob.slice(5, 49).join()); // blob id, commitment and nonce
    seen.add(blob.slice(49).join());
  }
  expect(seen.size).toBe(100);
});
