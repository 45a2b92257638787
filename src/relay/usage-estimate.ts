import type { RelayStorage, Usage } from './storage/relay-storage.ts';

const FRESH_MS = 30_000;

/**
 * How full the relay is, counted anew every half minute and estimated in between. Several relays
 * over one storage may together overshoot the quota by what they took in that time.
 */
export class UsageEstimate {
  readonly #storage: RelayStorage;
  readonly #now: () => number;
  #usage: Usage = { logs: 0, blobs: 0, bytes: 0 };
  #countedAt = -Infinity;

  constructor(storage: RelayStorage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  async get(): Promise<Usage> {
    const age = this.#now() - this.#countedAt;
    if (age < 0 || age >= FRESH_MS) {
      this.#usage = await this.#storage.usage();
      this.#countedAt = this.#now();
    }
    return this.#usage;
  }

  /** Something was added since the last count. */
  add({ logs = 0, blobs = 0, bytes = 0 }: Partial<Usage>): void {
    const { logs: oldLogs, blobs: oldBlobs, bytes: oldBytes } = this.#usage;
    this.#usage = { logs: oldLogs + logs, blobs: oldBlobs + blobs, bytes: oldBytes + bytes };
  }
}
