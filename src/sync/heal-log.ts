import { err, ok, type Result } from '../kernel/result.ts';
import { asStep, type BookRun, type Stop } from './book-run.ts';
import { type Cursor, cursorToJson } from './cursor.ts';
import { NONSENSE } from './relay-answer.ts';

/** More blobs than any book ever has: a list without end is no list. */
const MOST_IDS = 100_000;

/** What a log says it holds, in order. */
interface IdList {
  readonly gen: string;
  readonly ids: readonly (readonly [seq: number, id: string])[];
}

/**
 * The log is not the one this phone read: wiped and filled again, restored from an old copy, or forked.
 * The cursor goes before the first blob this phone lacks; whatever the log does not hold up to there, our
 * own or others', goes into the outbox. What it holds behind the cursor leaves it as the pages come: a
 * relay put back once more can lose nothing that the cursor does not miss. In this order: cut short
 * between the two, the next time finds the same again.
 */
export async function healLog(run: BookRun): Promise<Result<void, Stop>> {
  const theirs = await walkIds(run);
  if (!theirs.ok) return theirs;
  const ours = asStep(await run.book.log.blobIds());
  if (!ours.ok) return ours;
  const cursor = beforeFirstNew(theirs.value, new Set(ours.value));
  const reached = theirs.value.ids.filter(([seq]) => seq <= cursor.seq).map(([, id]) => id);
  const settled = await compare(run, new Set(reached), ours.value);
  if (!settled.ok) return settled;
  const kept = asStep(await run.book.receive([], cursorToJson(cursor)));
  return kept.ok ? ok(undefined) : kept;
}

/** Puts everything this phone has of the book into the outbox: the relay has nothing of it. */
export async function requeueAll({ book }: BookRun): Promise<Result<void, Stop>> {
  const ours = asStep(await book.log.blobIds());
  if (!ours.ok) return ours;
  const settled = asStep(await book.log.settle([], ours.value));
  return settled.ok ? ok(undefined) : settled;
}

async function compare(
  { book, options }: BookRun,
  there: ReadonlySet<string>,
  ours: readonly string[],
): Promise<Result<unknown, Stop>> {
  const missing = options.pastDue ? [] : ours.filter((id) => !there.has(id));
  const known = ours.filter((id) => there.has(id));
  return asStep(await book.log.settle(known, missing));
}

function beforeFirstNew({ gen, ids }: IdList, ours: ReadonlySet<string>): Cursor {
  const firstNew = ids.findIndex(([, id]) => !ours.has(id));
  const [seq, at] = ids[firstNew === -1 ? ids.length - 1 : firstNew - 1] ?? [0, ''];
  return { gen, seq, at, kept: 0 };
}

async function walkIds({ book, options }: BookRun): Promise<Result<IdList, Stop>> {
  const ids: (readonly [number, string])[] = [];
  let first: string | null = null;
  for (let last = 0; ids.length <= MOST_IDS;) {
    const page = await options.relay.ids(book.address, last);
    if (!page.ok) return page;
    first ??= page.value.gen;
    if (page.value.gen !== first) return err({ type: 'Moved' });
    for (const [seq, id] of page.value.ids) {
      if (seq <= last) return err(NONSENSE);
      last = seq;
      ids.push([seq, id]);
    }
    if (!page.value.more) return ok({ gen: first, ids });
    if (page.value.ids.length === 0) return err(NONSENSE);
    await options.pause();
  }
  return err(NONSENSE);
}
