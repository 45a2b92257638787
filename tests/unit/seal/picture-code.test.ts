import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { pictureCode } from '../../../src/seal/picture-code.ts';
import { pictureReader, type PictureWorker } from '../../../src/seal/picture-reader.ts';

test('the function under the pictures is the published Argon2id', () => {
  const password = new Uint8Array(32).fill(1);
  const salt = new Uint8Array(16).fill(2);
  const secret = new Uint8Array(8).fill(3);
  const more = new Uint8Array(12).fill(4);
  const tag = argon2id(password, salt, {
    t: 3,
    m: 32,
    p: 4,
    dkLen: 32,
    key: secret,
    personalization: more,
  });
  // RFC 9106, §5.3.
  const published = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';
  expect(Buffer.from(tag).toString('hex')).toBe(published);
});

test('two phones of two versions show the same pictures for the same messages', () => {
  expect(pictureCode(utf8('carnet'))).toEqual([20, 59, 8, 48, 3, 24]);
});

test('one changed letter shows other pictures', () => {
  const codes = ['a', 'b', 'ab', 'ba'].map((text) => pictureCode(utf8(text)).join());
  expect(new Set(codes).size).toBe(4);
});

describe('away from the page', () => {
  test('a worker answers and is ended', async () => {
    const worker = handWorker();
    const reading = pictureReader(() => worker)(utf8('x'));
    worker.answer([1, 2, 3, 4, 5, 6]);
    expect(await reading).toEqual([1, 2, 3, 4, 5, 6]);
    expect(worker.said).toEqual(['x', 'ended']);
  });

  test('a worker the browser refuses is a refusal, not an endless wait', async () => {
    const worker = handWorker();
    const reading = pictureReader(() => worker)(utf8('x'));
    worker.fail();
    await expect(reading).rejects.toThrow('did not start');
    expect(worker.said).toEqual(['x', 'ended']);
  });
});

/** A worker moved by hand. */
function handWorker() {
  const listeners = new Map<string, (event: MessageEvent<readonly number[]>) => void>();
  const said: string[] = [];
  const worker: PictureWorker = {
    addEventListener: (type: string, listen: (event: MessageEvent<readonly number[]>) => void) =>
      void listeners.set(type, listen),
    postMessage: (work) =>
      void said.push(work instanceof Uint8Array ? new TextDecoder().decode(work) : 'a secret'),
    terminate: () => void said.push('ended'),
  };
  const event = (data: readonly number[]) => new MessageEvent('message', { data });
  return {
    ...worker,
    said,
    answer: (numbers: readonly number[]) => listeners.get('message')?.(event(numbers)),
    fail: () => listeners.get('error')?.(event([])),
  };
}
