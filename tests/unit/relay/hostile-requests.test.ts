import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newItem, randomId, sending } from '../../support/relay-requests.ts';
import { testRelay } from './test-relay-client.ts';

const LIMITS = { requestsPerMinute: 1e9, ordersPerMinuteByAddress: 1e9, wrongPassesPerMinute: 1e9 };
const FORESEEN = [200, 202, 204, 304, 400, 401, 403, 404, 405, 409, 410, 413, 429, 507];

const item = JSON.stringify(newItem());
const HOSTILE = {
  'nothing at all': '',
  'no JSON': 'items',
  'half a JSON': '{"items":[',
  'JSON that is not an object': '[1,2,3]',
  null: 'null',
  'a very deep list': '['.repeat(130_000) + ']'.repeat(130_000),
  'a very deep object': '{"items":'.repeat(25_000) + '1' + '}'.repeat(25_000),
  'a deep value in a field': `{"items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'a prototype': `{"__proto__":{"items":[${item}]},"items":[]}`,
  'a prototype in an item': `{"items":[{"__proto__":${item}}]}`,
  'a constructor': '{"constructor":{"prototype":{"x":1}},"items":[]}',
  'huge numbers': '{"items":[],"replaces":1e400,"expires":1e999999}',
  'a number beyond exactness': '{"body":"","replaces":9007199254740993}',
  'minus zero': '{"items":[{"id":-0,"body":-0}]}',
  'a lone surrogate': '{"items":[{"id":"\\ud800","body":"\\udfff"}]}',
  'a NUL': '{"items":[],"expires":"2026-\\u000012-03"}',
  'a day that no month has': '{"items":[],"expires":"2026-02-31"}',
  'the year 0': '{"items":[],"expires":"0000-01-01"}',
  'a million keys': `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":0`).join(',')}}`,
  'an inbox both open and shut': '{"open":true,"forGood":true,"expires":"2026-12-03"}',
  'strings where lists belong': '{"items":"items","create":"create"}',
  'the pass as an object':
    '{"items":[],"create":{"read":{},"write":[],"expires":0,"pass":{"toString":1}}}',
} as const;

test.each(Object.entries(HOSTILE))('%s is refused or harmless, on every route', async (_, body) => {
  const relay = testRelay({ limits: LIMITS });
  const log = await relay.begin(1);
  for (const [method, path] of routes(log.id)) {
    const init = { ...sending(method, log.write), body };
    const answer = await relay.ask(path, init);
    expect([method, path, FORESEEN.includes(answer.status)]).toEqual([method, path, true]);
  }
  expect((await relay.read(log)).body['head']).toBe(1);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('of two keys of the same name the last counts, as everywhere in JSON', async () => {
  const relay = testRelay();
  const log = await relay.begin();
  const body = `{"items":[${JSON.stringify(newItem())}],"items":[]}`;
  const init = { ...sending('POST', log.write), body };

  expect((await relay.ask(`/v1/logs/${log.id}`, init)).status).toBe(200);
  expect((await relay.read(log)).body['head']).toBe(0);
});

test('bytes that are no UTF-8 are refused as no JSON', async () => {
  const relay = testRelay();
  const log = await relay.begin();
  const body = new Uint8Array([...new TextEncoder().encode('{"items":[],"x":"'), 0xff, 0x22, 0x7d]);
  const init = { ...sending('POST', log.write), body };

  expect(await relay.ask(`/v1/logs/${log.id}`, init)).toMatchObject({
    status: 400,
    body: { error: 'json' },
  });
});

test('whatever is sent, the answer is one that was foreseen, and what was kept stays', async () => {
  const relay = testRelay({ limits: LIMITS });
  const log = await relay.begin(1);
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const path = fc.oneof(
    fc.constantFrom(...routes(log.id).map(([, known]) => known)),
    fc
      .tuple(fc.constantFrom('logs', 'menus', 'inboxes', ''), text)
      .map(([kind, id]) => `/v1/${kind}/${encodeURIComponent(id.toWellFormed())}`),
    fc.constantFrom(
      '/v1/logs/%',
      '/v1/logs/%00',
      '/v1/logs/..%2f..%2f',
      '/v1/logs/%ff%fe',
      '/v1//',
    ),
  );
  const query = fc.dictionary(fc.constantFrom('after', 'at', 'gen', 'x'), text);
  const body = fc.oneof(
    text,
    fc.json(),
    fc
      .record({
        items: fc.oneof(
          fc.constant([]),
          fc.array(fc.record({ id: text, body: text })),
          fc.anything(),
        ),
        expires: fc.oneof(text, fc.constant('2026-12-31')),
        create: fc.anything(),
        open: fc.anything(),
        forGood: fc.anything(),
        body: fc.anything(),
      })
      .map((value) =>
        JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? 0 : one)),
      ),
  );
  const token = fc.oneof(fc.constantFrom(log.read, log.write, randomId()), fc.base64String());
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        method: fc.constantFrom('GET', 'PUT', 'POST', 'OPTIONS'),
        path,
        query,
        body,
        token,
      }),
      async ({ method, path: where, query: asked, body: sent, token: said }) => {
        const search = Object.entries(asked)
          .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
          .join('&');
        const init = { ...sending(method, said), ...(method === 'GET' ? {} : { body: sent }) };
        const answer = await relay.ask(`${where}?${search}`, init);
        expect(FORESEEN).toContain(answer.status);
        expect('error' in answer.body).toBe(answer.status >= 400);
      },
    ),
    { numRuns: 400 },
  );

  expect((await relay.storage().usage()).blobs).toBe(1);
});

function routes(id: string): readonly (readonly [string, string])[] {
  return [
    ['POST', `/v1/logs/${id}`],
    ['PUT', `/v1/menus/${id}`],
    ['PUT', `/v1/inboxes/${id}`],
    ['POST', `/v1/inboxes/${id}`],
  ];
}
