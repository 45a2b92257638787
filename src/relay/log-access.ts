import { ok, type Result } from '../kernel/result.ts';
import { RelayId } from '../protocol/relay-messages.ts';
import { refuse, type Refusal } from './answers.ts';
import { isPass } from './creation-pass.ts';
import { endOfWeek } from './expiry-instant.ts';
import type { Relay } from './relay.ts';
import { logKey, newGen, sameSecret, tokenHash, type Kind } from './secrets.ts';
import type { LogRow } from './storage/relay-storage.ts';

/** Who asks for what. */
export interface Asking {
  readonly kind: Kind;
  readonly id: string;
  /** The bearer token, or null. */
  readonly token: string | null;
  readonly right: 'read' | 'write';
  /** The address that asks, for the limiter alone. */
  readonly sender: string;
  readonly create?: Creation | undefined;
}

export interface Creation {
  readonly read: string;
  readonly write: string;
  readonly expires: string;
  readonly pass: string;
  readonly lifeMs: number;
}

export interface OpenedLog {
  readonly key: string;
  readonly row: LogRow;
}

// Stands in for a log that is not there: no token has this hash.
const NOBODY = 'no token';

/**
 * The log that a token opens, begun when it may be. Unknown and wrong are answered alike, and an
 * expired log tells so only to who holds its token.
 */
export async function openLog(relay: Relay, asking: Asking): Promise<Result<OpenedLog, Refusal>> {
  const { kind, id, token, right } = asking;
  if (!token || !isRelayId(id)) return refuse('token');
  const key = logKey(kind, id);
  const hash = tokenHash(token);
  const found = await relay.storage.find(key);
  if (opens(hash, found, right)) return living(relay, key, found);
  const begun = await begin(relay, asking, { key, hash, isTaken: found !== null });
  if (!begun.ok) return begun;
  const row = await relay.storage.find(key);
  // Another phone may have begun it with other tokens at this very moment.
  return opens(hash, row, right) ? living(relay, key, row) : refuse('token');
}

/** The log that needs no token. */
export async function openPublic(
  relay: Relay,
  kind: Kind,
  id: string,
): Promise<Result<OpenedLog, Refusal>> {
  if (!isRelayId(id)) return refuse('unknown');
  const key = logKey(kind, id);
  const row = await relay.storage.find(key);
  return row ? living(relay, key, row) : refuse('unknown');
}

export function isRelayId(text: string): boolean {
  return RelayId.safeParse(text).success;
}

function living(relay: Relay, key: string, row: LogRow | null): Result<OpenedLog, Refusal> {
  if (row && row.until > relay.now()) return ok({ key, row });
  relay.sweeper.soon();
  return refuse('expired');
}

function mayCreate(relay: Relay, sender: string, pass: string): Result<null, Refusal> {
  const { limiter, limits } = relay;
  const wait = limiter.spent('wrong pass', sender, limits.wrongPassesPerMinute);
  if (wait > 0) return refuse('too-fast', { wait });
  if (!isPass(pass, relay.pass)) {
    limiter.take('wrong pass', sender, { most: limits.wrongPassesPerMinute });
    return refuse('pass');
  }
  const tooMany = limiter.take('creation', sender, { most: limits.creationsPerMinute });
  return tooMany > 0 ? refuse('too-fast', { wait: tooMany }) : ok(null);
}

interface Beginning {
  readonly key: string;
  readonly hash: string;
  readonly isTaken: boolean;
}

/** Begins a log, for who knows the pass and holds the token; a log that is there stays as it is. */
async function begin(
  relay: Relay,
  { create, sender, right }: Asking,
  { key, hash, isTaken }: Beginning,
): Promise<Result<null, Refusal>> {
  if (!create) return refuse('token');
  const allowed = mayCreate(relay, sender, create.pass);
  if (!allowed.ok) return allowed;
  if (isTaken || !sameSecret(create[right], hash)) return refuse('token');
  const asked = endOfWeek(create.expires);
  const until = Math.min(asked, relay.now() + create.lifeMs);
  if (until <= relay.now()) return refuse('expired');
  const usage = await relay.usage.get();
  if (usage.logs >= relay.limits.totalLogs) return refuse('full');
  const { read, write } = create;
  await relay.storage.create(key, { gen: newGen(), read, write, asked, until });
  relay.usage.add({ logs: 1 });
  return ok(null);
}

/** Whether a token opens a log; takes as long when there is none. */
function opens(hash: string, row: LogRow | null, right: Asking['right']): boolean {
  return sameSecret(row?.[right] ?? NOBODY, hash);
}
