import { base64url, base64urlToBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type NewItem, type NewLog } from '../protocol/relay-requests.ts';
import { type Appended, isBlobSize } from '../protocol/relay-messages.ts';
import { sha256 } from '../seal/hash.ts';
import { asStep, type BookRun, type OutgoingBlob, type Stop } from './book-run.ts';
import { type Cursor, cursorToJson, isMet } from './cursor.ts';
import { NONSENSE } from './relay-answer.ts';

/** Most characters of blobs in one request. */
const PART_CHARS = 200_000;

/** A relay keeps a log for 60 days after the last write: a quiet one is written to this often. */
const KEEP_EVERY_MS = 7 * 86_400_000;

/** Whether the log ends with what was sent, or others wrote in between: then it must be read again. */
export type Pushed = 'level' | 'behind';

interface Reached {
  readonly cursor: Cursor;
  readonly pushed: Pushed;
}

/**
 * Posts, byte for byte as they were sealed, the blobs the relay is not known to have, oldest first.
 * With a pass the log is made with the first of them. A log nobody writes to would be closed: once in a
 * while a phone writes nothing into it.
 */
export async function pushOutbox(
  run: BookRun,
  from: Cursor,
  pass: string | null,
): Promise<Result<Pushed, Stop>> {
  const { book, options } = run;
  const outbox = asStep(await book.log.outbox());
  if (!outbox.ok) return outbox;
  const parts = partsOf(outbox.value);
  if (parts.length === 0 && isForgotten(run, from)) parts.push([]);
  let create = pass === null ? {} : { create: await creationOf(run, pass) };
  let cursor = from;
  let pushed: Pushed = 'level';
  for (const items of parts) {
    const { expires } = options;
    const posted = await options.relay.post(book.address, { items, expires, ...create });
    if (!posted.ok) return posted;
    create = {};
    const reached = await settle(run, items, { cursor, posted: posted.value });
    if (!reached.ok) return reached;
    cursor = reached.value.cursor;
    if (reached.value.pushed === 'behind') pushed = 'behind';
    await options.pause();
  }
  return ok(pushed);
}

function isForgotten({ options }: BookRun, cursor: Cursor): boolean {
  const age = options.now - cursor.kept;
  return isMet(cursor) && !options.pastDue && (age > KEEP_EVERY_MS || age < 0);
}

/** Cuts the outbox into requests. What no relay takes stays here. */
function partsOf(outbox: readonly OutgoingBlob[]): NewItem[][] {
  const parts: NewItem[][] = [];
  let chars = PART_CHARS;
  for (const { blobId, blob } of outbox) {
    if (!isBlobSize(blob.length)) continue;
    const body = base64url(blob);
    chars += body.length;
    if (chars > PART_CHARS) {
      parts.push([]);
      chars = body.length;
    }
    parts[parts.length - 1]?.push({ id: blobId, body });
  }
  return parts;
}

/**
 * Moves the cursor past what arrived, which spares this phone from fetching its own blobs, and only then
 * notes them as sent: a relay put back from an old copy can lose no blob that the cursor does not miss.
 * Those the cursor does not reach come back with the next page.
 */
async function settle(
  { book, tally, options }: BookRun,
  items: readonly NewItem[],
  { cursor, posted }: { readonly cursor: Cursor; readonly posted: Appended },
): Promise<Result<Reached, Stop>> {
  const seqs = new Map(posted.accepted.map(({ id, seq }) => [id, seq]));
  if (!items.every(({ id }) => seqs.has(id))) return err(NONSENSE);
  tally.sent += items.length;
  if (isMet(cursor) && cursor.gen !== posted.gen) return err({ type: 'Moved' });
  const { cursor: reached, pushed } = advance(cursor, posted);
  if (!isMet(reached)) return ok({ cursor, pushed });
  const kept = { ...reached, kept: options.now };
  const stored = asStep(await book.receive([], cursorToJson(kept)));
  if (!stored.ok) return stored;
  const sent = items.filter(({ id }) => (seqs.get(id) ?? Infinity) <= kept.seq);
  const settled = asStep(
    await book.log.settle(
      sent.map(({ id }) => id),
      [],
    ),
  );
  return settled.ok ? ok({ cursor: kept, pushed }) : settled;
}

/** Numbers of one log have no gap: those that follow the cursor at once are all ours. */
function advance(from: Cursor, { gen, accepted }: Appended): Reached {
  let cursor = from;
  for (const { id, seq } of [...accepted].sort((a, b) => a.seq - b.seq)) {
    if (seq <= cursor.seq) continue; // it was there already
    if (seq > cursor.seq + 1) return { cursor, pushed: 'behind' };
    cursor = { ...cursor, gen, seq, at: id };
  }
  return { cursor, pushed: 'level' };
}

/** The relay learns what the tokens hash to, never the tokens of a log it does not keep. */
async function creationOf({ book, options }: BookRun, pass: string): Promise<NewLog> {
  const { read, write } = book.address;
  const [readHash, writeHash] = await Promise.all([hashOf(read), hashOf(write)]);
  return { read: readHash, write: writeHash, expires: options.expires, pass };
}

async function hashOf(token: string): Promise<string> {
  return base64url(await sha256(base64urlToBytes(token) ?? new Uint8Array(0)));
}
