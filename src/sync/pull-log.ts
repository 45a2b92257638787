import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { decodeBlob } from '../protocol/blob.ts';
import { isBlobSize, type LogItem, type LogPage } from '../protocol/relay-messages.ts';
import { asStep, type BookRun, type Stop } from './book-run.ts';
import { type Cursor, cursorToJson, isMet } from './cursor.ts';
import { NONSENSE } from './relay-answer.ts';

/** Blobs taken in at a time: more would hold up the screen of a small phone. */
const AT_A_TIME = 100;

/** A log of more pages than any book fills goes on another time: it must not hold up the others. */
const MOST_PAGES = 64;

/** Fetches what follows the cursor, until the relay has no more; gives the new cursor. */
export async function pullLog(run: BookRun, from: Cursor): Promise<Result<Cursor, Stop>> {
  const { relay } = run.options;
  let cursor = from;
  for (let [pages, done] = [0, 0]; pages < MOST_PAGES; pages += 1) {
    const page = await relay.pull(run.book.address, cursor);
    if (!page.ok) return page.error.type === 'NotModified' ? ok(cursor) : page;
    if (isMet(cursor) && page.value.gen !== cursor.gen) return err({ type: 'Moved' });
    if (!isSound(page.value, cursor.seq)) return err(NONSENSE);
    const taken = await takePage(run, page.value, { done, cursor });
    if (!taken.ok) return taken;
    done += page.value.items.length;
    cursor = taken.value;
    if (!page.value.more) return ok(cursor);
  }
  return err(NONSENSE);
}

/** Numbers only rise, and whoever says that there is more gives some. */
function isSound({ head, items, more }: LogPage, after: number): boolean {
  let last = after;
  for (const { seq } of items) {
    if (seq <= last) return false;
    last = seq;
  }
  return last <= head && (items.length > 0 || !more);
}

/** Takes a page in by parts, each with its cursor; gives the last cursor. */
async function takePage(
  { book, options, tally }: BookRun,
  { gen, head, items }: LogPage,
  before: { readonly done: number; readonly cursor: Cursor },
): Promise<Result<Cursor, Stop>> {
  let { cursor } = before;
  for (let start = 0; start < items.length; start += AT_A_TIME) {
    const part = items.slice(start, start + AT_A_TIME);
    for (const { seq, id } of part.slice(-1)) cursor = { ...cursor, gen, seq, at: id };
    const blobs = part.flatMap(bytesOf);
    const received = asStep(await book.receive(blobs, cursorToJson(cursor)));
    if (!received.ok) return received;
    tally.merged += received.value.merged;
    tally.parked += received.value.parked;
    const done = before.done + start + part.length;
    options.onArriving({ done, of: done + head - cursor.seq });
    await options.pause();
  }
  return ok(cursor);
}

/** The blob, unless it goes under a name that is not its own, or no relay could take it again. */
function bytesOf({ id, body }: LogItem): readonly Bytes[] {
  const bytes = base64urlToBytes(body);
  if (!bytes || !isBlobSize(bytes.length)) return [];
  const decoded = decodeBlob(bytes);
  return decoded.ok && base64url(decoded.value.blobId) !== id ? [] : [bytes];
}
