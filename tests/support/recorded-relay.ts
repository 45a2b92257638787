import { base64urlToBytes, type Bytes } from '../../src/kernel/bytes.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import type { RelayFetch } from '../../src/sync/relay-address.ts';
import { createRelayClient } from '../../src/sync/relay-client.ts';
import { createRelayClock } from '../../src/sync/relay-clock.ts';
import { syncBook } from '../../src/sync/sync-book.ts';
import { LAST_DAY, PASS, testRelay } from '../unit/sync/sync-group.ts';
import type { GroupPhone } from './group-of-phones.ts';
import { valueOf } from './open-phone.ts';

/** A relay in memory whose host writes down every word that goes through it. */
export function recordedRelay() {
  const relay = testRelay();
  const traffic: string[] = [];
  const ask: RelayFetch = async (path, init) => {
    traffic.push(path, JSON.stringify([...new Headers(init.headers)]), init.body ?? '');
    const answer = await relay.ask(path, init);
    traffic.push(await answer.clone().text());
    return answer;
  };
  return { ...relay, ask, traffic };
}

/** Every book of the phone has its turn at the relay. */
export async function syncAll({ shelf, clock }: GroupPhone, fetch: RelayFetch): Promise<void> {
  const now = { now: () => toInstant(clock.at) };
  const relayClock = createRelayClock(now);
  const relay = createRelayClient({ fetch, clock: now, relayClock });
  const names = (await shelf.syncable()).toSorted(
    (a, b) => Number(a.includes('/')) - Number(b.includes('/')),
  );
  for (const name of names)
    await syncBook(valueOf(await shelf.open(name)), {
      relay,
      pass: PASS,
      expires: LAST_DAY,
      now: toInstant(clock.at),
      pastDue: false,
      mayWalk: true,
      onArriving: () => undefined,
      pause: () => Promise.resolve(),
    });
}

const BLOB_FROM = 512;

/** Everything in the traffic that could be bytes: what a secret may be, and what is sealed. */
export function bytesIn(traffic: readonly string[]): {
  readonly short: readonly Bytes[];
  readonly blobs: readonly Bytes[];
} {
  const texts = new Set(traffic.flatMap((text) => text.match(/[\w-]{16,}/g) ?? []));
  const all = [...texts].flatMap((text) => base64urlToBytes(text) ?? []);
  return {
    short: all.filter(({ length }) => length < BLOB_FROM),
    blobs: all.filter(({ length }) => length >= BLOB_FROM),
  };
}
