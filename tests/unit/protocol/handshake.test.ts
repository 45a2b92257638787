import { describe, expect, test } from 'vitest';
import { type Bytes, concatBytes, utf8, utf8ToText } from '../../../src/kernel/bytes.ts';
import {
  answerToBytes,
  type JoinRequest,
  parseAnswer,
  parseRequest,
  requestToBytes,
  transcriptOf,
} from '../../../src/protocol/handshake.ts';
import { handshakeFromText, handshakeText } from '../../../src/protocol/handshake-text.ts';

const request: JoinRequest = {
  id: 'abcdefgh23',
  sign: new Uint8Array(65).fill(4),
  agree: new Uint8Array(65).fill(5),
  label: 'téléphone de Kiwi 🥝',
  nonce: new Uint8Array(16).fill(6),
};
const answer = { from: 'abcdefgh23', to: 'zyxwvuts76', sealed: utf8('sealed\nrings') };
const notARequest = { ok: false, error: { type: 'NotAJoinRequest' } };
const notAnAnswer = { ok: false, error: { type: 'NotAJoinAnswer' } };

/** The request with one field written otherwise. */
function changed(fields: Record<string, unknown>): Bytes {
  const written = JSON.parse(utf8ToText(requestToBytes(request))) as Record<string, unknown>;
  const entries = Object.entries({ ...written, ...fields }).sort(([a], [b]) => (a < b ? -1 : 1));
  return utf8(JSON.stringify(Object.fromEntries(entries)));
}

describe('the request of a new phone', () => {
  test('arrives as it was written', () => {
    expect(parseRequest(requestToBytes(request))).toEqual({ ok: true, value: request });
    expect(parseRequest(changed({}))).toEqual({ ok: true, value: request });
  });

  test.each([
    ['a key that is too short', { sign: 'AAAA' }],
    ['a key written in another alphabet', { agree: '+'.repeat(87) }],
    ['an id no phone has', { id: 'ABCDEFGHIJ' }],
    ['no name', { label: '' }],
    ['a name without end', { label: 'K'.repeat(41) }],
    ['a name that breaks the line', { label: 'Kiwi\nMango' }],
    ['a field that is not ours', { admin: true }],
    ['another kind', { type: 'joined' }],
    ['no version', { v: 0 }],
    ['a number for a name', { label: 7 }],
  ])('is refused with %s', (_what, fields) => {
    expect(parseRequest(changed(fields))).toEqual(notARequest);
  });

  test('is refused when it is no JSON, or written in another order', () => {
    const text = utf8ToText(requestToBytes(request));
    for (const other of ['', '{', 'null', '[]', `${text} `, text.replace('{', '{ ')])
      expect(parseRequest(utf8(other))).toEqual(notARequest);
    expect(parseRequest(Uint8Array.of(0xff, 0xfe))).toEqual(notARequest);
    expect(parseRequest(new Uint8Array(2_000_000).fill(0x5b))).toEqual(notARequest);
  });

  test('of a newer Carnet is told apart from nonsense', () => {
    const newer = { ok: false, error: { type: 'NewerJoinMessage' } };
    expect(parseRequest(changed({ v: 2 }))).toEqual(newer);
    const text = utf8ToText(answerToBytes(answer)).replace('"v":1', '"v":2');
    expect(parseAnswer(utf8(text))).toEqual(newer);
  });
});

describe('the answer of the inviter', () => {
  test('arrives as it was written, line breaks in the sealed part included', () => {
    expect(parseAnswer(answerToBytes(answer))).toEqual({ ok: true, value: answer });
  });

  test('is refused when it is something else', () => {
    const bytes = answerToBytes(answer);
    const others = [
      requestToBytes(request),
      utf8(''),
      utf8('\n\n'),
      bytes.slice(0, 20),
      concatBytes(utf8(' '), bytes),
      concatBytes(bytes, new Uint8Array(160_000)),
      utf8(utf8ToText(bytes).replace('zyxwvuts76', 'ZYXWVUTS76')),
    ];
    for (const other of others) expect(parseAnswer(other)).toEqual(notAnAnswer);
  });
});

describe('a message as text', () => {
  const message = requestToBytes(request);
  const text = handshakeText(message);
  const lines = text.match(/.{1,60}/g)?.join('\n> ') ?? '';

  test('is found among words, and with its lines broken', () => {
    const broken = lines.replaceAll('\n> ', '\r\n');
    for (const pasted of [text, ` ${text}\n`, `Salut ! ${text} merci`, broken, `${broken} Kiwi`])
      expect(handshakeFromText(pasted)).toEqual({ ok: true, value: message });
  });

  test('says when a piece of it is missing, or was changed', () => {
    const cut = { ok: false, error: { type: 'JoinTextCut' } };
    const middle = text.slice(0, 60) + text.slice(64);
    for (const pasted of [text.slice(0, -1), 'carnet1:', `${text}A`, middle, lines])
      expect(handshakeFromText(pasted)).toEqual(cut);
  });

  test('is not seen where there is none', () => {
    const none = { ok: false, error: { type: 'NotAJoinText' } };
    expect(handshakeFromText('Bonjour')).toEqual(none);
    expect(handshakeFromText(' '.repeat(400_001) + text)).toEqual(none);
  });
});

test('no two pairs of messages have one transcript', () => {
  const [ab, c, a, bc] = [utf8('ab'), utf8('c'), utf8('a'), utf8('bc')];
  const all = [transcriptOf(ab, c), transcriptOf(a, bc), transcriptOf(ab, null)];
  all.push(transcriptOf(utf8('abc'), null), transcriptOf(ab, new Uint8Array(0)));
  expect(new Set(all.map((bytes) => bytes.join())).size).toBe(all.length);
});
