import { TOMBSTONE_MS } from './expiry-instant.ts';
import type { RelayStorage } from './storage/relay-storage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Empties what has expired: when somebody asks for it, and every hour. */
export class Sweeper {
  readonly #storage: RelayStorage;
  readonly #now: () => number;
  readonly #report: (error: unknown) => void;
  #sweptAt = -Infinity;

  constructor(
    storage: RelayStorage,
    { now, report }: { now: () => number; report: (error: unknown) => void },
  ) {
    this.#storage = storage;
    this.#now = now;
    this.#report = report;
  }

  /** Begins a sweep unless one began within this minute; nobody waits for it. */
  soon(): void {
    const age = this.#now() - this.#sweptAt;
    if (age >= 0 && age < MINUTE_MS) return;
    this.#sweptAt = this.#now();
    this.sweep().catch(this.#report);
  }

  async sweep(): Promise<void> {
    const now = this.#now();
    await this.#storage.sweep(now, now - TOMBSTONE_MS);
  }

  /** Sweeps every hour while the process lives for another reason. */
  startHourly(): void {
    setInterval(() => this.soon(), HOUR_MS).unref();
  }
}
