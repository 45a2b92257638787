import { expect, test } from 'vitest';
import { encodeBlob, padBody, unpadBody } from '../../../src/protocol/blob.ts';
import { blobIdOf, openBlob, sealBlob } from '../../../src/seal/blob.ts';
import { bookAddress, bookKey } from '../../../src/seal/book-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';

const HEADER = {
  keyId: new Uint8Array(4),
  commitment: new Uint8Array(16),
  nonce: new Uint8Array(12),
};

test('each refusal says why', async () => {
  const key = await bookKey(systemRandom(32));
  const blob = await sealBlob(key, Uint8Array.of(1), systemRandom);
  const reasonAt = async (at: number) => {
    const opened = await openBlob(
      key,
      new Uint8Array(blob).map((byte, index) => (index === at ? byte ^ 255 : byte)),
    );
    return opened.ok ? 'opened' : opened.error.type;
  };
  expect(await reasonAt(0)).toBe('UnknownBlobVersion');
  expect(await reasonAt(5)).toBe('WrongKey'); // the blob id decides the key
  expect(await reasonAt(21)).toBe('WrongKey'); // the commitment
  expect(await reasonAt(1)).toBe('Tampered'); // the key id is bound
  expect(await reasonAt(37)).toBe('Tampered'); // the nonce
  expect(await reasonAt(blob.length - 1)).toBe('Tampered');
  expect(await openBlob(key, blob.slice(0, 64))).toMatchObject({ error: { type: 'BlobTooShort' } });
  expect(await openBlob(key, new Uint8Array(0))).toMatchObject({
    error: { type: 'UnknownBlobVersion' },
  });
});

test('a blob moved to the log of another book does not open there, even under the same key', async () => {
  const key = await bookKey(systemRandom(32));
  const elsewhere = { ...key, logId: systemRandom(16) };
  const blob = await sealBlob(key, Uint8Array.of(1), systemRandom);
  expect(await openBlob(elsewhere, blob)).toEqual({ ok: false, error: { type: 'Tampered' } });
});

test('a length that lies about the padding is refused', () => {
  const padded = padBody(Uint8Array.of(1, 2, 3));
  expect([...(unpadBody(padded) ?? [])]).toEqual([1, 2, 3]);
  new DataView(padded.buffer).setUint32(0, padded.length);
  expect(unpadBody(padded)).toBeNull();
  expect(unpadBody(new Uint8Array(3))).toBeNull();
});

test('a blob is named by its own id', async () => {
  const key = await bookKey(systemRandom(32));
  const [one, two] = [
    await sealBlob(key, new Uint8Array(1), systemRandom),
    await sealBlob(key, new Uint8Array(1), systemRandom),
  ];
  expect(blobIdOf(one)).toMatch(/^[\w-]{22}$/);
  expect(blobIdOf(one)).not.toBe(blobIdOf(two));
});

test('a blob id of the wrong length is a bug', () => {
  const ciphertext = new Uint8Array(16);
  expect(() => encodeBlob({ ...HEADER, blobId: new Uint8Array(3), ciphertext })).toThrow(
    /16 bytes/,
  );
});

test('one secret gives one address, another secret another', async () => {
  const secret = systemRandom(32);
  expect(bookAddress(await bookKey(secret))).toEqual(bookAddress(await bookKey(secret)));
  expect(bookAddress(await bookKey(secret)).logId).not.toBe(
    bookAddress(await bookKey(systemRandom(32))).logId,
  );
});
