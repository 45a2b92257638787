import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RelayProcess, type RelayProcessOptions, startRelay } from './relay-process.ts';

/** One request as it went over the line, whole. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  /** Names and values, as sent. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** What the relay answered; 0 when no answer came through. */
  status: number;
}

/** The line between the phones and the relay: one address for them, whatever becomes of the relay. */
export interface Line {
  /** Such as `http://localhost:41234`; serves the app and the relay, as `npm start` does. */
  readonly origin: string;
  readonly passed: readonly Passed[];
  relay(): RelayProcess;
  /** Kills the relay once it has accepted the next blobs, before anybody hears of it; resolves then. */
  killAfterNextWrite(): Promise<Passed>;
  /** Starts a relay in the place of the one that ended. */
  restart(options?: Pick<RelayProcessOptions, 'args'>): Promise<void>;
  close(): Promise<void>;
}

/** A relay process that serves the app too, behind a line that notes everything and can cut answers off. */
export async function openLine(
  options: RelayProcessOptions & { dataFolder: string },
): Promise<Line> {
  const start = (more: RelayProcessOptions = {}) => startRelay({ ...options, app: true, ...more });
  const passed: Passed[] = [];
  let relay = await start();
  let onAccepted: ((one: Passed) => Promise<void>) | null = null;
  const pass = async (one: Passed): Promise<Answer | null> => {
    passed.push(one);
    const answer = await forward(relay.port, one).catch(() => null); // killed or down: nobody answers
    const cut = onAccepted;
    if (!answer || cut === null || !isWrite(one) || answer.status !== 200) return answer;
    onAccepted = null;
    await cut(one);
    return null;
  };
  const server = createServer((incoming, outgoing) => {
    carry({ incoming, outgoing }, pass).catch(() => outgoing.destroy()); // the phone went away
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    origin: `http://localhost:${port}`,
    passed,
    relay: () => relay,
    killAfterNextWrite: () =>
      new Promise((resolve) => {
        onAccepted = async (one) => {
          await relay.kill();
          resolve(one);
        };
      }),
    restart: async (more) => {
      relay = await start(more);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await relay.stop();
    },
  };
}

/** Whether it brings blobs, and not only the wish to begin a log. */
export function isWrite({ method, path, body }: Passed): boolean {
  return method === 'POST' && path.startsWith('/v1/logs/') && body.includes('"body":"');
}

interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
}

async function carry(
  { incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
  answerTo: (one: Passed) => Promise<Answer | null>,
): Promise<void> {
  const { method = '', url = '', rawHeaders } = incoming;
  const body = await whole(incoming);
  const one = { method, path: url, headers: rawHeaders, body, status: 0 };
  const answer = await answerTo(one);
  if (!answer) return void outgoing.destroy();
  one.status = answer.status;
  outgoing.writeHead(answer.status, [...answer.headers]).end(answer.body);
}

async function forward(port: number, { method, path, headers, body }: Passed): Promise<Answer> {
  const asking = request({ host: '127.0.0.1', port, method, path, headers: [...headers] });
  asking.end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]; // what the event brings
  return { status: answer.statusCode ?? 0, headers: answer.rawHeaders, body: await whole(answer) };
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer); // no encoding is set
  return Buffer.concat(parts);
}
