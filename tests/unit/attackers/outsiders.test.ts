import { expect, test } from 'vitest';
import { menuToBytes } from '../../../src/formats/menu-bytes.ts';
import { base64url, base64urlToBytes, type Bytes } from '../../../src/kernel/bytes.ts';
import { parseAnswer, parseRequest } from '../../../src/protocol/handshake.ts';
import { bookAddress, bookKey } from '../../../src/seal/book-key.ts';
import { createDeviceKey } from '../../../src/seal/device-key.ts';
import { createInboxKey } from '../../../src/seal/inbox-key.ts';
import { createMenuKey, signAsMenu, signerOf } from '../../../src/seal/menu-signing.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { openMenu, sealMenu } from '../../../src/seal/sealed-menu.ts';
import { takeGift } from '../../../src/sync/joining.ts';
import { openGift } from '../../../src/sync/sealed-gift.ts';
import {
  type AttackedGroup,
  attackedGroup,
  booksIn,
  booksReadWith,
  readBy,
  SHARED_BOOKS,
  writtenBy,
} from '../../support/attacked-group.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';
import { openedWith } from '../../support/derivable.ts';
import { emptyPhone, stateOf } from '../../support/group-of-phones.ts';
import { bytesIn, recordedRelay, syncAll } from '../../support/recorded-relay.ts';
import { valueOf } from '../store/test-phone.ts';

const ALL = ['kitchen', 'desk', 'circle'] as const;

/** What is written with some bytes, each taken for the secret of a book, by a phone nobody knows. */
async function writtenWith(bytes: readonly Bytes[], { kiwi, mango }: AttackedGroup) {
  const books = Object.fromEntries(bytes.map((one, at) => [`found ${at}`, one]));
  const keys = { device: await createDeviceKey(), rings: {}, books };
  return writtenBy({ keys, victim: kiwi, mango: mango.id });
}

const statesOf = ({ kiwi }: AttackedGroup) =>
  Promise.all(SHARED_BOOKS.map((book) => stateOf(kiwi, book)));

/** The group's phones have met at the relay, and its host kept every word. */
async function atRelay() {
  const [group, relay] = [await attackedGroup(ALL), recordedRelay()];
  for (const phone of [group.kiwi, group.mango, group.figue, group.kiwi])
    await syncAll(phone, relay.ask);
  return { group, relay };
}

test('who overhears both messages of a handshake reads nothing and writes nothing', async () => {
  const group = await attackedGroup(ALL);
  const { request, answer } = group.handshake;
  const asked = valueOf(parseRequest(request));
  const given = valueOf(parseAnswer(answer));
  const fields = [asked.sign, asked.agree, asked.nonce, given.sealed.slice(0, 65)];
  const windows = [request, answer].flatMap((message) =>
    Array.from({ length: Math.max(0, message.length - 31) }, (_, at) => message.slice(at, at + 32)),
  );
  const sealed = await group.sealed();
  expect(windows.length).toBeGreaterThan(500);
  expect(await readBy(fields, sealed)).toBe('');
  expect(await openedWith(windows, sealed)).toBe('');

  const ends = { from: given.from, to: given.to, request };
  const own = await createDeviceKey();
  expect(await openGift(own, ends, given.sealed)).toMatchObject({ ok: false });
  expect((await takeGift(emptyPhone().shelf, answer, systemRandom)).ok).toBe(false);
  expect(await writtenWith(fields, group)).toEqual({});
}, 60_000);

test('who runs the relay, or copies its disk, reads no word of what went through it', async () => {
  const { group, relay } = await atRelay();
  const { short, blobs } = bytesIn(relay.traffic);
  expect(booksIn(relay.traffic.join('\n'))).toEqual([]);
  expect(await readBy(short, blobs)).toBe('');
  expect(await openedWith(blobs, blobs)).toBe('');
  // The same blobs do open with a phone's keys: the search would find a leak.
  const keys = group.mango.shelf.keys.value;
  expect(keys && (await booksReadWith(keys, blobs)).toSorted()).toEqual(SHARED_BOOKS.toSorted());
}, 60_000);

test('who runs the relay writes in no book, be it with its tokens or with the blobs of another book', async () => {
  const { group, relay } = await atRelay();
  const { short, blobs } = bytesIn(relay.traffic);
  const tokens = short.filter(({ length }) => length === 16);
  expect(tokens.length).toBeGreaterThan(SHARED_BOOKS.length);
  const before = await statesOf(group);
  expect(await writtenWith(tokens, group)).toEqual({});
  for (const book of SHARED_BOOKS)
    valueOf(await valueOf(await group.kiwi.shelf.open(book)).receive(blobs, null));
  expect(await statesOf(group)).toEqual(before);
}, 60_000);

test('who has the link of a customer reads the menu, and writes in no book', async () => {
  const { group, relay } = await atRelay();
  const [key, inbox] = [await createMenuKey(), await createInboxKey()];
  const [menuId, menuKey, inboxId] = [systemRandom(16), systemRandom(16), systemRandom(16)];
  const signer = (await signerOf(key)) ?? '';
  const place = { id: base64url(inboxId), key: inbox.publicHalf };
  const menu = await menuToBytes(fixtureCustomerMenu({ signer, inbox: place }));
  const signed = await signAsMenu(key, 'menu', menu);
  const blob = signed && (await sealMenu(base64url(menuKey), signed, systemRandom));
  if (!blob) throw new Error('it was not sealed');

  const texts = [signer, inbox.publicHalf].flatMap((text) => base64urlToBytes(text) ?? []);
  const held = [menuId, menuKey, inboxId, ...texts];
  const { blobs } = bytesIn(relay.traffic);
  expect(await openMenu({ menuKey: base64url(menuKey), signer }, blob)).toEqual(menu);
  expect(await readBy(held, blobs)).toBe('');
  expect(await readBy(held, [blob])).not.toBe('');
  expect(await writtenWith(held, group)).toEqual({});

  // Were she told where the logs lie, she still has no token for one.
  const logs = new Set(relay.traffic.flatMap((text) => text.match(/\/v1\/logs\/[\w-]{22}/g) ?? []));
  const item = { id: base64url(systemRandom(16)), body: base64url(blob) };
  const statuses = new Set<number>();
  for (const log of logs)
    for (const secret of held) {
      const { write } = bookAddress(await bookKey(secret));
      for (const token of [base64url(secret), write]) {
        const headers = { Authorization: `Bearer ${token}`, 'X-Carnet': '1' };
        const body = JSON.stringify({ items: [item] });
        const answer = await relay.ask(log, { method: 'POST', headers, body });
        statuses.add(answer.status);
      }
    }
  expect(logs.size).toBeGreaterThanOrEqual(SHARED_BOOKS.length);
  expect([...statuses]).toEqual([401]);
}, 60_000);
