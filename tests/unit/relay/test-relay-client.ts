import { relayInMemory, type RelayInMemory } from '../../support/relay-in-memory.ts';
import {
  creationOf,
  newItems,
  newTestLog,
  sending,
  type TestLog,
} from '../../support/relay-requests.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

export interface TestRelay extends RelayInMemory {
  /** Sends a request and reads the JSON of its answer, `{}` when it has none. */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  /** A log with so many blobs of 512 bytes. */
  begin(
    items?: number,
  ): Promise<TestLog & { readonly gen: string; readonly ids: readonly string[] }>;
  append(log: TestLog, json: object): Promise<Answer>;
  read(log: TestLog, query?: string, headers?: Record<string, string>): Promise<Answer>;
}

export function testRelay(options: Parameters<typeof relayInMemory>[0] = {}): TestRelay {
  const relay = relayInMemory(options);
  const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await relay.fetch(relay.origin + path, init);
    const text = await response.text();
    const body = text === '' ? {} : (JSON.parse(text) as Answer['body']); // the relay sends objects
    return { status: response.status, body, headers: response.headers };
  };
  const append = (log: TestLog, json: object) =>
    ask(`/v1/logs/${log.id}`, sending('POST', log.write, json));
  return {
    ...relay,
    ask,
    append,
    begin: async (count = 0) => {
      const log = newTestLog();
      const items = newItems(count);
      const { body } = await append(log, { items, create: creationOf(log, relay.pass) });
      return { ...log, gen: String(body['gen']), ids: items.map(({ id }) => id) };
    },
    read: (log, query = '', headers = {}) => {
      const init = sending('GET', log.read);
      return ask(`/v1/logs/${log.id}${query}`, {
        ...init,
        headers: { ...init.headers, ...headers },
      });
    },
  };
}
