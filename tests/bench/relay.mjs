// `npm run bench:relay`: what the real relay, on one file of this disk, does over loopback.
// Prints a small table: polls that answer 304, durable appends of 1 kB, memory with 1,000 logs,
// latency while 500 idle sockets hang. The client runs on the same processors.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const SECONDS = Number(process.env.SECONDS ?? 5);
const LOGS = Number(process.env.LOGS ?? 1_000);
const CLIENTS = 16;
const PASS = 'sesame';
const EXPIRES = new Date().toISOString().slice(0, 10);

const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-relay-'));
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
let relay;
try {
  relay = await startRelay();
  await measure();
} finally {
  agent.destroy();
  relay?.child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const empty = memory();
  const logs = [];
  await inParallel(LOGS, async () => logs.push(await begin()));
  for (const log of logs) log.cursor = await cursorOf(log);
  const full = memory();
  const alone = await rate(() => poll(pick(logs)), 1);
  const polls = await rate(() => poll(pick(logs)));
  const appends = await rate(() => append(pick(logs), 1));
  const oneWriter = await rate(() => append(logs[0], 1), 1);
  const tens = await rate(() => append(pick(logs), 10));
  const before = await latencies(logs);
  const idle = await Promise.all(Array.from({ length: 500 }, hang));
  const during = await latencies(logs);
  for (const socket of idle) socket.destroy();
  const rows = [
    ['poll answered 304', `${polls} /s`, `${alone} /s by one client`],
    ['durable append of one 1 kB blob', `${appends} /s`, `${oneWriter} /s by one client`],
    ['durable append of ten 1 kB blobs', `${tens} /s`, `${tens * 10} blobs/s`],
    [
      `memory with ${LOGS} logs`,
      `${full} MB`,
      `${empty} MB when it started; ${memory()} MB at the end`,
    ],
    ['poll, nobody else', `${before.median} ms`, `${before.worst} ms at worst of 99 %`],
    [
      'poll, 500 idle sockets hanging',
      `${during.median} ms`,
      `${during.worst} ms at worst of 99 %`,
    ],
  ];
  for (const [what, main, aside] of rows) {
    console.log(`${what.padEnd(36)}${main.padStart(12)}   ${aside}`);
  }
}

/** Builds the relay and starts it on a free port with limits that do not bind. */
async function startRelay() {
  const vite = resolve('node_modules/vite/bin/vite.js');
  const out = join(folder, 'relay');
  execFileSync(
    process.execPath,
    [vite, 'build', '--ssr', 'src/relay/main.ts', '--outDir', out, '--emptyOutDir'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const env = {
    ...process.env,
    PORT: '0',
    CARNET_DATA: join(folder, 'data'),
    CARNET_PASS: PASS,
    CARNET_REQUESTS_PER_MINUTE: '999999999',
    CARNET_BLOBS_PER_MINUTE: '999999999',
    CARNET_BYTES_PER_MINUTE: '999999999999',
    CARNET_CREATIONS_PER_MINUTE: '999999999',
  };
  const child = spawn(process.execPath, [join(out, 'main.js'), '--alone'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for (;;) {
    said += String((await once(child.stdout, 'data'))[0]);
    const port = /localhost:(\d+)/.exec(said)?.[1];
    if (port) return { child, port: Number(port) };
  }
}

function memory() {
  const status = readFileSync(`/proc/${relay.child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

async function begin() {
  const [id, read, write] = [newId(), newId(), newId()];
  const hash = (token) =>
    createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
  const create = { read: hash(read), write: hash(write), expires: EXPIRES, pass: PASS };
  const log = { id, read, write };
  await expectStatus(200, post(log, { items: [newItem()], create }));
  return log;
}

async function cursorOf({ id, read }) {
  const { status, text, headers } = await ask('GET', `/v1/logs/${id}`, { token: read });
  if (status !== 200) throw new Error(`expected 200, got ${status}`);
  const { gen, items } = JSON.parse(text);
  const last = items.at(-1);
  return { query: `?after=${last.seq}&at=${last.id}&gen=${gen}`, tag: headers.etag };
}

async function poll({ id, read, cursor }) {
  const path = `/v1/logs/${id}${cursor.query}`;
  const { status } = await ask('GET', path, { token: read, more: { 'If-None-Match': cursor.tag } });
  if (status !== 304 && status !== 200) throw new Error(`expected 304, got ${status}`);
}

async function append(log, count) {
  await expectStatus(200, post(log, { items: Array.from({ length: count }, newItem) }));
}

function post(log, json) {
  return ask('POST', `/v1/logs/${log.id}`, { token: log.write, body: JSON.stringify(json) });
}

async function expectStatus(status, answer) {
  const got = await answer;
  if (got.status !== status) throw new Error(`expected ${status}, got ${got.status} ${got.text}`);
}

function ask(method, path, { token, more = {}, body }) {
  const headers = { 'X-Carnet': '1', Authorization: `Bearer ${token}`, ...more };
  if (body) headers['Content-Length'] = Buffer.byteLength(body);
  return new Promise((done, failed) => {
    const asking = request({ port: relay.port, agent, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
    });
    // A connection that waited may be closed at the moment it is used again, as any browser knows.
    asking.on('error', (error) =>
      asking.reusedSocket ? done(ask(method, path, { token, more, body })) : failed(error),
    );
    asking.end(body);
  });
}

/** How often something is done in a second. */
async function rate(action, clients = CLIENTS) {
  const end = performance.now() + SECONDS * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; performance.now() < end; done += 1) await action();
    }),
  );
  return Math.round(done / SECONDS);
}

async function latencies(logs) {
  const times = [];
  for (let run = 0; run < 1_000; run += 1) {
    const start = performance.now();
    await poll(pick(logs));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[500].toFixed(2), worst: times[990].toFixed(2) };
}

async function hang() {
  const socket = connect(relay.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function inParallel(count, action) {
  let begun = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (begun++ < count) await action();
    }),
  );
}

function pick(list) {
  return list[Math.floor(Math.random() * list.length)];
}

function newId() {
  return randomBytes(16).toString('base64url');
}

function newItem() {
  return { id: newId(), body: randomBytes(1_024).toString('base64url') };
}
