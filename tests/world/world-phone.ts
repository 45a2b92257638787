import type { ToldInboxes } from '../../src/features/inbox/take-relay-orders.ts';
import { toInstant, type Clock } from '../../src/kernel/clock.ts';
import type { DeviceKey } from '../../src/seal/device-key.ts';
import { randomIds } from '../../src/seal/random.ts';
import { type BookName, ringOfBook } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { secretOf } from '../../src/store/keyring.ts';
import { processLock } from '../../src/store/lock.ts';
import { Shelf } from '../../src/store/shelf.ts';
import type { Storage } from '../../src/store/storage.ts';
import type { WindowMessage, Windows } from '../../src/store/windows.ts';
import type { RelayFetch } from '../../src/sync/relay-address.ts';
import { createRelayClient, type RelayClient } from '../../src/sync/relay-client.ts';
import { createRelayClock, type RelayClock } from '../../src/sync/relay-clock.ts';
import { resumeRenewals } from '../../src/sync/follow-renewal.ts';
import { expire, setDues } from './expiring.ts';
import { type Remembered, tolerate } from './checked-writing.ts';
import { WorldLoops } from './looping.ts';
import type { Rng } from './rng.ts';
import type { Run } from './scheduler.ts';
import { type DiskFaults, worldStorage } from './world-storage.ts';
import type { World } from './world.ts';

/** What a phone does with the relay. */
const EXCHANGES = ['sync', 'round', 'theft'];

/** How wrong the clock of a phone is. */
export interface ClockError {
  /** Ahead by so many milliseconds; behind when below 0. */
  offset: number;
  /** Milliseconds gained in each. */
  drift: number;
}

/** A disk on which a phone may be started, and how to make the platform work on it. */
export interface WorldDisk {
  readonly storage: Storage;
  readonly select: () => void;
}

/** The app running on a phone, until it is killed. */
export interface AppRun extends Run {
  /** One shelf per window. */
  readonly tabs: readonly Shelf[];
  readonly storage: Storage;
  readonly relay: RelayClient;
  readonly relayClock: RelayClock;
  readonly fetch: RelayFetch;
  /** What it told the relay of its inboxes. */
  readonly told: ToldInboxes;
  /** Where phones exchange by themselves. */
  loops: WorldLoops | null;
  /** Every book opened in it. */
  readonly books: Set<Book>;
}

/** A phone of a world: a disk, a clock that may be wrong, and an app that may die at any moment. */
export class WorldPhone {
  readonly name: string;
  readonly world: World;
  readonly rng: Rng;
  device: DeviceKey;
  disk: WorldDisk;
  app: AppRun | null = null;
  /** In the hands of a thief: what it holds is no promise to anybody. */
  stolen = false;
  /** Out of the world: evicted and not come back, or removed from the group. */
  gone = false;
  /** Books that went on their day. */
  readonly expired = new Set<string>();
  /** Rings it was removed from: it goes on without them. */
  readonly leftOut = new Set<RingName>();
  online = true;
  /** It died in the middle of an exchange, and ended none since. */
  cutShort = false;
  /** Its person did not tell it to leave the relay alone. */
  usesRelay = true;
  /** Where nobody of the group is: no relay, no parcel. */
  away = false;
  /** When something of others last arrived, and when it last wrote: in the time of the world. */
  metAt: number;
  wroteAt: number;
  /** Another phone has the same device keys. */
  cloned = false;
  /** Opens so many gates more, then dies; null when it is not to die. */
  diesAfter: number | null = null;
  readonly clockError: ClockError = { offset: 0, drift: 0 };
  readonly faults: DiskFaults;
  remembered: Remembered[] = [];
  /** Numbers a thief used, by epoch and device. */
  readonly forgedSeqs = new Map<string, number>();

  constructor(
    world: World,
    name: string,
    { device, disk }: { device: DeviceKey; disk: WorldDisk },
  ) {
    this.world = world;
    this.name = name;
    this.device = device;
    this.disk = disk;
    this.rng = world.rng.fork(`phone ${name}`);
    this.metAt = world.time;
    this.wroteAt = world.time;
    const { counts } = world;
    this.faults = {
      full: false,
      onFull: () => void (counts.quotaErrors += 1),
      onStale: () => void (counts.staleWindows += 1),
      onSnapshot: () => void (counts.snapshots += 1),
    };
  }

  readonly clock: Clock = {
    now: () => {
      const { time, begin } = this.world;
      const { offset, drift } = this.clockError;
      return toInstant(Math.max(0, time + offset + drift * (time - begin)));
    },
  };

  /** Starts the app over what lies on the disk; it is up once its « boot » is done. */
  boot(windows = 1): void {
    const { world, clock, rng } = this;
    const run = { name: this.name, alive: true };
    const relayClock = createRelayClock(clock);
    const fetch = world.relay.fetchFor(this, run);
    const relay = createRelayClient({ fetch, clock, relayClock });
    const storage = worldStorage(this.disk.storage, {
      scheduler: world.scheduler,
      run,
      faults: this.faults,
      select: this.disk.select,
    });
    const [lock, hub] = [processLock(), windowHub()];
    // How often something is sealed must not move ids where batches are cut otherwise.
    const seals = world.oneByOne ? rng.fork(`seals ${world.time}`) : rng;
    const random = (length: number) => seals.bytes(length);
    const tabs = Array.from({ length: windows }, () => {
      const ids = randomIds((length) => rng.bytes(length));
      const own = { storage, windows: hub(), lock, clock, ids, random, appVersion: '0.1.0' };
      return new Shelf({ ...own, clockTrusted: () => relayClock.agreesWithin(3_600_000) });
    });
    const app: AppRun = Object.assign(run, {
      tabs,
      storage,
      relay,
      relayClock,
      fetch,
      told: new Map<string, string>(),
      loops: null,
      books: new Set<Book>(),
    });
    this.app = app;
    this.remembered = [];
    world.scheduler.start(app, 'boot', async () => {
      for (const tab of tabs) await tab.loadKeys();
      if (!this.shelf.keys.value) return;
      await expire(this);
      const deps = { shelf: this.shelf, random, now: clock.now() };
      const finished = await resumeRenewals(deps);
      if (!finished.ok) tolerate(finished.error);
      for (const name of this.bookNames) await this.open(name);
      await setDues(this);
      if (world.hasLoops) app.loops = new WorldLoops(this, app, lock);
    });
  }

  /** The disk as the app that runs sees it. */
  get storage(): Storage {
    if (!this.app) throw new Error(`${this.name} is off`);
    return this.app.storage;
  }

  get shelf(): Shelf {
    const shelf = this.app?.tabs[0];
    if (!shelf) throw new Error(`${this.name} is off`);
    return shelf;
  }

  /** The app dies; what it did stops where it is. */
  kill(): void {
    const { app, world } = this;
    if (app && EXCHANGES.some((label) => world.scheduler.isDoing(app, label))) this.cutShort = true;
    if (app) world.scheduler.kill(app);
    this.app = null;
    this.diesAfter = null;
  }

  /** Rings it holds and is not left out of. */
  get rings(): readonly RingName[] {
    const held = this.shelf.keys.value?.rings ?? {};
    const names = Object.keys(held) as RingName[]; // a record of rings has no others
    return names.filter((ring) => !this.leftOut.has(ring));
  }

  /** Books of the world this phone holds the ring of, root books first. */
  get bookNames(): readonly BookName[] {
    const { rings } = this;
    const keys = this.shelf.keys.value;
    return this.world.books.filter((name) => {
      const ring = ringOfBook(name);
      const opens = keys !== null && secretOf(keys, name) !== null;
      return opens && ring !== null && rings.includes(ring);
    });
  }

  /** Opens a book in one of the windows. */
  async open(name: BookName, window = 0): Promise<Book | null> {
    const { app } = this;
    const opened = await app?.tabs[window % app.tabs.length]?.open(name);
    if (!opened?.ok) {
      if (opened) tolerate(opened.error);
      return null;
    }
    app?.books.add(opened.value);
    return opened.value;
  }
}

/** Windows of one phone that hear each other. */
function windowHub(): () => Windows {
  const all: { readonly owner: object; readonly listener: (message: WindowMessage) => void }[] = [];
  return () => {
    const owner = {};
    return {
      post: (message) =>
        all.forEach((one) => {
          if (one.owner !== owner) one.listener(message);
        }),
      listen: (listener) => void all.push({ owner, listener }),
    };
  };
}
