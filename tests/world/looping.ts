import type { Lock } from '../../src/store/lock.ts';
import type { BookName } from '../../src/store/book-name.ts';
import type { Shelf } from '../../src/store/shelf.ts';
import type { RelayFetch } from '../../src/sync/relay-address.ts';
import { createRelayClient } from '../../src/sync/relay-client.ts';
import { createSyncLoop, type SyncLoop, type SyncPage } from '../../src/sync/sync-loop.ts';
import type { SyncTask } from '../../src/sync/sync-rounds.ts';
import { expectThat } from './violation.ts';
import type { AppRun, WorldPhone } from './world-phone.ts';

/** What people and the browser do to the loop of a phone. */
export const LOOP_DEEDS = [
  'hide',
  'show',
  'tap',
  'resend',
  'leave',
  'return',
  'renew',
  'break',
] as const;
export type LoopDeed = (typeof LOOP_DEEDS)[number];

/** The page of a phone, in all its windows. */
class WorldPage implements SyncPage {
  #isShown = true;
  readonly #listeners = { shown: new Set<() => void>(), online: new Set<() => void>() };

  isShown(): boolean {
    return this.#isShown;
  }

  onShown(listener: () => void): () => void {
    return this.#on('shown', listener);
  }

  onOnline(listener: () => void): () => void {
    return this.#on('online', listener);
  }

  hide(): void {
    this.#isShown = false;
  }

  show(): void {
    this.#isShown = true;
    for (const listener of this.#listeners.shown) listener();
  }

  cameOnline(): void {
    for (const listener of this.#listeners.online) listener();
  }

  #on(what: 'shown' | 'online', listener: () => void): () => void {
    this.#listeners[what].add(listener);
    return () => void this.#listeners[what].delete(listener);
  }
}

/** The loop of one window, and what it must not do. */
interface Watched {
  readonly loop: SyncLoop;
  isStopped: boolean;
}

/** The loops of one run of an app: one for each window, as the app starts them. */
export class WorldLoops {
  readonly page = new WorldPage();
  readonly #phone: WorldPhone;
  readonly #app: AppRun;
  readonly #lock: Lock;
  #all: Watched[] = [];
  #asking = 0;

  constructor(phone: WorldPhone, app: AppRun, lock: Lock) {
    this.#phone = phone;
    this.#app = app;
    this.#lock = lock;
    for (const tab of app.tabs) this.#start(tab);
  }

  /** Everything went out and nothing more is expected. */
  get areAtRest(): boolean {
    return this.#all.every(({ loop }) => {
      const { kind, unsent } = loop.status.value;
      return kind === 'resting' && unsent === 0;
    });
  }

  /** What the last rounds met, in words for the trace. */
  get words(): string {
    return this.#all.map(({ loop }) => loop.status.value.kind).join(' and ');
  }

  /** Somebody looks at the phone, if nobody does. */
  show(): void {
    if (!this.page.isShown()) this.page.show();
  }

  do(deed: LoopDeed): void {
    const { scheduler } = this.#phone.world;
    const [first] = this.#all;
    switch (deed) {
      case 'hide':
        return this.page.hide();
      case 'show':
        return this.show();
      case 'tap':
        return scheduler.start(this.#app, 'tap', async () => first?.loop.now());
      case 'resend':
        return scheduler.start(this.#app, 'tap', async () => void (await first?.loop.resend()));
      case 'leave':
      case 'return':
        this.#phone.usesRelay = deed === 'return';
        return this.do('tap');
      case 'renew':
        return this.#renew();
      case 'break':
        this.#phone.faults.breaks = true;
    }
  }

  /** The loops of a session are stopped, and those of the next one start. */
  #renew(): void {
    for (const one of this.#all) {
      one.isStopped = true;
      one.loop.stop();
    }
    this.#all = [];
    for (const tab of this.#app.tabs) this.#start(tab);
    this.#phone.world.counts.loopsStopped += 1;
  }

  #start(tab: Shelf): void {
    const { world, clock, rng } = this.#phone;
    const app = this.#app;
    const watched: { isStopped: boolean } = { isStopped: false };
    const { relayClock } = app;
    const loop = createSyncLoop({
      clock,
      relayClock,
      relay: createRelayClient({ fetch: this.#watchedFetch(), clock, relayClock }),
      random: (length) => rng.fork(`pace ${world.time}`).bytes(length),
      timer: world.timers.of(app),
      page: this.page,
      lock: (name, work) => this.#round(watched, () => this.#lock(name, work)),
      pause: () => world.scheduler.gate(app, 'pause'),
      relayPass: () => world.relay.pass,
      isOn: () => this.#phone.usesRelay,
      tasks: () => this.#tasks(tab),
    });
    this.#all.push(Object.assign(watched, { loop }));
    tab.onWritten((book) => {
      if (!watched.isStopped) loop.wrote(book);
    });
    loop.status.subscribe(({ kind }) => {
      if (kind === 'unreachable') world.counts.roundsInVain += 1;
      if (kind === 'too-fast') world.counts.toldToWait += 1;
    });
  }

  /** A round is something the phone does: the world waits for it, and ends with what it throws. */
  #round<T>(watched: { readonly isStopped: boolean }, work: () => Promise<T>): Promise<T> {
    const { scheduler, counts } = this.#phone.world;
    counts.rounds += 1;
    return new Promise((resolve, reject) => {
      scheduler.start(this.#app, 'round', async () => {
        expectThat(!watched.isStopped, 'P14', `a loop of ${this.#phone.name} goes on when stopped`);
        await work().then(resolve, reject);
        this.#phone.cutShort = false;
      });
    });
  }

  /** One question at a time, whatever the number of windows; none while the relay asked to wait. */
  #watchedFetch(): RelayFetch {
    const { world, name } = this.#phone;
    let mayAsk = 0;
    return async (path, request) => {
      this.#asking += 1;
      try {
        expectThat(this.#asking === 1, 'P14', `two rounds of ${name} run at once`);
        expectThat(world.time >= mayAsk, 'P14', `${name} asks though it was asked to wait`);
        const response = await this.#app.fetch(path, request);
        const isBook = path.startsWith('/v1/logs/');
        const wait = Number(response.headers.get('retry-after') ?? 0);
        if (isBook && response.status === 429) mayAsk = world.time + wait * 1000;
        return response;
      } catch (thrown) {
        // The loop takes it for a network that fails: the world must not.
        if (!(thrown instanceof TypeError)) world.scheduler.fail(thrown);
        throw thrown;
      } finally {
        this.#asking -= 1;
      }
    };
  }

  async #tasks(tab: Shelf): Promise<readonly SyncTask[]> {
    const { faults } = this.#phone;
    if (faults.breaks) {
      faults.breaks = false;
      throw new Error('the disk cannot be read');
    }
    const names = [...(await tab.syncable())];
    names.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
    return names.map((name) => this.#task(tab, name));
  }

  #task(tab: Shelf, name: BookName): SyncTask {
    return {
      name,
      expires: '2027-01-20',
      pastDue: false,
      often: true,
      open: async () => {
        const opened = await tab.open(name);
        if (opened.ok) this.#app.books.add(opened.value);
        return opened;
      },
    };
  }
}
