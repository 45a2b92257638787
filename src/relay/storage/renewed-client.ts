import { createClient, type Client } from '@libsql/client';

/** How long a second relay over the same file may keep us waiting, in milliseconds. */
const BUSY_MS = 3_000;

/**
 * A connection that failed is not used again: after one SQLITE_BUSY, a statement stays unfinished in
 * it, and every later commit over it fails (@libsql/client 0.18).
 */
export class RenewedClient {
  readonly #url: string;
  #client: Promise<Client>;

  private constructor(url: string) {
    this.#url = url;
    this.#client = connect(url);
  }

  static async open(url: string): Promise<RenewedClient> {
    const renewed = new RenewedClient(url);
    await renewed.#client;
    return renewed;
  }

  async run<T>(action: (client: Client) => Promise<T>): Promise<T> {
    const used = this.#client;
    try {
      return await action(await used);
    } catch (error) {
      if (used === this.#client) this.#renew(used);
      throw error;
    }
  }

  async close(): Promise<void> {
    (await this.#client).close();
  }

  #renew(used: Promise<Client>): void {
    this.#client = connect(this.#url);
    // Who waits for it fails as well, and says so to its caller, who tries again.
    this.#client.catch(() => undefined);
    // Not before those who already stand in line at the old one have been answered.
    setImmediate(() => void used.then((client) => client.close()).catch(() => undefined));
  }
}

async function connect(url: string): Promise<Client> {
  // One connection, so that the settings below hold for every statement.
  const client = createClient({ url, concurrency: 1, timeout: BUSY_MS });
  await client.execute('pragma journal_mode = wal');
  await client.execute('pragma synchronous = full');
  return client;
}
