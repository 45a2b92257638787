import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NewItem } from '../../src/protocol/relay-requests.ts';
import { Appended, LogPage } from '../../src/protocol/relay-messages.ts';
import { startPostgres, type TestPostgres } from '../support/relay-postgres.ts';
import { startRelay, type RelayProcess } from '../support/relay-process.ts';
import {
  creationOf,
  newItem,
  newTestLog,
  sending,
  type TestLog,
} from '../support/relay-requests.ts';

async function begin(relay: RelayProcess): Promise<TestLog> {
  const log = newTestLog();
  const create = creationOf(log, 'sesame', new Date().toISOString().slice(0, 10));
  await append(relay, log, { items: [], create });
  return log;
}

async function append(relay: RelayProcess, log: TestLog, json: object): Promise<Appended> {
  const init = sending('POST', log.write, json);
  const response = await fetch(`${relay.origin}/v1/logs/${log.id}`, init);
  return Appended.parse(await response.json());
}

/** Reads on from its cursor, as a phone does; `seen` grows. */
async function readOn(relay: RelayProcess, log: TestLog, seen: LogPage['items']): Promise<void> {
  const last = seen.at(-1);
  const gen = genOf.get(log);
  const query = last && gen ? `?after=${last.seq}&at=${last.id}&gen=${gen}` : '';
  const url = `${relay.origin}/v1/logs/${log.id}${query}`;
  const page = LogPage.parse(await (await fetch(url, sending('GET', log.read))).json());
  genOf.set(log, page.gen);
  seen.push(...page.items);
}
const genOf = new WeakMap<TestLog, string>();

function twoRelays(start: () => Promise<readonly [RelayProcess, RelayProcess]>): void {
  let one: RelayProcess;
  let other: RelayProcess;
  beforeAll(async () => {
    [one, other] = await start();
  });
  afterAll(() => Promise.all([one.stop(), other.stop()]));

  test('a log begun at one is served by the other', async () => {
    const log = await begin(one);
    const item = newItem();
    await append(other, log, { items: [item] });
    const seen: LogPage['items'] = [];
    await readOn(one, log, seen);

    expect(seen).toEqual([{ seq: 1, ...item }]);
  });

  test('phones that write through both leave one log without a gap, and a reader misses nothing', async () => {
    const log = await begin(one);
    const sent: NewItem[][] = Array.from({ length: 30 }, () => [newItem(), newItem(1_024)]);
    const seen: LogPage['items'] = [];
    let writing = true;
    const reader = (async () => {
      for (let last = false; !last;) {
        last = !writing;
        await readOn(seen.length % 2 === 0 ? one : other, log, seen);
      }
    })();
    await Promise.all(sent.map((items, at) => append(at % 2 === 0 ? one : other, log, { items })));
    writing = false;
    await reader;

    expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    const ids = new Set(seen.map(({ id }) => id));
    expect(sent.flat().filter(({ id }) => !ids.has(id))).toEqual([]);
  });
}

describe('two relays over one file', () => {
  twoRelays(async () => {
    const one = await startRelay({ pass: 'sesame' });
    return [one, await startRelay({ pass: 'sesame', dataFolder: one.dataFolder })];
  });
});

describe('two relays over one PostgreSQL', () => {
  let database: TestPostgres;
  let relays: readonly [RelayProcess, RelayProcess];
  beforeAll(async () => {
    database = await startPostgres();
  });
  afterAll(() => database.stop());
  twoRelays(async () => {
    const start = () => startRelay({ pass: 'sesame', env: { CARNET_DB: database.url } });
    // Both at once: no table is there yet.
    relays = await Promise.all([start(), start()]);
    return relays;
  });

  test('a writer whose commit is slow is not overtaken by the next', async () => {
    const [one, other] = relays;
    const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
    // Whoever stores a blob of 2 kB waits at its commit, with its number already taken.
    await sql.unsafe(`
      create function slowly() returns trigger language plpgsql as
        $$ begin if new.size = 2048 then perform pg_sleep(1); end if; return null; end $$;
      create constraint trigger slow_commit after insert on carnet_items
        deferrable initially deferred for each row execute function slowly()`);
    const log = await begin(one);
    const [slow, quick] = [newItem(2_048), newItem()];
    const order: string[] = [];
    const slowly = append(one, log, { items: [slow] }).then((answer) => {
      order.push('slow');
      return answer;
    });
    await until(async () => {
      const [row] = await sql`select count(*)::int as waiting from pg_stat_activity
        where wait_event = 'PgSleep'`;
      return row?.['waiting'] === 1;
    });
    const quickly = append(other, log, { items: [quick] }).then((answer) => {
      order.push('quick');
      return answer;
    });
    const seen: LogPage['items'] = [];
    while (order.length < 2) await readOn(other, log, seen);
    await readOn(other, log, seen);
    await sql`drop trigger slow_commit on carnet_items`;
    await sql.end();

    expect((await slowly).accepted).toEqual([{ id: slow.id, seq: 1 }]);
    expect((await quickly).accepted).toEqual([{ id: quick.id, seq: 2 }]);
    expect(seen.map(({ id }) => id)).toEqual([slow.id, quick.id]);
  });

  test('a database that goes away is said so, and what was acknowledged is there when it is back', async () => {
    const [one] = relays;
    const log = await begin(one);
    const item = newItem();
    await append(one, log, { items: [item] });
    const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
    // As a restart does: every connection is cut, new ones are made.
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'carnet-relay'`;
    await sql.end();
    const statuses: number[] = [];
    await until(async () => {
      const init = sending('GET', log.read);
      statuses.push((await fetch(`${one.origin}/v1/logs/${log.id}`, init)).status);
      return statuses.at(-1) === 200;
    });
    const seen: LogPage['items'] = [];
    await readOn(one, log, seen);

    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(seen.map(({ id }) => id)).toEqual([item.id]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error('It did not come to hold within 20 s');
  }
}
