import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MAX_REQUEST_BYTES } from '../../src/protocol/relay-messages.ts';
import { startRelay, type RelayProcess } from '../support/relay-process.ts';
import { creationOf, newItem, newItems, newTestLog, sending } from '../support/relay-requests.ts';
import { openSocket, type RawSocket } from '../support/relay-sockets.ts';

let relay: RelayProcess;
const opened: RawSocket[] = [];

beforeAll(async () => {
  relay = await startRelay({ pass: 'sesame' });
});
afterEach(async () => {
  for (const { socket } of opened) socket.destroy();
  await Promise.all(opened.splice(0).map(({ closed }) => closed));
});
afterAll(() => relay.stop());

async function open(first = ''): Promise<RawSocket> {
  const socket = await openSocket(relay.port, first);
  opened.push(socket);
  return socket;
}

/** What an ordinary phone does: begins a log, appends, reads it back. */
async function expectAPhoneIsServed(): Promise<void> {
  const log = newTestLog();
  const items = newItems(3, 1_024);
  const path = `${relay.origin}/v1/logs/${log.id}`;
  const create = creationOf(log, 'sesame', new Date().toISOString().slice(0, 10));
  const append = () => fetch(path, sending('POST', log.write, { items, create }));
  // A kept connection may have been closed meanwhile to make room: a phone asks again on a new one.
  const appended = await append().catch(append);
  expect(appended.status).toBe(200);
  const read = (await (await fetch(path, sending('GET', log.read))).json()) as { items: object[] };
  expect(read.items).toMatchObject(items);
}

const head = (length: number) =>
  'POST /v1/logs/AAAAAAAAAAAAAAAAAAAAAA HTTP/1.1\r\nHost: localhost\r\nX-Carnet: 1\r\n' +
  `Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAA\r\nContent-Length: ${length}\r\n\r\n`;

test('a header that never ends is cut off within seconds', async () => {
  const slow = await open('GET /v1 HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  const dripping = setInterval(() => slow.socket.write('x'), 200);
  await slow.closed;
  clearInterval(dripping);

  expect(slow.heard()).toMatch(/^HTTP\/1.1 408 |^$/);
  await expectAPhoneIsServed();
});

test('a body that drips is cut off, and others are served meanwhile', async () => {
  const slow = await open(head(1_000));
  const dripping = setInterval(() => slow.socket.write(' '), 200);
  await expectAPhoneIsServed();
  await slow.closed;
  clearInterval(dripping);

  expect(slow.heard()).not.toContain('200 OK');
});

test('500 sockets that say nothing do not shut a phone out', async () => {
  await Promise.all(Array.from({ length: 500 }, () => open()));
  await expectAPhoneIsServed();
});

test('nor do 500 that have begun a request and never finish it', async () => {
  await Promise.all(Array.from({ length: 500 }, () => open(head(100_000) + '{')));
  await expectAPhoneIsServed();
});

test('nor do 500 that have begun a header and never finish it', async () => {
  await Promise.all(Array.from({ length: 500 }, () => open('POST /v1/logs/x HTTP/1.1\r\nHo')));
  await expectAPhoneIsServed();
});

test('a body of which too much is announced is refused before it is sent', async () => {
  const big = await open(head(MAX_REQUEST_BYTES + 1));
  await big.closed;

  expect(big.heard()).toContain('HTTP/1.1 413 ');
  expect(big.heard()).toContain('{"error":"size"}');
});

test('a body in pieces is refused at the first byte too many', async () => {
  const pieces = head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked');
  const piece = `4000\r\n${' '.repeat(0x4000)}\r\n`;
  const big = await open(pieces + piece.repeat(17));
  await big.closed;

  expect(big.heard()).toContain('HTTP/1.1 413 ');
});

test('a header of more than 8 kB is refused', async () => {
  const big = await open(
    `GET /v1 HTTP/1.1\r\nHost: localhost\r\nX-Big: ${'x'.repeat(9_000)}\r\n\r\n`,
  );
  await big.closed;

  expect(big.heard()).toContain('HTTP/1.1 431 ');
});

test.each([
  'BREW /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'TRACE /v1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  'GET http://[broken/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  'GET //%00%ff/../v1 HTTP/1.1\r\nHost: \u00ff\r\nConnection: close\r\n\r\n',
  'GET /v1 HTTP/1.1\r\n\r\n',
  'POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001',
])('%j is no server error', async (said) => {
  const strange = await open();
  strange.socket.end(said, 'latin1');
  await strange.closed;

  expect(strange.heard()).toMatch(/^HTTP\/1.1 [24]\d\d |^$/);
  await expectAPhoneIsServed();
});

test('a phone that goes away in the middle of its request harms nobody', async () => {
  const gone = await open(`${head(5_000)}{"items":[${JSON.stringify(newItem())}`);
  gone.socket.destroy();
  await expectAPhoneIsServed();

  expect(relay.output()).not.toMatch(/error|fail/i);
});
