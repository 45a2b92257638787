import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base32, type Bytes, utf8 } from '../../src/kernel/bytes.ts';
import {
  answerToBytes,
  LABEL_LIMIT,
  parseAnswer,
  parseRequest,
  requestToBytes,
  transcriptOf,
} from '../../src/protocol/handshake.ts';
import { handshakeFromText, handshakeText } from '../../src/protocol/handshake-text.ts';
import { createDeviceKey, exportPublicKeys } from '../../src/seal/device-key.ts';
import { openSealed, sealTo } from '../../src/seal/hpke.ts';
import { valueOf } from '../support/open-phone.ts';

const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((array): Bytes => new Uint8Array(array));
const deviceId = fc
  .tuple(bytes(10), fc.constantFrom(10, 16))
  .map(([raw, length]) => base32(raw).slice(0, length));
const label = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: LABEL_LIMIT })
  .filter((text) => text.length <= LABEL_LIMIT && !/\p{Cc}/u.test(text));
const request = fc.record({
  id: deviceId,
  sign: bytes(65),
  agree: bytes(65),
  label,
  nonce: bytes(16),
});
const answer = fc.record({ from: deviceId, to: deviceId, sealed: bytes(0, 400) });

test('what one phone asks and another answers arrives as it was', () => {
  fc.assert(
    fc.property(request, answer, (asked, given) => {
      expect(parseRequest(requestToBytes(asked))).toEqual({ ok: true, value: asked });
      expect(parseAnswer(answerToBytes(given))).toEqual({ ok: true, value: given });
    }),
  );
});

test('whatever is scanned or pasted is read or refused, never both kinds at once', () => {
  const noise = fc.oneof(bytes(0, 300), fc.json().map(utf8), request.map(requestToBytes));
  fc.assert(
    fc.property(noise, fc.string(), (scanned, pasted) => {
      const read = [parseRequest(scanned), parseAnswer(scanned)].filter(({ ok }) => ok);
      expect(read.length).toBeLessThan(2);
      expect(handshakeFromText(pasted).ok).toBe(false);
      expect(handshakeFromText(`carnet1:${pasted}`).ok).toBe(false);
    }),
  );
});

test('a message pasted as text survives any breaks of its lines', () => {
  const breaks = fc.array(fc.tuple(fc.nat(2000), fc.constantFrom('\n', '\r\n', ' ', '\n\n')), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(bytes(1, 900), breaks, (message, places) => {
      const text = handshakeText(message);
      const broken = places.reduce((now, [at, gap]) => {
        const cut = 8 + (at % (now.length - 7));
        return now.slice(0, cut) + gap + now.slice(cut);
      }, text);
      expect(handshakeFromText(`Voici : ${broken}`)).toEqual({ ok: true, value: message });
    }),
  );
});

test('one letter written wrong is found', () => {
  fc.assert(
    fc.property(
      bytes(1, 300),
      fc.nat(),
      fc.constantFrom('A', 'z', '0', '9', '-', '_'),
      (message, at, letter) => {
        const text = handshakeText(message);
        const place = 8 + (at % (text.length - 8));
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        const read = handshakeFromText(changed);
        // The last letter may carry bits that stand for nothing.
        expect(read.ok ? read.value : message).toEqual(message);
        fc.pre(changed !== text && place < text.length - 1);
        expect(read).toEqual({ ok: false, error: { type: 'JoinTextCut' } });
      },
    ),
  );
});

test('two pairs of messages have one transcript only when they are the same pair', () => {
  const pair = fc.tuple(bytes(0, 6), fc.option(bytes(0, 6)));
  fc.assert(
    fc.property(pair, pair, (a, b) => {
      const isSame = transcriptOf(...a).join() === transcriptOf(...b).join();
      expect(isSame).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test('what is sealed opens for the one key and the one purpose, whole or not at all', async () => {
  const [mine, other] = [await createDeviceKey(), await createDeviceKey()];
  const { agree } = await exportPublicKeys(mine);
  const refused = { ok: false, error: { type: 'NotForThisKey' } };
  await fc.assert(
    fc.asyncProperty(
      bytes(0, 300),
      fc.string(),
      fc.nat(),
      fc.nat(7),
      async (plain, info, at, bit) => {
        const sealed = valueOf(await sealTo(agree, info, plain));
        expect(await openSealed(mine.agree, info, sealed)).toEqual({ ok: true, value: plain });
        expect(await openSealed(mine.agree, `${info}.`, sealed)).toEqual(refused);
        expect(await openSealed(other.agree, info, sealed)).toEqual(refused);
        const flipped = new Uint8Array(sealed);
        const place = at % sealed.length;
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        expect(await openSealed(mine.agree, info, flipped)).toEqual(refused);
        expect(await openSealed(mine.agree, info, sealed.slice(0, at % sealed.length))).toEqual(
          refused,
        );
      },
    ),
    { numRuns: 25 },
  );
});
