import { expect, test } from 'vitest';
import { base64urlToBytes, utf8 } from '../../../src/kernel/bytes.ts';
import { createInboxKey, openFromInbox, sealToInbox } from '../../../src/seal/inbox-key.ts';
import { valueOf } from '../../support/open-phone.ts';

const refused = { ok: false, error: { type: 'NotForThisKey' } };

test('a name sealed to the inbox of the week opens with the row of its private half', async () => {
  const { publicHalf, privateHalf } = await createInboxKey();
  const bytes = base64urlToBytes(publicHalf);
  expect(bytes?.length).toBe(65);
  const sealed = valueOf(await sealToInbox(bytes ?? utf8(''), utf8('Lune')));
  const row: unknown = JSON.parse(JSON.stringify(privateHalf));
  expect(row).toEqual(privateHalf);
  expect(await openFromInbox(privateHalf, sealed)).toEqual({ ok: true, value: utf8('Lune') });
});

test('the inbox of another week does not open it, nor does a row that holds no key', async () => {
  const [mine, other] = [await createInboxKey(), await createInboxKey()];
  const bytes = base64urlToBytes(mine.publicHalf) ?? utf8('');
  const sealed = valueOf(await sealToInbox(bytes, utf8('Lune')));
  expect(await openFromInbox(other.privateHalf, sealed)).toEqual(refused);
  expect(await openFromInbox({ x: '', y: 'é', d: 'nothing' }, sealed)).toEqual(refused);
  expect(await openFromInbox({ ...mine.privateHalf, d: other.privateHalf.d }, sealed)).toEqual(
    refused,
  );
});

test('no name is sealed to bytes that are no inbox', async () => {
  const sealed = await sealToInbox(utf8('not a key'), utf8('Lune'));
  expect(sealed).toEqual({ ok: false, error: { type: 'NotAKey' } });
});
