import { describe, expect, test } from 'vitest';
import { Appended, LogIds, LogPage } from '../../../src/protocol/relay-messages.ts';
import {
  creationOf,
  newItem,
  newItems,
  newTestLog,
  randomId,
  sending,
} from '../../support/relay-requests.ts';
import { testRelay } from './test-relay-client.ts';

describe('who may do what', () => {
  test('the pass begins a log, and then each token opens its own door only', async () => {
    const relay = testRelay();
    const log = await relay.begin(2);

    expect((await relay.read(log)).status).toBe(200);
    expect((await relay.read({ ...log, read: log.write })).status).toBe(401);
    expect((await relay.append(log, { items: [newItem()] })).status).toBe(200);
    expect((await relay.append({ ...log, write: log.read }, { items: [newItem()] })).status).toBe(
      401,
    );
  });

  test('unknown and wrong are answered alike, byte for byte and header for header', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    const stranger = randomId();
    const asked = [
      { ...log, read: stranger, write: stranger },
      newTestLog(),
      { ...log, id: 'x'.repeat(22) },
      { ...log, id: 'short' },
      { ...log, read: 'not a token', write: 'not a token' },
    ];
    const answers = [];
    for (const one of asked) {
      answers.push(await relay.read(one), await relay.read(one, '/ids'));
      answers.push(await relay.append(one, { items: [newItem()] }));
      answers.push(await relay.ask(`/v1/inboxes/${one.id}`, sending('GET', one.read)));
    }

    const seen = answers.map(({ status, body, headers }) =>
      JSON.stringify([status, body, [...headers]]),
    );
    expect(new Set(seen).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { error: 'token' } });
  });

  test('without the right pass a known log and an unknown one are answered alike', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    const intruder = { ...log, read: randomId(), write: randomId() };
    const wrong = (one: typeof intruder) => ({ items: [], create: creationOf(one, 'sesame') });

    const known = await relay.append(intruder, wrong(intruder));
    const stranger = { ...newTestLog(), gen: '', ids: [] };
    const unknown = await relay.append(stranger, wrong(stranger));
    expect([known.status, known.body]).toEqual([403, { error: 'pass' }]);
    expect([unknown.status, unknown.body]).toEqual([403, { error: 'pass' }]);
  });

  test('even with the pass nobody takes over a log, nor begins one for a token not held', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    const intruder = { ...log, read: randomId(), write: randomId() };

    const over = { items: [newItem()], create: creationOf(intruder, relay.pass) };
    expect((await relay.append(intruder, over)).status).toBe(401);
    expect((await relay.read(log)).body['head']).toBe(1);
    const [mine, theirs] = [newTestLog(), newTestLog()];
    const create = creationOf(theirs, relay.pass);
    expect((await relay.append(mine, { items: [], create })).status).toBe(401);
  });

  test('a phone that always says how its log begins needs no pass once it has begun', async () => {
    const relay = testRelay();
    const log = await relay.begin(1);
    const again = { items: [newItem()], create: creationOf(log, 'the pass of last year') };

    expect((await relay.append(log, again)).status).toBe(200);
  });

  test('the pass may be written with capitals and spaces', async () => {
    const relay = testRelay();
    const log = newTestLog();
    const create = creationOf(log, ` ${relay.pass.toUpperCase().replaceAll('-', ' ')} `);

    expect((await relay.append(log, { items: [], create })).status).toBe(200);
  });
});

describe('what is kept', () => {
  test('blobs come back as they were, in order, a page at a time', async () => {
    const relay = testRelay();
    const log = await relay.begin();
    const items = [...newItems(2, 65_536), ...newItems(5)];
    await relay.append(log, { items: items.slice(0, 2) });
    await relay.append(log, { items: newItems(2, 65_536) });
    await relay.append(log, { items: items.slice(2) });

    const first = LogPage.parse((await relay.read(log)).body);
    expect(first.items.slice(0, 2).map(({ id, body }) => ({ id, body }))).toEqual(
      items.slice(0, 2),
    );
    expect([first.items.length, first.head, first.more, first.now]).toEqual([
      4,
      9,
      true,
      relay.now(),
    ]);
    const at = first.items.at(-1)?.id ?? '';
    const rest = LogPage.parse((await relay.read(log, `?after=4&at=${at}&gen=${first.gen}`)).body);
    expect(rest.items.map(({ seq, id, body }) => [seq, { id, body }])).toEqual(
      items.slice(2).map((item, place) => [place + 5, item]),
    );
    expect(rest.more).toBe(false);
  });

  test('a blob sent again, also twice in one request, has the place it had', async () => {
    const relay = testRelay();
    const log = await relay.begin(2);
    const twice = newItem();
    const items = [twice, twice, { id: log.ids[0] ?? '', body: newItem().body }];
    const answer = Appended.parse((await relay.append(log, { items })).body);

    expect(answer).toEqual({
      gen: log.gen,
      accepted: [
        { id: twice.id, seq: 3 },
        { id: twice.id, seq: 3 },
        { id: log.ids[0], seq: 1 },
      ],
    });
    expect((await relay.read(log)).body['head']).toBe(3);
  });

  test('all ids can be walked', async () => {
    const relay = testRelay({ limits: { blobsPerMinute: 5_000 } });
    const log = await relay.begin(300);
    const { body } = await relay.read(log, '/ids?after=298');

    expect(LogIds.parse(body)).toEqual({
      gen: log.gen,
      head: 300,
      ids: [
        [299, log.ids[298]],
        [300, log.ids[299]],
      ],
      more: false,
    });
    expect(LogIds.parse((await relay.read(log, '/ids')).body).ids).toHaveLength(300);
    for (let sent = 0; sent < 4_000; sent += 200) await relay.append(log, { items: newItems(200) });
    const page = LogIds.parse((await relay.read(log, '/ids')).body);
    expect([page.ids.length, page.more]).toEqual([4_000, true]);
  });
});
