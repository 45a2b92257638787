import { describe, expect, test } from 'vitest';
import { CursorLost, LogPage } from '../../../src/protocol/relay-messages.ts';
import { newItem } from '../../support/relay-requests.ts';
import { testRelay } from './test-relay-client.ts';

describe('a reader that comes back', () => {
  const query = (log: { gen: string; ids: readonly string[] }, after: number) =>
    `?after=${after}&at=${log.ids[after - 1]}&gen=${log.gen}`;

  test('hears 304 while nothing is new, also through a proxy that weakens the tag', async () => {
    const relay = testRelay();
    const log = await relay.begin(2);
    const tag = (await relay.read(log)).headers.get('ETag') ?? '';

    expect(tag).toBe(`"${log.gen}-2"`);
    for (const seen of [tag, `W/${tag}`, `"old", ${tag}`]) {
      const answer = await relay.read(log, query(log, 2), { 'If-None-Match': seen });
      expect([answer.status, answer.headers.get('ETag')]).toEqual([304, tag]);
    }
    const item = newItem();
    await relay.append(log, { items: [item] });
    const { status, body } = await relay.read(log, query(log, 2), { 'If-None-Match': tag });
    expect(status).toBe(200);
    expect(LogPage.parse(body).items.map(({ id }) => id)).toEqual([item.id]);
  });

  test('is not told that nothing is new in the middle of the pages', async () => {
    const relay = testRelay();
    const log = await relay.begin(3);
    const tag = (await relay.read(log)).headers.get('ETag') ?? '';

    expect((await relay.read(log, query(log, 1), { 'If-None-Match': tag })).status).toBe(200);
    expect((await relay.read(log, '', { 'If-None-Match': tag })).status).toBe(200);
  });

  test('learns of another life of the log by 409: other gen, other blob at its place, shorter log', async () => {
    const relay = testRelay();
    const log = await relay.begin(2);
    const tag = `"${log.gen}-2"`;
    const lost = [
      `?after=2&at=${log.ids[1]}&gen=other`,
      `?after=0&gen=other`,
      `?after=2&at=${log.ids[0]}&gen=${log.gen}`,
      `?after=1&at=${log.ids[1]}&gen=${log.gen}`,
      `?after=3&at=${log.ids[1]}&gen=${log.gen}`,
    ];
    for (const place of lost) {
      const { status, body } = await relay.read(log, place, { 'If-None-Match': tag });
      expect([status, CursorLost.parse(body)]).toEqual([
        409,
        { error: 'cursor', gen: log.gen, head: 2 },
      ]);
    }
  });

  test('notices a relay put back from a copy, even when its host forgot to say so', async () => {
    const relay = testRelay();
    const log = await relay.begin(2);
    const backup = relay.snapshot();
    const lost = newItem();
    await relay.append(log, { items: [lost] });
    await relay.restore(backup, { keepGens: true });
    const cursor = `?after=3&at=${lost.id}&gen=${log.gen}`;

    expect((await relay.read(log, cursor)).status).toBe(409);
    await relay.append(log, { items: [newItem()] });
    const sameLength = await relay.read(log, cursor, { 'If-None-Match': `"${log.gen}-3"` });
    expect(sameLength.status).toBe(409);
    await relay.restore(backup);
    expect(CursorLost.parse((await relay.read(log, query(log, 2))).body).gen).not.toBe(log.gen);
  });

  test.each([
    '?after=-1',
    '?after=x',
    '?after=1',
    '?after=1&at=x&gen=y',
    '?after=1e3',
    `?after=${'9'.repeat(40)}`,
  ])('a cursor such as %s is refused in words', async (place) => {
    const relay = testRelay();
    const log = await relay.begin(1);

    expect(await relay.read(log, place)).toMatchObject({ status: 400, body: { error: 'request' } });
  });
});
