import type { SyncTimer } from '../../src/sync/sync-pace.ts';
import type { Run } from './scheduler.ts';

interface Due {
  readonly run: Run;
  readonly at: number;
  readonly task: () => void;
}

/** The timers of all phones, in the time of the world: they go off once somebody moved it. */
export class WorldTimers {
  readonly #now: () => number;
  #due: Due[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The timer of one run of an app; it goes with the app. */
  of(run: Run): SyncTimer {
    return {
      now: this.#now,
      after: (ms, task) => {
        const due = { run, at: this.#now() + ms, task };
        this.#due.push(due);
        return () => {
          this.#due = this.#due.filter((one) => one !== due);
        };
      },
    };
  }

  /** Lets go off what is due, the earliest first; what that sets waits until time moves again. */
  goOff(): void {
    const due = this.#due.filter(({ at, run }) => at <= this.#now() && run.alive);
    this.#due = this.#due.filter((one) => one.run.alive && !due.includes(one));
    due.sort((a, b) => a.at - b.at);
    for (const { run, task } of due) if (run.alive) task();
  }
}
