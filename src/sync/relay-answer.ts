import type * as z from 'zod/mini';
import { err, ok, type Result } from '../kernel/result.ts';
import { CursorLost, Refused } from '../protocol/relay-messages.ts';

/** Why the relay gave nothing. */
export type RelayFailure =
  /** Nothing new since the cursor. */
  | { readonly type: 'NotModified' }
  /** The log is not the one the cursor was in. */
  | { readonly type: 'Moved' }
  /** No such log, or other tokens: the relay does not tell which. */
  | { readonly type: 'UnknownLog' }
  /** Past its day: closed for good. */
  | { readonly type: 'Expired' }
  | { readonly type: 'WrongPass' }
  | { readonly type: 'Full' }
  | { readonly type: 'TooFast'; readonly retryAfterMs: number }
  /** `silent`: nobody answered. Else somebody did, but not as a relay does, or in a `word` not known here. */
  | { readonly type: 'Unreachable'; readonly silent: boolean; readonly word?: string };

/** What an answer gives: its content, or why there is none. */
export type RelayAnswer<T> = Result<T, RelayFailure>;

/** Nobody answered in time. */
export const SILENT: RelayFailure = { type: 'Unreachable', silent: true };
/** An answer no relay gives. */
export const NONSENSE: RelayFailure = { type: 'Unreachable', silent: false };

/** More than any honest answer has, in bytes. */
const LONGEST_ANSWER = 1_048_576;
/** When the relay does not say how long to wait, or what it says can't be read from here. */
const DEFAULT_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Reads an answer by its status; what does not fit the schema is no answer. Rejects when it breaks off. */
export async function readAnswer<T>(
  response: Response,
  schema: z.ZodMiniType<T>,
): Promise<RelayAnswer<T>> {
  if (response.status === 304) return err({ type: 'NotModified' });
  if (response.status === 429)
    return err({ type: 'TooFast', retryAfterMs: waitOf(response.headers.get('retry-after')) });
  const body = await jsonOf(response);
  if (response.status !== 200) return err(refusalOf(response.status, body));
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : err(NONSENSE);
}

/** Only a relay says these: a page of some hotel's network that answers 401 closes no book. */
function refusalOf(status: number, body: unknown): RelayFailure {
  if (status === 409) return CursorLost.safeParse(body).success ? { type: 'Moved' } : NONSENSE;
  const said = Refused.safeParse(body);
  if (!said.success) return NONSENSE;
  switch (`${status} ${said.data.error}`) {
    case '403 pass':
      return { type: 'WrongPass' };
    case '410 expired':
      return { type: 'Expired' };
    case '507 full':
      return { type: 'Full' };
    default:
      return status === 401 || `${status} ${said.data.error}` === '404 unknown'
        ? { type: 'UnknownLog' }
        : { type: 'Unreachable', silent: false, word: said.data.error };
  }
}

/** Seconds, as RFC 9110 §10.2.3 writes them; its dates are not used. */
function waitOf(header: string | null): number {
  const seconds = Number(header ?? '');
  if (!Number.isFinite(seconds) || seconds <= 0) return DEFAULT_WAIT_MS;
  return Math.min(seconds * 1000, LONGEST_WAIT_MS);
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text of the body; null when it is endless. */
async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return null;
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > LONGEST_ANSWER) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
