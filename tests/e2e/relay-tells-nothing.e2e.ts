import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Appended } from '../../src/protocol/relay-messages.ts';
import {
  startRelay,
  type RelayProcess,
  type RelayProcessOptions,
} from '../support/relay-process.ts';
import { creationOf, newItem, newTestLog, sending } from '../support/relay-requests.ts';

const running: RelayProcess[] = [];
const TODAY = new Date().toISOString().slice(0, 10);

async function start(options: RelayProcessOptions = {}): Promise<RelayProcess> {
  const relay = await startRelay(options);
  running.push(relay);
  return relay;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((relay) => relay.stop()));
});

async function post(relay: RelayProcess, log: ReturnType<typeof newTestLog>, json: object) {
  return fetch(`${relay.origin}/v1/logs/${log.id}`, sending('POST', log.write, json));
}

describe('what a relay writes down', () => {
  test('neither an address nor a path nor a token, be it on its disk or in its output', async () => {
    const relay = await start({ env: { CARNET_PROXY: '1' } });
    const log = newTestLog();
    const address = '203.0.113.77';
    const init = sending('POST', log.write, {
      items: [newItem()],
      create: creationOf(log, relay.pass, TODAY),
    });
    const headers = { ...init.headers, 'X-Forwarded-For': address, 'User-Agent': 'spy-agent/9' };
    const url = `${relay.origin}/v1/logs/${log.id}`;
    expect((await fetch(url, { ...init, headers })).status).toBe(200);
    await fetch(url, sending('GET', log.write));
    await fetch(`${url}?after=broken`, sending('GET', log.read));
    await fetch(`${relay.origin}/v1/no-such-path`, { headers });
    await fetch(url, { ...sending('POST', log.write), body: '{broken' });

    const disk = readdirSync(relay.dataFolder).map((name) =>
      readFileSync(join(relay.dataFolder, name)),
    );
    const written = Buffer.concat([...disk, Buffer.from(relay.output())]);
    const secrets = [log.id, log.read, log.write];
    const traces = [
      ...secrets,
      ...secrets.map((id) => Buffer.from(id, 'base64url')),
      ...secrets.map((id) => Buffer.from(id, 'base64url').toString('hex')),
      address,
      '127.0.0.1',
      '/v1',
      'no-such-path',
      'spy-agent',
      'broken',
    ];
    expect(traces.filter((trace) => written.includes(trace))).toEqual([]);
    // The same search finds what is there.
    expect(written.includes(creationOf(log, '').write)).toBe(true);
    expect(relay.output().trim().split('\n')).toHaveLength(2);
  });

  test('a disk that fails is told by its code alone', async () => {
    const relay = await start();
    const log = newTestLog();
    const create = creationOf(log, relay.pass, TODAY);
    await post(relay, log, { items: [newItem()], create });
    // As another program that keeps the file to itself for too long.
    const { createClient } = await import('@libsql/client');
    const holder = createClient({ url: `file:${join(relay.dataFolder, 'relay.db')}` });
    const transaction = await holder.transaction('write');
    const answer = await post(relay, log, { items: [newItem()] });
    await transaction.rollback();
    holder.close();

    expect([answer.status, await answer.json()]).toEqual([503, { error: 'storage' }]);
    expect(relay.output()).toMatch(/\nThe storage failed: SQLITE_BUSY\w*\n$/);
    expect((await post(relay, log, { items: [newItem()] })).status).toBe(200);
  });
});

describe('how a host starts one', () => {
  test('the first start makes a pass and a file; the second finds both', async () => {
    const first = await start();
    const log = newTestLog();
    const create = creationOf(log, first.pass, TODAY);
    const begun = Appended.parse(
      await (await post(first, log, { items: [newItem()], create })).json(),
    );
    await first.kill();
    const second = await start({ dataFolder: first.dataFolder });

    expect(second.pass).toBe(first.pass);
    expect(readFileSync(join(first.dataFolder, 'creation-pass'), 'utf8').trim()).toBe(first.pass);
    const again = Appended.parse(await (await post(second, log, { items: [] })).json());
    expect(again.gen).toBe(begun.gen);
    await second.stop();
    rmSync(first.dataFolder, { recursive: true });
  });

  test('a pass that was set is the one that counts, and is not printed', async () => {
    const relay = await start({ pass: 'soupe de vendredi' });
    const log = newTestLog();
    const create = creationOf(log, 'Soupe  de Vendredi', TODAY);

    expect((await post(relay, log, { items: [], create })).status).toBe(200);
    expect(relay.output()).toContain('Creation pass: as set by CARNET_PASS\n');
    expect(relay.output()).not.toContain('soupe');
    expect(existsSync(join(relay.dataFolder, 'creation-pass'))).toBe(false);
  });

  test('after a restore it gives every log a new life', async () => {
    const first = await start();
    const log = newTestLog();
    const create = creationOf(log, first.pass, TODAY);
    const begun = Appended.parse(
      await (await post(first, log, { items: [newItem()], create })).json(),
    );
    await first.kill();
    const second = await start({ dataFolder: first.dataFolder, args: ['--restored'] });
    const again = Appended.parse(await (await post(second, log, { items: [] })).json());

    expect(again.gen).not.toBe(begun.gen);
    await second.stop();
    rmSync(first.dataFolder, { recursive: true });
  });

  test('a setting that makes no sense ends it with a sentence', async () => {
    await expect(start({ env: { CARNET_DB: 'mysql://db' } })).rejects.toThrow(
      'CARNET_DB must begin with postgres://',
    );
    const nowhere = { CARNET_DB: 'postgres://nobody@127.0.0.1:1/none' };
    await expect(start({ env: nowhere })).rejects.toThrow('The relay did not start');
  });

  test('beside the app, both answer at one address', async () => {
    const relay = await start({ app: true });
    const page = await fetch(`${relay.origin}/2026-W48/orders`);

    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(await (await fetch(`${relay.origin}/v1`)).json()).toMatchObject({ v: 1 });
    expect(
      (await fetch(`${relay.origin}/v1/nothing`, { headers: { 'X-Carnet': '1' } })).status,
    ).toBe(404);
    expect(await (await fetch(`${relay.origin}/health`)).json()).toEqual({ ok: true });
  });
});

describe('health', () => {
  test('everybody may know that it lives, only its host how much it keeps', async () => {
    const relay = await start();
    const log = newTestLog();
    await post(relay, log, { items: [newItem(1_024)], create: creationOf(log, relay.pass, TODAY) });
    await post(relay, { ...log, write: log.read }, { items: [] });
    const counters = async (headers: Record<string, string> = {}) =>
      fetch(`${relay.origin}/health/counters`, { headers });

    const counted = { logs: 1, blobs: 1, bytes: 1_024, requests: { 200: 1, 401: 1 } };
    expect(await (await counters()).json()).toEqual(counted);
    // Through a proxy everybody seems to come from this machine.
    const passedOn = { 'X-Forwarded-For': '203.0.113.77' };
    expect((await counters(passedOn)).status).toBe(401);
    expect((await counters({ ...passedOn, Authorization: 'Bearer wrong' })).status).toBe(401);
    const withPass = { ...passedOn, Authorization: `Bearer ${relay.pass}` };
    expect(await (await counters(withPass)).json()).toEqual(counted);
    expect((await fetch(`${relay.origin}/health`, { headers: passedOn })).status).toBe(200);
    expect((await fetch(`${relay.origin}/health/x`)).status).toBe(405);
  });

  test('behind a proxy each sender is counted apart; without one, nobody can pretend to be another', async () => {
    const env = { CARNET_REQUESTS_PER_MINUTE: '5' };
    const [behind, bare] = [
      await start({ env: { ...env, CARNET_PROXY: '1' } }),
      await start({ env }),
    ];
    const statuses = async (relay: RelayProcess) => {
      const seen: number[] = [];
      for (let sender = 0; sender < 8; sender += 1) {
        seen.push(
          await statusOf(relay, { 'X-Forwarded-For': `198.51.100.1, 203.0.113.${sender}` }),
        );
      }
      return seen;
    };

    expect(await statuses(behind)).toEqual(Array.from({ length: 8 }, () => 200));
    expect((await statuses(bare)).filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});

function statusOf(relay: RelayProcess, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${relay.origin}/v1`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}
