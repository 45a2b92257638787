import { describe, expect, test } from 'vitest';
import {
  InboxPage,
  inboxPath,
  InboxPut,
  Menu,
  menuPath,
  MenuPut,
  OrderReceived,
} from '../../../src/protocol/customer-relay-messages.ts';
import { logKey } from '../../../src/relay/secrets.ts';
import { hashOf, newItem, randomId, sending } from '../../support/relay-requests.ts';
import { testRelay, type TestRelay } from './test-relay-client.ts';

const DAY = 86_400_000;
const EXPIRES = '2026-12-03';

describe('the menu of a week', () => {
  async function putUp(relay: TestRelay) {
    const menu = { id: randomId(), write: randomId() };
    const put = (json: object, token = menu.write) =>
      relay.ask(menuPath(menu.id), sending('PUT', token, json));
    const create = { write: hashOf(menu.write), expires: EXPIRES, pass: relay.pass };
    const { body } = newItem(4_096);
    const answer = await put({ body, create });
    const get = (headers: Record<string, string> = {}) => relay.ask(menuPath(menu.id), { headers });
    return { put, get, body, answer };
  }

  test('anybody with its address reads it, without a token', async () => {
    const relay = testRelay();
    const { get, body, answer } = await putUp(relay);

    expect(MenuPut.parse(answer.body)).toEqual({ version: 1 });
    const read = await get();
    expect(Menu.parse(read.body)).toEqual({ version: 1, now: relay.now(), body });
    expect((await get({ 'If-None-Match': read.headers.get('ETag') ?? '' })).status).toBe(304);
  });

  test('only its token replaces it, and the old one is gone', async () => {
    const relay = testRelay();
    const { put, get } = await putUp(relay);
    const { body } = newItem(8_192);

    expect((await put({ body }, randomId())).status).toBe(401);
    expect((await put({ body })).body).toEqual({ version: 2 });
    expect((await put({ body })).body, 'the same again').toEqual({ version: 2 });
    expect((await get()).body).toMatchObject({ version: 2, body });
    expect(await relay.storage().usage()).toMatchObject({ blobs: 1, bytes: 8_192 });
  });

  test('two phones that replace the same menu do not lose what the first wrote', async () => {
    const relay = testRelay();
    const { put, get } = await putUp(relay);
    const [first, second] = [newItem().body, newItem().body];

    expect((await put({ body: first, replaces: 1 })).status).toBe(200);
    expect(await put({ body: second, replaces: 1 })).toMatchObject({
      status: 409,
      body: { error: 'version', version: 2 },
    });
    expect((await get()).body['body']).toBe(first);
  });

  test('it needs the pass, has a size of the ladder, and ends', async () => {
    const relay = testRelay();
    const { put, get } = await putUp(relay);

    expect((await put({ body: newItem(100).body })).status).toBe(413);
    const other = { write: hashOf(randomId()), expires: EXPIRES, pass: 'wrong' };
    const path = `/v1/menus/${randomId()}`;
    const begin = sending('PUT', randomId(), { body: newItem().body, create: other });
    expect((await relay.ask(path, begin)).status).toBe(403);
    expect(await relay.ask(path)).toMatchObject({ status: 404, body: { error: 'unknown' } });
    relay.advance(60 * DAY);
    expect(await get()).toMatchObject({ status: 410, body: { error: 'expired' } });
    expect((await put({ body: newItem().body })).status).toBe(410);
  });
});

describe('the inbox of a week', () => {
  async function openInbox(relay: TestRelay) {
    const inbox = { id: randomId(), desk: randomId() };
    const path = inboxPath(inbox.id);
    const create = { desk: hashOf(inbox.desk), pass: relay.pass };
    const put = (json: object) => relay.ask(path, sending('PUT', inbox.desk, json));
    const opened = await put({ open: true, expires: EXPIRES, create });
    const post = (order: object) => relay.ask(path, sending('POST', null, order));
    const get = (query = '', token = inbox.desk) => relay.ask(path + query, sending('GET', token));
    return { put, post, get, opened };
  }

  test('anybody leaves an order, only the desk reads them, with the second each was received', async () => {
    const relay = testRelay();
    const { post, get, opened } = await openInbox(relay);
    const [first, second] = [newItem(2_048), newItem(2_048)];
    relay.advance(1_234);
    const answer = await post(first);
    const at = relay.now() - 234;

    expect(InboxPut.parse(opened.body).open).toBe(true);
    expect([answer.status, OrderReceived.parse(answer.body)]).toEqual([202, { at }]);
    relay.advance(5_000);
    expect((await post(first)).body, 'sent again').toEqual({ at });
    await post(second);
    const page = InboxPage.parse((await get()).body);
    expect(page.items).toEqual([
      { seq: 1, ...first, at },
      { seq: 2, ...second, at: at + 5_000 },
    ]);
    const rest = await get(`?after=1&at=${first.id}&gen=${page.gen}`);
    expect(InboxPage.parse(rest.body).items).toHaveLength(1);
    expect((await get(`?after=1&at=${second.id}&gen=${page.gen}`)).status).toBe(409);
    expect((await get('', randomId())).status).toBe(401);
  });

  test.each([2_047, 2_049, 512, 4_096, 0])('an order of %i bytes is refused', async (size) => {
    const { post } = await openInbox(testRelay());

    expect(await post(newItem(size))).toMatchObject({ status: 413, body: { error: 'size' } });
  });

  test('an inbox that nobody opened takes nothing', async () => {
    const relay = testRelay();
    const order = sending('POST', null, newItem(2_048));

    expect((await relay.ask(`/v1/inboxes/${randomId()}`, order)).status).toBe(404);
    expect((await relay.ask('/v1/inboxes/short', order)).status).toBe(404);
    expect(await relay.storage().usage()).toMatchObject({ logs: 0, blobs: 0 });
  });

  test('the desk closes it and opens it again', async () => {
    const relay = testRelay();
    const { put, post } = await openInbox(relay);
    await put({ open: false, expires: EXPIRES });

    expect(await post(newItem(2_048))).toMatchObject({ status: 410, body: { error: 'closed' } });
    await put({ open: true, expires: EXPIRES });
    expect((await post(newItem(2_048))).status).toBe(202);
  });

  test('it ends with its week, 14 days after the desk asked for it at most, orders or not', async () => {
    const relay = testRelay();
    const { put, post, get } = await openInbox(relay);
    await put({ open: true, expires: '2027-03-01' });
    relay.advance(14 * DAY - 1);
    expect((await post(newItem(2_048))).status).toBe(202);
    relay.advance(1);

    expect(await post(newItem(2_048))).toMatchObject({ status: 410, body: { error: 'expired' } });
    expect((await get()).status).toBe(410);
  });

  test('a flood fills one inbox and nothing else', async () => {
    const limits = {
      ordersPerMinuteByAddress: 1_000,
      ordersPerMinuteByInbox: 1_000,
      inboxOrders: 20,
    };
    const relay = testRelay({ limits });
    const [flooded, other] = [await openInbox(relay), await openInbox(relay)];
    const answers = [];
    for (let sent = 0; sent < 25; sent += 1) answers.push(await flooded.post(newItem(2_048)));

    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 20 }, () => 202),
      ...Array.from({ length: 5 }, () => 507),
    ]);
    expect((await other.post(newItem(2_048))).status).toBe(202);
    expect(InboxPage.parse((await flooded.get()).body).items).toHaveLength(20);
  });

  test('one address, and all of them together, leave only so many orders in a minute', async () => {
    const bySender = await openInbox(testRelay({ limits: { ordersPerMinuteByAddress: 2 } }));
    const byInbox = await openInbox(testRelay({ limits: { ordersPerMinuteByInbox: 2 } }));
    for (const { post } of [bySender, byInbox]) {
      const statuses = [];
      for (let sent = 0; sent < 3; sent += 1) statuses.push((await post(newItem(2_048))).status);
      expect(statuses).toEqual([202, 202, 429]);
    }
  });
});

test('asking changes nothing of what is kept, nor until when, with a token or without', async () => {
  const relay = testRelay();
  const [menu, inbox, token] = [randomId(), randomId(), randomId()];
  const begin = { expires: EXPIRES, pass: relay.pass };
  const create = { ...begin, write: hashOf(token) };
  await relay.ask(menuPath(menu), sending('PUT', token, { body: newItem().body, create }));
  const opening = {
    open: true,
    expires: EXPIRES,
    create: { desk: hashOf(token), pass: relay.pass },
  };
  await relay.ask(inboxPath(inbox), sending('PUT', token, opening));
  await relay.ask(inboxPath(inbox), sending('POST', null, newItem(2_048)));
  const log = await relay.begin(3);
  const kept = async () => {
    const storage = relay.storage();
    const keys = [logKey('menus', menu), logKey('inboxes', inbox), logKey('logs', log.id)];
    return [await storage.usage(), ...(await Promise.all(keys.map((key) => storage.find(key))))];
  };
  const before = await kept();
  expect(before).not.toContain(null);

  relay.advance(5_000);
  const log1 = `/v1/logs/${log.id}`;
  const statuses = new Set<number>();
  for (const path of ['/v1', menuPath(menu), inboxPath(inbox), log1, `${log1}/ids`])
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const bearer of [null, token, log.read, log.write]) {
        const { headers } = sending('GET', bearer);
        statuses.add((await relay.ask(path, { method, headers })).status);
      }
  expect(statuses).toContain(200);
  expect(await kept()).toEqual(before);
});
