import { expect, test } from 'vitest';
import { base64url } from '../../../src/kernel/bytes.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import type { Cursor } from '../../../src/sync/cursor.ts';
import { UNMET } from '../../../src/sync/cursor.ts';
import { relayAt, type RelayFetch, type RelayRequest } from '../../../src/sync/relay-address.ts';
import { createRelayClient } from '../../../src/sync/relay-client.ts';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { NOON, testClock } from '../store/test-phone.ts';

const id = () => base64url(systemRandom(16));
const log = { logId: id(), read: id(), write: id() };
const cursor: Cursor = { gen: 'g1', seq: 7, at: id(), kept: 0 };
const page = { gen: 'g1', head: 7, now: NOON, items: [], more: false };

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), init);
}

function clientOf(fetch: RelayFetch, timeoutMs?: number) {
  const clock = testClock();
  const relayClock = createRelayClock(clock);
  const timeout = timeoutMs === undefined ? {} : { timeoutMs };
  return { relayClock, client: createRelayClient({ fetch, clock, relayClock, ...timeout }) };
}

/** A client whose every question gets this answer, and what it asked. */
function answered(answer: () => Response) {
  const asked: { path: string; init: RelayRequest }[] = [];
  const made = clientOf((path, init) => {
    asked.push({ path, init });
    return Promise.resolve(answer());
  });
  return { ...made, asked };
}

/** Why there was no answer. */
async function failureOf(answer: () => Response) {
  const result = await answered(answer).client.pull(log, cursor);
  return result.ok ? null : result.error;
}

test('a token goes in a header, never in an address; the cursor goes in the address', async () => {
  const { client, asked } = answered(() => json(page));
  await client.pull(log, cursor);
  await client.ids(log, 3);
  await client.post(log, { items: [{ id: id(), body: 'AAAA' }] });
  const paths = asked.map(({ path }) => path);
  expect(paths).toEqual([
    `/v1/logs/${log.logId}?after=7&at=${cursor.at}&gen=g1`,
    `/v1/logs/${log.logId}/ids?after=3`,
    `/v1/logs/${log.logId}`,
  ]);
  for (const secret of [log.read, log.write]) expect(paths.join()).not.toContain(secret);
  const tokens = asked.map(({ init }) => new Headers(init.headers).get('authorization'));
  expect(tokens).toEqual([`Bearer ${log.read}`, `Bearer ${log.read}`, `Bearer ${log.write}`]);
  expect(asked.map(({ init }) => new Headers(init.headers).get('x-carnet'))).toEqual([
    '1',
    '1',
    '1',
  ]);
});

test('a log met before is asked for with the tag of what was read, a new one without', async () => {
  const { client, asked } = answered(() => json(page));
  await client.pull(log, cursor);
  await client.pull(log, UNMET);
  const tags = asked.map(({ init }) => new Headers(init.headers).get('if-none-match'));
  expect(tags).toEqual(['"g1-7"', null]);
  expect(asked[1]?.path).toBe(`/v1/logs/${log.logId}`);
});

test('the question who is there carries neither token nor header', async () => {
  const { client, asked } = answered(() => json({ v: 1, now: NOON, maxBlob: 65_536 }));
  expect((await client.about()).ok).toBe(true);
  expect(asked[0]?.path).toBe('/v1');
  expect([...new Headers(asked[0]?.init.headers)]).toEqual([]);
});

test('the time in an answer is noted, that of a lying relay too: it only agrees or not', async () => {
  const { client, relayClock } = answered(() => json({ ...page, now: NOON + 5_000 }));
  await client.pull(log, cursor);
  expect([relayClock.agreesWithin(5_000), relayClock.agreesWithin(4_999)]).toEqual([true, false]);
});

test('each refusal of a relay has its name', async () => {
  const refused =
    (status: number, error: string, more = {}) =>
    () =>
      json({ error, ...more }, { status });
  expect(await failureOf(() => new Response(null, { status: 304 }))).toEqual({
    type: 'NotModified',
  });
  expect(await failureOf(refused(409, 'cursor', { gen: 'g2', head: 1 }))).toEqual({
    type: 'Moved',
  });
  expect(await failureOf(refused(401, 'token'))).toEqual({ type: 'UnknownLog' });
  expect(await failureOf(refused(410, 'expired'))).toEqual({ type: 'Expired' });
  expect(await failureOf(refused(403, 'pass'))).toEqual({ type: 'WrongPass' });
  expect(await failureOf(refused(507, 'full'))).toEqual({ type: 'Full' });
});

test('who is asked to wait waits as long as told, a minute when not told, an hour at most', async () => {
  const wait = (value?: string) => async () =>
    await failureOf(() =>
      json({ error: 'too-fast' }, { status: 429, headers: value ? { 'retry-after': value } : {} }),
    );
  expect(await wait('7')()).toEqual({ type: 'TooFast', retryAfterMs: 7_000 });
  for (const strange of [undefined, '-1', 'Infinity', 'Wed, 21 Oct 2026 07:28:00 GMT'])
    expect(await wait(strange)()).toEqual({ type: 'TooFast', retryAfterMs: 60_000 });
  expect(await wait('999999999')()).toEqual({ type: 'TooFast', retryAfterMs: 3_600_000 });
});

test('what somebody else answers in the place of a relay closes no book and starts no log', async () => {
  const strange: (() => Response)[] = [
    () => new Response('<html>Sign in to the hotel</html>', { status: 401 }),
    () => new Response('<html>Gone</html>', { status: 410 }),
    () => new Response('Forbidden', { status: 403 }),
    () => json({ error: 'gone' }, { status: 410 }),
    () => json({ error: 'cursor' }, { status: 409 }),
    () => new Response('<html>Carnet</html>', { status: 200 }),
    () => new Response('Bad gateway', { status: 502 }),
    () => new Response(null, { status: 204 }),
    () => json(null),
    () => json({ ...page, items: [{ seq: -1, id: 'x', body: '' }] }),
    () => json({ ...page, head: 1.5 }),
    () => json({ ...page, gen: 5 }),
  ];
  for (const answer of strange)
    expect(await failureOf(answer)).toMatchObject({ type: 'Unreachable', silent: false });
});

test('an answer without end is not read to its end', async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull: (stream) => {
      given += 1;
      stream.enqueue(new Uint8Array(65_536));
    },
  });
  const failure = await failureOf(() => new Response(endless));
  expect(failure).toEqual({ type: 'Unreachable', silent: false });
  expect(given).toBeLessThan(30);
});

test('no network, no answer in time and an answer that breaks off are the same silence', async () => {
  const silence = { ok: false, error: { type: 'Unreachable', silent: true } };
  const offline = clientOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await offline.client.about()).toEqual(silence);
  const mute = clientOf(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
    1,
  );
  expect(await mute.client.pull(log, cursor)).toEqual(silence);
  const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
  expect(await failureOf(() => new Response(broken))).toEqual(silence.error);
});

test('nothing of the person goes along, and no redirect is followed', async () => {
  const asked: [string, RequestInit | undefined][] = [];
  const fetchAll: typeof fetch = (input, init) => {
    asked.push([input instanceof Request ? input.url : input.toString(), init]);
    return Promise.resolve(json(page));
  };
  await clientOf(relayAt('https://relay.example', fetchAll)).client.pull(log, UNMET);
  await clientOf(relayAt('', fetchAll)).client.about();
  expect(asked.map(([path]) => path)).toEqual([
    `https://relay.example/v1/logs/${log.logId}`,
    '/v1',
  ]);
  for (const [, init] of asked)
    expect(init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
});
