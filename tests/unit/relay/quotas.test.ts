import { describe, expect, test } from 'vitest';
import { creationOf, newItems, newTestLog } from '../../support/relay-requests.ts';
import { testRelay } from './test-relay-client.ts';

describe('quotas', () => {
  test('a token that appends too fast is told when to come back, and others go on', async () => {
    const relay = testRelay({ limits: { blobsPerMinute: 10 } });
    const [fast, other] = [await relay.begin(), await relay.begin()];
    await relay.append(fast, { items: newItems(8) });
    const answer = await relay.append(fast, { items: newItems(8) });

    expect(answer).toMatchObject({ status: 429, body: { error: 'too-fast' } });
    const wait = Number(answer.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    expect((await relay.append(other, { items: newItems(8) })).status).toBe(200);
    relay.advance(wait * 1_000);
    expect((await relay.append(fast, { items: newItems(8) })).status).toBe(200);
  });

  test('bytes are counted as well as blobs', async () => {
    const relay = testRelay({ limits: { bytesPerMinute: 100_000 } });
    const log = await relay.begin();
    await relay.append(log, { items: newItems(1, 65_536) });

    expect((await relay.append(log, { items: newItems(1, 65_536) })).status).toBe(429);
  });

  test('a full log is full, a full relay is full, and reading goes on', async () => {
    const relay = testRelay({ limits: { logBytes: 2_048, totalBytes: 3_072, totalLogs: 3 } });
    const [first, second] = [await relay.begin(3), await relay.begin(1)];

    expect(await relay.append(first, { items: newItems(2) })).toMatchObject({
      status: 507,
      body: { error: 'full' },
    });
    expect((await relay.append(first, { items: newItems(1) })).status).toBe(200);
    expect((await relay.append(second, { items: newItems(2) })).status).toBe(507);
    expect((await relay.read(first)).status).toBe(200);
    await relay.begin();
    const fourth = newTestLog();
    const create = creationOf(fourth, relay.pass);
    expect((await relay.append(fourth, { items: [], create })).status).toBe(507);
  });

  test('who guesses passes is stopped, even when the next guess is right', async () => {
    const relay = testRelay({ limits: { wrongPassesPerMinute: 3 } });
    const attempt = async (pass: string) => {
      const log = newTestLog();
      return (await relay.append(log, { items: [], create: creationOf(log, pass) })).status;
    };
    const answers = [];
    for (const pass of ['a', 'b', 'c', 'd', relay.pass]) answers.push(await attempt(pass));

    expect(answers).toEqual([403, 403, 403, 429, 429]);
    relay.advance(60_000);
    expect(await attempt(relay.pass)).toBe(200);
  });

  test('an address that asks too often waits', async () => {
    const relay = testRelay({ limits: { requestsPerMinute: 2 } });
    const answers = [await relay.ask('/v1'), await relay.ask('/v1'), await relay.ask('/v1')];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get('Cache-Control')).toBe('no-store');
  });
});
