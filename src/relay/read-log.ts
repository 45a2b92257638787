import type { Context } from 'hono';
import { ok, type Result } from '../kernel/result.ts';
import { refusalAnswer, type Refusal } from './answers.ts';
import { openLog } from './log-access.ts';
import { checkCursor, cursorOf, hasTag, readPage, tagOf } from './read-page.ts';
import type { Relay } from './relay.ts';
import { bearer, senderOf } from './request-sender.ts';
import type { Kind } from './secrets.ts';
import type { ItemRow } from './storage/relay-storage.ts';

interface Reading {
  readonly kind: Kind;
  readonly asSent: (item: ItemRow) => object;
}

/** Answers what comes after the reader's cursor: 200, 304 when nothing does, 409 when it is lost. */
export async function answerPage(c: Context, relay: Relay, reading: Reading): Promise<Response> {
  const answer = await read(c, relay, reading);
  if (!answer.ok) return refusalAnswer(c, answer.error);
  c.header('ETag', answer.value.tag);
  return answer.value.page ? c.json(answer.value.page) : c.body(null, 304);
}

async function read(
  c: Context,
  relay: Relay,
  { kind, asSent }: Reading,
): Promise<Result<{ tag: string; page: object | null }, Refusal>> {
  const id = c.req.param('id') ?? '';
  const asking = { kind, id, token: bearer(c), right: 'read' as const, sender: senderOf(c) };
  const log = await openLog(relay, asking);
  if (!log.ok) return log;
  const cursor = cursorOf(c.req.query());
  if (!cursor.ok) return cursor;
  const checked = await checkCursor(relay, log.value, cursor.value);
  if (!checked.ok) return checked;
  const { gen, head } = log.value.row;
  const tag = tagOf(log.value);
  const after = cursor.value?.after ?? 0;
  // A page that is not the last has the same tag: only who is at the head has everything.
  if (after === head && hasTag(c.req.header('If-None-Match'), tag)) return ok({ tag, page: null });
  const page = await readPage(relay, log.value, after);
  if (!page.ok) return page;
  const { items, more } = page.value;
  return ok({ tag, page: { gen, head, now: relay.now(), items: items.map(asSent), more } });
}
