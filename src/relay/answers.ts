import type { Context } from 'hono';
import { RELAY_REFUSALS, type RelayRefusal } from '../protocol/relay-messages.ts';
import { err, type Result } from '../kernel/result.ts';

/** Why a request was not done; `more` goes into the body, `wait` is in seconds. */
export interface Refusal {
  readonly error: RelayRefusal;
  readonly more?: Readonly<Record<string, string | number>>;
  readonly wait?: number;
}

/** Says no, in the words of the protocol. */
export function refuse(
  error: RelayRefusal,
  rest: Omit<Refusal, 'error'> = {},
): Result<never, Refusal> {
  return err({ error, ...rest });
}

/** The answer to a refused request. */
export function refusalAnswer(c: Context, { error, more, wait }: Refusal): Response {
  if (wait) c.header('Retry-After', String(wait));
  if (error === 'token') c.header('WWW-Authenticate', 'Bearer');
  return c.json({ error, ...more }, RELAY_REFUSALS[error]);
}
