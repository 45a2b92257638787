import { logKey } from '../../src/relay/secrets.ts';
import type { MemoryRelayStorage } from '../../src/relay/storage/memory-relay-storage.ts';
import type { RelayFetch, RelayRequest } from '../../src/sync/relay-address.ts';
import { type RelayInMemory, relayInMemory } from '../support/relay-in-memory.ts';
import { checkRelayLog } from './expiring.ts';
import { RelayLies } from './relay-lies.ts';
import type { Run } from './scheduler.ts';
import { underWay } from './under-way.ts';
import { WireWatch } from './wire-watch.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** What may go wrong once between a phone and the relay. */
export const NET_FAULTS = [
  'question lost',
  'answer lost',
  'answered 429',
  'answered 500',
  'hotel page',
  'answer cut short',
] as const;
export type NetFault = (typeof NET_FAULTS)[number];

/** A log as the disk of the relay has it. */
interface LogOnDisk {
  readonly gen: string;
  /** When it ends, milliseconds since 1970. */
  readonly until: number;
  /** In order. */
  readonly ids: readonly string[];
}

/** Who asks: a phone, or a customer's page. */
type Asker = Pick<WorldPhone, 'name' | 'online' | 'away' | 'app'>;

const LIMITS = {
  requestsPerMinute: 1e9,
  creationsPerMinute: 1e9,
  blobsPerMinute: 1e9,
  bytesPerMinute: 1e12,
  ordersPerMinuteByAddress: 1e9,
  ordersPerMinuteByInbox: 1e9,
};

/** The relay of a world: a real one in this process, and everything a host or an attacker may do to it. */
export class WorldRelay {
  readonly pass: string;
  readonly lies: RelayLies;
  readonly wire: WireWatch;
  /** There is none: the group lives by parcels. */
  absent = false;
  /** It was put back without a word, or shows two views: its numbers mean nothing. */
  isUnreliable = false;
  /** The time it tells is ahead by so much, milliseconds. */
  clockLie = 0;
  readonly #world: World;
  #real: RelayInMemory;
  /** A second view, shown to some. */
  #fork: { readonly relay: RelayInMemory; readonly phones: ReadonlySet<string> } | null = null;
  readonly #backups: MemoryRelayStorage[] = [];
  readonly #faults = new Map<string, NetFault[]>();

  constructor(world: World) {
    this.#world = world;
    this.#real = relayInMemory({ now: world.time, limits: LIMITS });
    this.pass = this.#real.pass;
    this.lies = new RelayLies(world);
    this.wire = new WireWatch(world);
  }

  /** The next request of a phone goes wrong. */
  break(phone: string, fault: NetFault): void {
    this.#faults.set(phone, [...(this.#faults.get(phone) ?? []), fault]);
  }

  backUp(): void {
    this.#backups.push(this.#real.snapshot());
  }

  wipe(): void {
    this.#real.wipe();
    this.#world.counts.wipes += 1;
  }

  /** Puts an old copy back; the worst host does not say so. */
  async restore(which: number, keepGens: boolean): Promise<void> {
    const backup = this.#backups[which % Math.max(1, this.#backups.length)];
    if (!backup) return;
    await this.#real.restore(backup, { keepGens });
    this.isUnreliable ||= keepGens;
    this.#world.counts.restores += 1;
  }

  /** From now on some phones see another log than the rest. */
  async fork(phones: readonly string[]): Promise<void> {
    const relay = relayInMemory({ now: this.#world.time, pass: this.pass, limits: LIMITS });
    await relay.restore(this.#real.snapshot(), { keepGens: true });
    this.isUnreliable = true;
    this.#fork = { relay, phones: new Set(phones) };
    this.#world.counts.forks += 1;
  }

  /** The relay does as it should again, with one of its views. */
  beHonest(): void {
    this.#faults.clear();
    this.lies.stop();
    this.clockLie = 0;
    if (this.#fork && this.#world.rng.chance(0.5)) this.#real = this.#fork.relay;
    this.#fork = null;
  }

  /** A log as its disk has it: ids in order; null when there is none. */
  async logOf(logId: string): Promise<LogOnDisk | null> {
    return this.#read(logKey('logs', logId));
  }

  /** An inbox as its disk has it; `until` says when it ends. */
  async inboxOf(inbox: string): Promise<LogOnDisk | null> {
    return this.#read(logKey('inboxes', inbox));
  }

  async #read(key: string): Promise<LogOnDisk | null> {
    const storage = this.#real.storage();
    const row = await underWay(storage.find(key));
    if (!row) return null;
    const ids = await underWay(storage.ids(key, 0, 1e6));
    return { gen: row.gen, until: row.until, ids: ids.map(([, id]) => id) };
  }

  fetchFor(asker: Asker, run: Run): RelayFetch {
    return async (path, request) => {
      const method = request.method ?? 'GET';
      await this.#world.scheduler.gate(run, `${method} asked`);
      if (this.absent || !asker.online || asker.away) throw new TypeError('there is no network');
      const response = await underWay(this.#answer(asker, path, request));
      await this.#world.scheduler.gate(run, `${method} answered`);
      return response;
    };
  }

  /** The phone takes a request that throws for a network that fails: the world must not. */
  #watch(body: string): void {
    try {
      this.wire.posted(body);
    } catch (thrown) {
      this.#world.scheduler.fail(thrown);
    }
  }

  /** Whatever else the relay does, on their day logs end. */
  #watchLog({ app }: Asker, path: string, status: number): void {
    const logId = /^\/v1\/logs\/([\w-]{22})/.exec(path)?.[1];
    const book = [...(app?.books ?? [])].find(({ address }) => address.logId === logId);
    try {
      if (book) checkRelayLog(this.#world, book.name, status);
    } catch (thrown) {
      this.#world.scheduler.fail(thrown);
    }
  }

  async #answer(asker: Asker, path: string, request: RelayRequest): Promise<Response> {
    const { counts } = this.#world;
    const fault = this.#faults.get(asker.name)?.shift();
    if (fault === 'question lost') throw new TypeError('the question got lost');
    const early = fault && refusalOf(fault);
    if (early) {
      counts.refusals += 1;
      return early;
    }
    const relay = this.#fork?.phones.has(asker.name) ? this.#fork.relay : this.#real;
    relay.setNow(this.#world.time);
    if (request.body !== undefined) this.#watch(request.body);
    const { signal: _, ...plain } = request;
    const answered = await relay.fetch(`${relay.origin}${path}`, plain);
    const { status } = answered;
    if (status === 202) this.#world.customers?.noteKept(path, request.body ?? '');
    if (fault === 'answer lost') {
      counts.answersLost += 1;
      throw new TypeError('the answer got lost');
    }
    this.#watchLog(asker, path, status);
    if (status === 304) return new Response(null, { status });
    let text = await answered.text();
    if (status === 200 && request.body === undefined) text = this.lies.told(asker.name, path, text);
    if (this.clockLie !== 0)
      text = text.replace(/"now":\d+/, `"now":${Math.max(0, this.#world.time + this.clockLie)}`);
    if (fault === 'answer cut short') text = text.slice(0, text.length >> 1);
    return new Response(text, { status, headers: answered.headers });
  }
}

function refusalOf(fault: NetFault): Response | null {
  switch (fault) {
    case 'answered 429':
      return new Response('{"error":"too-fast"}', { status: 429, headers: { 'retry-after': '3' } });
    case 'answered 500':
      return new Response('oops', { status: 500 });
    case 'hotel page':
      return new Response('<html>Log in to the hotel</html>', { status: 200 });
    case 'question lost':
    case 'answer lost':
    case 'answer cut short':
      return null;
  }
}
