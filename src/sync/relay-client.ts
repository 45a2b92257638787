import type * as z from 'zod/mini';
import type { Clock, Instant } from '../kernel/clock.ts';
import { err } from '../kernel/result.ts';
import { type Append } from '../protocol/relay-requests.ts';
import {
  Appended,
  logIdsPath,
  LogIds,
  LogPage,
  logPath,
  RELAY_HEADER,
  Welcome,
} from '../protocol/relay-messages.ts';
import { type Cursor, isMet } from './cursor.ts';
import type { RelayFetch } from './relay-address.ts';
import { readAnswer, type RelayAnswer, SILENT } from './relay-answer.ts';
import type { RelayClock } from './relay-clock.ts';

/** Where a log is and what opens it: its id and two bearer tokens, 16 bytes each in base64url. */
export interface LogAddress {
  readonly logId: string;
  readonly read: string;
  readonly write: string;
}

/** The relay as a phone talks to it. No call rejects. */
export interface RelayClient {
  /** Whether it is there, and what time it has. */
  about(): Promise<RelayAnswer<Welcome>>;
  /** What follows the cursor. */
  pull(log: LogAddress, after: Cursor): Promise<RelayAnswer<LogPage>>;
  /** Appends blobs; those sent before keep their place. */
  post(log: LogAddress, append: Append): Promise<RelayAnswer<Appended>>;
  /** The ids in a log after a number. */
  ids(log: LogAddress, after: number): Promise<RelayAnswer<LogIds>>;
}

/** What the client stands on. */
export interface RelayClientDeps {
  readonly fetch: RelayFetch;
  readonly clock: Clock;
  readonly relayClock: RelayClock;
  /** Nobody waits longer for a whole answer, in milliseconds. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;

/** A client of one relay. Addresses hold log ids and cursors only; tokens go in a header. */
export function createRelayClient(deps: RelayClientDeps): RelayClient {
  return {
    about: () => timed(deps, () => ask(deps, { path: '/v1', schema: Welcome })),
    pull: (log, after) =>
      timed(deps, () =>
        ask(deps, {
          path: `${logPath(log.logId)}${cursorQuery(after)}`,
          schema: LogPage,
          token: log.read,
          // The relay's tag is made of these two: nothing but a head that moved changes it.
          ...(isMet(after) ? { headers: { 'If-None-Match': `"${after.gen}-${after.seq}"` } } : {}),
        }),
      ),
    post: (log, append) =>
      ask(deps, {
        path: logPath(log.logId),
        schema: Appended,
        token: log.write,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(append),
      }),
    ids: (log, after) =>
      ask(deps, {
        path: `${logIdsPath(log.logId)}?after=${after}`,
        schema: LogIds,
        token: log.read,
      }),
  };
}

/** One request and what its answer must look like. */
interface Question<T> {
  readonly path: string;
  readonly schema: z.ZodMiniType<T>;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST, if `method` says nothing else. */
  readonly body?: string;
  readonly method?: 'PUT';
}

function cursorQuery({ seq, at, gen }: Cursor): string {
  if (seq === 0) return '';
  return `?${new URLSearchParams({ after: String(seq), at, gen }).toString()}`;
}

/** Asks the relay, and reads its answer. Never rejects. */
export async function ask<T>(
  deps: Pick<RelayClientDeps, 'fetch' | 'timeoutMs'>,
  question: Question<T>,
): Promise<RelayAnswer<T>> {
  const { path, schema, token, headers, body } = question;
  try {
    const response = await deps.fetch(path, {
      method: question.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}`, [RELAY_HEADER]: '1' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(deps.timeoutMs ?? TIMEOUT_MS),
    });
    return await readAnswer(response, schema);
  } catch {
    return err(SILENT);
  }
}

/** Notes the relay's time where the answer has it. */
async function timed<T extends { readonly now: number }>(
  { clock, relayClock }: RelayClientDeps,
  question: () => Promise<RelayAnswer<T>>,
): Promise<RelayAnswer<T>> {
  const asked: Instant = clock.now();
  const answer = await question();
  if (answer.ok) relayClock.note(answer.value.now, asked);
  return answer;
}
