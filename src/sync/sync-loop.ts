import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { RandomSource } from '../seal/random.ts';
import type { Lock } from '../store/lock.ts';
import type { Arriving } from './book-run.ts';
import type { RelayClock } from './relay-clock.ts';
import type { BookEnd } from './sync-book.ts';
import { SyncPace } from './sync-pace.ts';
import { type RoundEnd, type RoundsDeps, type Scope, SyncRounds } from './sync-rounds.ts';
import { kindOf, OFF, type SyncStatus } from './sync-status.ts';

/** What the loop needs of the page it runs in. */
export interface SyncPage {
  isShown(): boolean;
  /** Calls back each time the page is shown again; the result ends that. */
  onShown(listener: () => void): () => void;
  /** Calls back when the network is there again; the result ends that. */
  onOnline(listener: () => void): () => void;
}

/** What the loop stands on. */
export interface SyncLoopDeps extends RoundsDeps {
  readonly relayClock: RelayClock;
  readonly random: RandomSource;
  readonly lock: Lock;
  readonly page: SyncPage;
  /** Whether this phone uses a relay: somebody typed its pass, or it has a log there. */
  readonly isOn: () => boolean;
}

/** Keeps the books of this phone and the relay together while the app runs. */
export interface SyncLoop {
  readonly status: ReadonlySignal<SyncStatus>;
  /** How each book looked at ended last, by name. */
  readonly ends: ReadonlySignal<ReadonlyMap<string, BookEnd>>;
  /** Somebody wrote in a book here: it goes out in 5 to 30 seconds, with what follows until then. */
  wrote(book: string): void;
  /** All books at once; resolves when they had their turn. Waits only if the relay asked to. */
  now(): Promise<void>;
  /**
   * The same, and what the relay lacks goes once more, whatever it said: how many blobs went out; null when
   * the relay was not reached for all books.
   */
  resend(): Promise<number | null>;
  stop(): void;
}

/** A book this large shows how much of it arrived, in blobs. */
const LARGE_BOOK = 100;

/** Starts the loop; its first round begins at once. */
export function createSyncLoop(deps: SyncLoopDeps): SyncLoop {
  const loop = new RunningLoop(deps);
  loop.start();
  return loop;
}

class RunningLoop implements SyncLoop {
  readonly status = signal<SyncStatus>(OFF);
  readonly ends = signal<ReadonlyMap<string, BookEnd>>(new Map());
  readonly #deps: SyncLoopDeps;
  readonly #pace: SyncPace;
  readonly #rounds: SyncRounds;
  #listening: readonly (() => void)[] = [];
  #cancelTimer: () => void = () => undefined;
  #queue: Promise<void> = Promise.resolve();
  #pollAt: number;
  #writeAt = Number.POSITIVE_INFINITY;
  #isRunning = false;
  #resent: number | null = null;
  #isStopped = false;

  constructor(deps: SyncLoopDeps) {
    this.#deps = deps;
    this.#pace = new SyncPace(deps.timer, deps.random);
    this.#rounds = new SyncRounds(deps);
    this.#pollAt = deps.timer.now();
  }

  start(): void {
    const { page } = this.#deps;
    const look = () => this.#lookNow();
    this.#listening = [page.onShown(look), page.onOnline(look)];
    this.#plan();
  }

  wrote(book: string): void {
    this.#rounds.wrote(book);
    this.#writeAt = Math.min(this.#writeAt, this.#pace.nextWrite());
    if (this.status.value.kind !== 'off') this.#say({ unsent: this.#rounds.unsent });
    this.#plan();
  }

  now(): Promise<void> {
    this.#pace.forgive();
    return this.#run('all');
  }

  resend(): Promise<number | null> {
    this.#pace.forgive();
    this.#resent = null;
    return this.#run('again').then(() => this.#resent);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer();
    for (const end of this.#listening) end();
  }

  #lookNow(): void {
    this.#pace.forgive();
    this.#pollAt = Math.min(this.#pollAt, this.#pace.nextShown());
    this.#plan();
  }

  /** Sets the one timer to what comes first. Hidden pages don't poll; what was written still goes out. */
  #plan(): void {
    this.#cancelTimer();
    if (this.#isStopped || this.#isRunning) return;
    const { timer, page } = this.#deps;
    const wanted = Math.min(this.#writeAt, page.isShown() ? this.#pollAt : Infinity);
    if (wanted === Infinity) return;
    const at = Math.max(wanted, this.#pace.earliest);
    this.#cancelTimer = timer.after(Math.max(0, at - timer.now()), () => this.#fire());
  }

  #fire(): void {
    const { timer, page } = this.#deps;
    const polls = page.isShown() && timer.now() >= this.#pollAt;
    const written = timer.now() >= this.#writeAt ? new Set(this.#rounds.written) : null;
    if (polls || written) void this.#run(polls || !written ? 'due' : written);
    else this.#plan();
  }

  /** One round after the other, in this window and over all windows of the phone. */
  #run(scope: Scope): Promise<void> {
    this.#queue = this.#queue.then(() => this.#round(scope));
    return this.#queue;
  }

  async #round(scope: Scope): Promise<void> {
    if (this.#isStopped) return;
    this.#cancelTimer();
    this.#isRunning = true;
    if (!this.#deps.isOn()) this.status.value = OFF;
    else if (!this.#pace.mustWait) await this.#go(scope);
    this.#isRunning = false;
    this.#writeAt = this.#rounds.written.size > 0 ? this.#pace.nextWrite() : Infinity;
    // A book written all the time does not hold up the others.
    if (typeof scope === 'string') this.#pollAt = this.#pace.nextPoll();
    this.#plan();
  }

  async #go(scope: Scope): Promise<void> {
    this.#say({ kind: 'working' });
    const met = await this.#underLock(scope);
    if (met.reached) this.#pace.reached();
    else this.#pace.failed();
    if (met.waitMs > 0) this.#pace.wait(met.waitMs);
    this.ends.value = this.#rounds.ends;
    const kind = met.reached ? kindOf(this.ends.value) : 'unreachable';
    const at = kind === 'resting' ? this.#deps.clock.now() : this.status.value.at;
    if (scope === 'again' && kind === 'resting') this.#resent = met.sent;
    this.status.value = { kind, at, unsent: this.#rounds.unsent, arriving: null };
  }

  /** What breaks here is the phone's disk or its lock: nobody was reached, and the loop goes on. */
  async #underLock(scope: Scope): Promise<RoundEnd> {
    const { lock, relay, relayClock } = this.#deps;
    const goesOn = () => !this.#isStopped;
    const onArriving = (arriving: Arriving | null) => this.#showArriving(arriving);
    try {
      return await lock('sync', async () => {
        if (relayClock.isStale) await relay.about();
        return this.#rounds.run(scope, { goesOn, onArriving });
      });
    } catch {
      return { reached: false, sent: 0, waitMs: 0 };
    }
  }

  #showArriving(arriving: Arriving | null): void {
    const shown = arriving && arriving.of > LARGE_BOOK ? arriving : null;
    if (shown || this.status.value.arriving) this.#say({ arriving: shown });
  }

  #say(change: Partial<SyncStatus>): void {
    this.status.value = { ...this.status.value, ...change };
  }
}
