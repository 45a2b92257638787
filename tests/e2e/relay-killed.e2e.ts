import { readdirSync } from 'node:fs';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Appended, LogPage } from '../../src/protocol/relay-messages.ts';
import { startRelay, type RelayProcess } from '../support/relay-process.ts';
import {
  creationOf,
  newItem,
  newTestLog,
  sending,
  type TestLog,
} from '../support/relay-requests.ts';

const KILLS = 6;
const WRITERS = 4;

/** Appends one blob after the other until the relay is gone; what was acknowledged, with its place. */
async function appendUntilGone(
  relay: RelayProcess,
  log: TestLog,
  acknowledged: Map<string, number>,
) {
  for (;;) {
    const items = [newItem(1_024), newItem(512)];
    try {
      const init = sending('POST', log.write, { items });
      const response = await fetch(`${relay.origin}/v1/logs/${log.id}`, init);
      const { accepted } = Appended.parse(await response.json());
      for (const { id, seq } of accepted) acknowledged.set(id, seq);
    } catch {
      return items;
    }
  }
}

async function readAll(relay: RelayProcess, log: TestLog) {
  const items: LogPage['items'] = [];
  for (let query = ''; ;) {
    const response = await fetch(
      `${relay.origin}/v1/logs/${log.id}${query}`,
      sending('GET', log.read),
    );
    const page = LogPage.parse(await response.json());
    items.push(...page.items);
    if (!page.more) return { gen: page.gen, items };
    const last = page.items.at(-1);
    query = `?after=${last?.seq}&at=${last?.id}&gen=${page.gen}`;
  }
}

test('killed again and again between accepting and answering, it loses nothing acknowledged', async () => {
  const log = newTestLog();
  const acknowledged = new Map<string, number>();
  let relay = await startRelay({ pass: 'sesame', env: { CARNET_BLOBS_PER_MINUTE: '1000000' } });
  const { dataFolder } = relay;
  const create = creationOf(log, 'sesame', new Date().toISOString().slice(0, 10));
  const begin = sending('POST', log.write, { items: [], create });
  const begun = Appended.parse(
    await (await fetch(`${relay.origin}/v1/logs/${log.id}`, begin)).json(),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = acknowledged.size;
    const writers = Array.from({ length: WRITERS }, () =>
      appendUntilGone(relay, log, acknowledged),
    );
    // As soon as some were acknowledged, with as many others under way.
    while (acknowledged.size < before + 20 + kill * 7) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await relay.kill();
    const unanswered = (await Promise.all(writers)).flat();
    relay = await startRelay({
      pass: 'sesame',
      dataFolder,
      env: { CARNET_BLOBS_PER_MINUTE: '1000000' },
    });

    const { gen, items } = await readAll(relay, log);
    expect(gen).toBe(begun.gen);
    const places = new Map(items.map(({ id, seq }) => [id, seq]));
    expect([...acknowledged].filter(([id, seq]) => places.get(id) !== seq)).toEqual([]);
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, at) => at + 1));
    // Whoever got no answer sends the same again, and it is there once.
    const init = sending('POST', log.write, { items: unanswered });
    const again = await fetch(`${relay.origin}/v1/logs/${log.id}`, init);
    for (const { id, seq } of Appended.parse(await again.json()).accepted) {
      expect(seq).toBe(places.get(id) ?? seq);
      acknowledged.set(id, seq);
    }
    const ids = (await readAll(relay, log)).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(items.length + unanswered.filter(({ id }) => !places.has(id)).length);
  }
  await relay.stop();
  expect(readdirSync(dataFolder)).toContain('relay.db');
  rmSync(dataFolder, { recursive: true });
});
