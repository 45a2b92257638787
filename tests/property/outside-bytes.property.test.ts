import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, utf8 } from '../../src/kernel/bytes.ts';
import { batchToText, BATCH_LIMITS, parseBatch } from '../../src/protocol/batch.ts';
import { decodeBlob } from '../../src/protocol/blob.ts';
import {
  answerToBytes,
  parseAnswer,
  parseRequest,
  requestToBytes,
} from '../../src/protocol/handshake.ts';
import { handshakeFromText, handshakeText } from '../../src/protocol/handshake-text.ts';
import {
  PARCEL_LIMITS,
  parcelToBytes,
  parseParcel,
  parseSection,
  sectionToBytes,
} from '../../src/protocol/parcel.ts';
import { parcelFromText, parcelToText } from '../../src/protocol/parcel-text.ts';
import { grantToBytes, parseGrant, type RingGrant } from '../../src/protocol/ring-grant.ts';
import { readWrittenBytes } from '../../src/protocol/written-bytes.ts';
import { sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { giftOf, ringGiftSchema, withGift } from '../../src/store/ring-gift.ts';
import { batch } from '../support/arbitrary-batch.ts';
import { damagedBytes, damagedJson, damagedText, sizeOf } from '../support/mutations.ts';
import { newKeys, valueOf } from '../unit/store/test-phone.ts';

// Frames, bits of a blob, the relay's requests and answers to a whole turn have tests of their own.

const request = {
  id: 'a'.repeat(16),
  sign: systemRandom(65),
  agree: systemRandom(65),
  label: 'téléphone de Kiwi',
  nonce: systemRandom(16),
};
const answer = { from: 'a'.repeat(16), to: 'b'.repeat(16), sealed: systemRandom(300) };
const logId = 'L'.repeat(22);
const section = sectionToBytes({
  has: { [logId]: { numbers: { kiwi: 3 }, mark: 'm' } },
  books: [{ logId, bodies: [systemRandom(70), systemRandom(120)] }],
});
const parcel = parcelToBytes([systemRandom(64), systemRandom(90), section]);
const grant: RingGrant = {
  ring: 'kitchen',
  tag: '2.abcd',
  root: systemRandom(32),
  chain: systemRandom(32),
  chainWeek: '2026-W48',
  renewal: { by: 'a'.repeat(16), removed: ['b'.repeat(16)], opens: ['group', 'week/2026-W48'] },
  settled: ['2026-W49'],
};
const blob = sealBlob(await bookKey(systemRandom(32)), utf8('Figue'), systemRandom);

/** Reads what came from outside: a result, or null for what is none of its kind. */
type Reader<T> = (input: T) => { readonly ok: boolean } | null;

/** No answer holds more than came in; a few names of its parts come on top. */
const OWN_WORDS = 200;

function isBounded(value: unknown, length: number): boolean {
  return sizeOf(value) <= 2 * length + OWN_WORDS;
}

const BYTES: Readonly<Record<string, readonly [Reader<Bytes>, readonly Bytes[]]>> = {
  'a sealed blob': [decodeBlob, [await blob]],
  'a request to join': [parseRequest, [requestToBytes(request), answerToBytes(answer)]],
  'an answer to it': [parseAnswer, [answerToBytes(answer), requestToBytes(request)]],
  'a parcel': [parseParcel, [parcel, parcelToBytes([])]],
  'a section of a parcel': [parseSection, [section]],
  'the key of a renewed ring': [parseGrant, [grantToBytes(grant)]],
};

test.each(Object.entries(BYTES))('%s: whatever the bytes, they are read or refused', (_, row) => {
  const [read, samples] = row;
  for (const sample of samples.slice(0, 1)) expect(read(sample)).toMatchObject({ ok: true });
  fc.assert(
    fc.property(damagedBytes(samples), (bytes) => {
      const value = read(bytes);
      expect(typeof value?.ok).toBe('boolean');
      expect(isBounded(value, bytes.length)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

const TEXTS: Readonly<Record<string, readonly [Reader<string>, readonly string[]]>> = {
  'a parcel as text': [parcelFromText, [parcelToText(parcel), `> ${parcelToText(section)}`]],
  'a message of joining as text': [handshakeFromText, [handshakeText(requestToBytes(request))]],
  'any bytes as text': [readWrittenBytes, [parcelToText(parcel), handshakeText(section)]],
};

test.each(Object.entries(TEXTS))('%s: whatever the text, it is read or refused', (_, row) => {
  const [read, samples] = row;
  fc.assert(
    fc.property(damagedText(samples), (text) => {
      const value = read(text);
      expect(typeof value?.ok).toBe('boolean');
      expect(isBounded(value, text.length)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a batch whose parts are anything else is refused, or keeps to its bounds', () => {
  const damaged = batch.chain((one) => damagedJson({ ...one, ops: one.ops, facts: one.facts }));
  const text = fc.oneof(
    damaged.map((value) => JSON.stringify(value)),
    batch.chain((one) => damagedText([batchToText(one)])),
  );
  const ends = new Set<boolean>();
  fc.assert(
    fc.property(text, (said) => {
      const read = parseBatch(said);
      ends.add(read.ok);
      if (!read.ok) return;
      expect(read.value.ops.length).toBeLessThanOrEqual(BATCH_LIMITS.entries);
      expect(read.value.facts.length).toBeLessThanOrEqual(BATCH_LIMITS.entries);
      expect(isBounded(read.value, said.length)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  expect(ends.size).toBe(2);
});

test('a gift of rings whose parts are anything else gives what is its own to give, or nothing', async () => {
  const keys = await newKeys();
  const gift = valueOf(giftOf(keys, ['kitchen', 'desk', 'circle'], []));
  const book = { name: 'week/2026-W48', secret: gift.rings[0]?.root, epoch: '2.a' };
  const renewal = { name: 'kitchen@2.a', by: 'a', removed: ['b'], opens: ['group'] };
  const full = { ...gift, books: [book], renewals: [renewal] };
  const joiner = { ...(await newKeys()), rings: {} };
  const ends = new Set<string>();
  fc.assert(
    fc.property(damagedJson(full), (said) => {
      const parsed = ringGiftSchema.safeParse(said);
      const taken = parsed.success ? withGift(joiner, parsed.data, systemRandom) : null;
      ends.add(taken ? String(taken.ok) : 'no gift');
      if (!taken?.ok) return;
      expect(taken.value.device).toBe(joiner.device);
      expect(Object.keys(taken.value.rings).every((name) => name in keys.rings)).toBe(true);
      expect(Object.keys(taken.value.books).every((name) => name.includes('/'))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  expect([...ends].sort()).toEqual(['false', 'no gift', 'true']);
});

test('a section that says it holds millions of bodies of nothing is refused before one is cut out', () => {
  const lengths = '0,'.repeat(3_000_000).slice(0, -1);
  const hostile = utf8(`{"v":1,"has":{},"books":[["${logId}",[${lengths}]]]}\n`);
  expect(hostile.length).toBeLessThan(PARCEL_LIMITS.bytes);
  expect(parseSection(hostile)).toEqual({ ok: false, error: { type: 'NotAParcel' } });
});
