import { ok } from '../../../src/kernel/result.ts';
import { type Lock, processLock } from '../../../src/store/lock.ts';
import type { RelayFetch } from '../../../src/sync/relay-address.ts';
import { createRelayClient } from '../../../src/sync/relay-client.ts';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { createSyncLoop, type SyncLoop, type SyncLoopDeps } from '../../../src/sync/sync-loop.ts';
import type { SyncTask } from '../../../src/sync/sync-rounds.ts';
import { type TestClock, testClock } from '../store/test-phone.ts';
import { LAST_DAY, PASS, type SyncPhone } from './sync-group.ts';

export const SECOND = 1_000;
export const MINUTE = 60_000;

/** A phone's loop, whose time and page are moved by hand. */
export interface TestLoop {
  readonly loop: SyncLoop;
  readonly clock: TestClock;
  /** Lets time pass, with what falls due in it. */
  wait(ms: number): Promise<void>;
  show(): Promise<void>;
  hide(): void;
  online(): Promise<void>;
  /** Books whose logs were asked for or written to since the last call. */
  news(): readonly string[];
}

/** One book of the phone, and how the loop should treat it. */
export interface LoopBook {
  readonly phone: SyncPhone;
  readonly name: string;
  readonly often?: boolean;
  readonly pastDue?: boolean;
}

/** Starts a loop over these books, all of which ask `fetch`. */
export async function testLoop(
  books: readonly LoopBook[],
  fetch: RelayFetch,
  changes: Partial<SyncLoopDeps> = {},
): Promise<TestLoop> {
  const clock = testClock();
  const asked: string[] = [];
  const names = new Map(books.map(({ phone, name }) => [phone.book.address.logId, name]));
  const noting: RelayFetch = (path, request) => {
    asked.push(names.get(/[\w-]{22}/.exec(path)?.[0] ?? '') ?? path);
    return fetch(path, request);
  };
  const timer = manualTimer(clock);
  const page = manualPage();
  const relayClock = createRelayClock(clock);
  const [watched, lock] = watchedLock();
  const loop = createSyncLoop({
    clock,
    relayClock,
    timer,
    lock,
    page,
    relay: createRelayClient({ fetch: noting, clock, relayClock }),
    tasks: () => Promise.resolve(books.map(taskOf)),
    relayPass: () => PASS,
    isOn: () => true,
    random: (length) => new Uint8Array(length).fill(128),
    pause: () => Promise.resolve(),
    ...changes,
  });
  const rest = async () => {
    await nextTurn();
    await watched.round;
    await nextTurn();
  };
  return {
    loop,
    clock,
    wait: async (ms) => {
      await rest();
      for (const end = clock.at + ms; timer.moveTo(end);) await rest();
    },
    show: () => {
      page.shown = true;
      page.tell('shown');
      return rest();
    },
    hide: () => {
      page.shown = false;
    },
    online: () => {
      page.tell('online');
      return rest();
    },
    news: () => asked.splice(0),
  };
}

function taskOf({ phone, name, often = true, pastDue = false }: LoopBook): SyncTask {
  const open = () => Promise.resolve(ok(phone.book));
  return { name, often, pastDue, expires: LAST_DAY, open };
}

/** Until everything that was begun and waits for nothing has ended. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function manualTimer(clock: TestClock) {
  const due = new Map<object, { at: number; task: () => void }>();
  return {
    now: () => clock.at,
    after: (ms: number, task: () => void) => {
      const key = {};
      due.set(key, { at: clock.at + ms, task });
      return () => void due.delete(key);
    },
    /** Moves to the next task until `end` and runs it; false when there was none. */
    moveTo: (end: number): boolean => {
      const [first] = [...due].sort(([, a], [, b]) => a.at - b.at);
      clock.at = Math.max(clock.at, Math.min(end, first?.[1].at ?? end));
      if (!first || first[1].at > end) return false;
      due.delete(first[0]);
      first[1].task();
      return true;
    },
  };
}

function manualPage() {
  const listeners = { shown: new Set<() => void>(), online: new Set<() => void>() };
  const on = (what: keyof typeof listeners) => (listener: () => void) => {
    listeners[what].add(listener);
    return () => void listeners[what].delete(listener);
  };
  const page = {
    shown: true,
    isShown: () => page.shown,
    onShown: on('shown'),
    onOnline: on('online'),
    tell: (what: keyof typeof listeners) => listeners[what].forEach((listener) => listener()),
  };
  return page;
}

/** A lock that tells when the round under it is over. */
function watchedLock() {
  const watched: { round: Promise<unknown> } = { round: Promise.resolve() };
  const inner = processLock();
  const lock: Lock = (name, work) => {
    const round = inner(name, work);
    watched.round = round.catch(() => undefined);
    return round;
  };
  return [watched, lock] as const;
}
