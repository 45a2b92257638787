import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { InboxPage, inboxPath, InboxPut } from '../../../src/protocol/customer-relay-messages.ts';
import { TOMBSTONE_MS } from '../../../src/relay/expiry-instant.ts';
import { logKey } from '../../../src/relay/secrets.ts';
import { hashOf, newItem, randomId, sending } from '../../support/relay-requests.ts';
import { testRelay, type TestRelay } from './test-relay-client.ts';

const DAY = 86_400_000;
const EXPIRES = '2026-12-03';
const OPEN = { open: true, expires: EXPIRES };
const CLOSED = { open: false, expires: EXPIRES };
const SHUT = { ...CLOSED, forGood: true };

/** The address of an inbox that nobody began, and whoever holds its token. */
function inboxAt(relay: TestRelay) {
  const [id, token] = [randomId(), randomId()];
  const path = inboxPath(id);
  const create = { desk: hashOf(token), pass: relay.pass };
  return {
    create,
    put: (json: object, by = token) => relay.ask(path, sending('PUT', by, json)),
    begin: (json: object) => relay.ask(path, sending('PUT', token, { ...json, create })),
    post: () => relay.ask(path, sending('POST', null, newItem(2_048))),
    get: () => relay.ask(path, sending('GET', token)),
    kept: () => relay.storage().find(logKey('inboxes', id)),
  };
}

test('shut, an inbox is never opened again nor kept for who tries, and what came is read', async () => {
  const relay = testRelay();
  const { create, begin, put, post, get, kept } = inboxAt(relay);
  await begin(OPEN);
  expect((await post()).status).toBe(202);

  expect(InboxPut.parse((await put(SHUT)).body)).toMatchObject({ open: false, forGood: true });
  const before = await kept();
  for (const again of [OPEN, { ...OPEN, expires: '2027-02-01' }, { ...OPEN, create }])
    expect(await put(again)).toMatchObject({ status: 410, body: { error: 'shut' } });
  expect(await kept()).toEqual(before);
  expect(await post()).toMatchObject({ status: 410, body: { error: 'closed' } });
  for (const again of [CLOSED, SHUT])
    expect(InboxPut.parse((await put(again)).body)).toMatchObject({ forGood: true });
  expect(InboxPage.parse((await get()).body).items).toHaveLength(1);
});

test.each([
  { was: 'closed', first: CLOSED },
  { was: 'not there', first: null },
])('an inbox that was $was is shut all the same', async ({ first }) => {
  const { begin, put, post } = inboxAt(testRelay());
  if (first) await begin(first);

  expect((await begin(SHUT)).body).toMatchObject({ forGood: true });
  expect((await post()).status).toBe(410);
  expect((await put(OPEN)).status).toBe(410);
});

test('only who holds the token of the desk shuts it, and to shut and open at once is no request', async () => {
  const { create, begin, put, post } = inboxAt(testRelay());
  await begin(OPEN);

  expect((await put(SHUT, randomId())).status).toBe(401);
  expect((await put({ ...SHUT, create }, randomId())).status).toBe(401);
  expect(await put({ ...OPEN, forGood: true })).toMatchObject({
    status: 400,
    body: { error: 'request' },
  });
  expect((await put({ ...CLOSED, forGood: 1 })).status).toBe(400);
  expect((await post()).status).toBe(202);
});

test('to close it, or to say that it is not for good, shuts nothing', async () => {
  const { begin, put, post } = inboxAt(testRelay());
  await begin(OPEN);
  for (const closed of [CLOSED, { ...CLOSED, forGood: false }]) {
    expect((await put(closed)).body).not.toHaveProperty('forGood');
    expect((await put({ ...OPEN, forGood: false })).body).toMatchObject({ open: true });
    expect((await post()).status).toBe(202);
  }
});

test('whoever shuts the inbox of a group, it begins another one', async () => {
  const relay = testRelay();
  const living = inboxAt(relay);
  await living.begin(OPEN);
  await living.put(SHUT);
  const next = inboxAt(relay);

  expect((await next.begin(OPEN)).status).toBe(200);
  expect((await next.post()).status).toBe(202);
});

test('shut it ends like any other, and for two years nobody begins it anew', async () => {
  const relay = testRelay();
  const { begin, put, post } = inboxAt(relay);
  await begin(OPEN);
  await put(SHUT);
  relay.advance(14 * DAY);

  expect(await put(OPEN)).toMatchObject({ status: 410, body: { error: 'expired' } });
  relay.advance(TOMBSTONE_MS - 15 * DAY);
  expect((await begin({ ...OPEN, expires: '2029-12-31' })).status).toBe(410);
  expect((await post()).status).toBe(410);
});

test('restored from a copy that has it, it is still shut', async () => {
  const relay = testRelay();
  const { begin, put, post } = inboxAt(relay);
  await begin(SHUT);
  await relay.restore(relay.snapshot());

  expect(await put(OPEN)).toMatchObject({ status: 410, body: { error: 'shut' } });
  expect((await post()).status).toBe(410);
});

const ASKS = {
  open: { json: OPEN, leads: 'open' },
  close: { json: CLOSED, leads: 'closed' },
  shut: { json: SHUT, leads: 'shut' },
} as const;
type Ask = keyof typeof ASKS | 'begin anew' | 'order' | 'restore';

/** What each ask is answered, and what it should be. */
async function asked(all: readonly Ask[]) {
  const relay = testRelay();
  const { begin, put, post } = inboxAt(relay);
  await begin(OPEN);
  const answers: number[] = [];
  const expected: number[] = [];
  let door: string = 'open';
  for (const ask of all) {
    if (ask === 'restore') await relay.restore(relay.snapshot());
    else if (ask === 'order') {
      answers.push((await post()).status);
      expected.push(door === 'open' ? 202 : 410);
    } else {
      const { json, leads } = ASKS[ask === 'begin anew' ? 'open' : ask];
      answers.push((await (ask === 'begin anew' ? begin : put)(json)).status);
      expected.push(door === 'shut' && leads === 'open' ? 410 : 200);
      door = door === 'shut' ? door : leads;
    }
  }
  return { answers, expected };
}

test('whatever is asked in whatever order, from the first time it is shut on it takes no order', async () => {
  const kinds: readonly Ask[] = ['open', 'close', 'shut', 'begin anew', 'order', 'restore'];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), async (all) => {
      const { answers, expected } = await asked(all);
      expect(answers).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
