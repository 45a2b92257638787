import type { Context, Hono } from 'hono';
import { base64url } from '../kernel/bytes.ts';
import { ok } from '../kernel/result.ts';
import { INBOX_BLOB_BYTES } from '../protocol/blob.ts';
import { PutInbox } from '../protocol/customer-relay-messages.ts';
import { NewItem } from '../protocol/relay-requests.ts';
import { refusalAnswer, refuse } from './answers.ts';
import { endOfWeek, INBOX_LIFE_MS } from './expiry-instant.ts';
import { openLog, openPublic, type OpenedLog } from './log-access.ts';
import { answerPage } from './read-log.ts';
import type { Relay } from './relay.ts';
import { bearer, senderOf } from './request-sender.ts';
import { readBody } from './request-body.ts';
import type { Door, ItemRow, NewItemRow, Written } from './storage/relay-storage.ts';
import { bytesOf, decodeItems, hasRoom } from './write-blobs.ts';

const SECOND_MS = 1_000;

export function addInboxRoutes(app: Hono, relay: Relay): void {
  app.put('/v1/inboxes/:id', async (c) => {
    const answer = await put(c, relay);
    return answer.ok ? c.json(answer.value) : refusalAnswer(c, answer.error);
  });
  app.post('/v1/inboxes/:id', async (c) => {
    const answer = await receive(c, relay);
    return answer.ok ? c.json(answer.value, 202) : refusalAnswer(c, answer.error);
  });
  app.get('/v1/inboxes/:id', async (c) => answerPage(c, relay, { kind: 'inboxes', asSent }));
}

async function put(c: Context, relay: Relay) {
  const message = await readBody(c, PutInbox);
  if (!message.ok) return message;
  const { open, expires, create } = message.value;
  const inbox = await openLog(relay, {
    kind: 'inboxes',
    id: c.req.param('id') ?? '',
    token: bearer(c),
    right: 'write',
    sender: senderOf(c),
    create: create && {
      read: create.desk,
      write: create.desk,
      expires,
      pass: create.pass,
      lifeMs: INBOX_LIFE_MS,
    },
  });
  if (!inbox.ok) return inbox;
  if (open && inbox.value.row.door === 'shut') return refuse('shut');
  const now = relay.now();
  const asked = endOfWeek(expires);
  const change = {
    items: [],
    now,
    asked,
    latest: now + INBOX_LIFE_MS,
    door: doorIn(message.value),
  };
  const written = await relay.storage.write(inbox.value.key, change);
  return written ? standing(written, open) : refuse('expired');
}

function doorIn({ open, forGood = false }: PutInbox): Door {
  if (open) return 'open';
  return forGood ? 'shut' : 'closed';
}

/** How the inbox stands now: it may have been shut at this very moment. */
function standing({ gen, door }: Written, open: boolean) {
  if (door !== 'shut') return ok({ gen, open });
  return open ? refuse('shut') : ok({ gen, open, forGood: true });
}

/** Anybody may leave an order of the one size, so all that is counted is how many. */
async function receive(c: Context, relay: Relay) {
  const { limits, limiter } = relay;
  const perAddress = { most: limits.ordersPerMinuteByAddress };
  const wait = limiter.take('order', senderOf(c), perAddress);
  if (wait > 0) return refuse('too-fast', { wait });
  const order = await readBody(c, NewItem);
  if (!order.ok) return order;
  const at = Math.floor(relay.now() / SECOND_MS) * SECOND_MS;
  const items = decodeItems([order.value], (bytes) => bytes === INBOX_BLOB_BYTES, at);
  if (!items.ok) return items;
  const inbox = await openPublic(relay, 'inboxes', c.req.param('id') ?? '');
  return inbox.ok ? keepOrder(relay, inbox.value, items.value) : inbox;
}

async function keepOrder(relay: Relay, inbox: OpenedLog, items: readonly NewItemRow[]) {
  const { limits, limiter, storage } = relay;
  const { key, row } = inbox;
  if (row.door !== 'open') return refuse('closed');
  const wait = limiter.take('orders', key, { most: limits.ordersPerMinuteByInbox });
  if (wait > 0) return refuse('too-fast', { wait });
  const room = await hasRoom(relay, inbox, items, { blobs: limits.inboxOrders, bytes: Infinity });
  if (!room.ok) return room;
  // Who leaves an order does not keep the inbox any longer.
  const write = { items, now: relay.now(), asked: 0, latest: row.until };
  const written = await storage.write(key, write);
  if (!written) return refuse('expired');
  const [seq] = written.seqs.values();
  // Shut since it was looked at.
  if (seq === undefined) return refuse('closed');
  relay.usage.add({ blobs: 1, bytes: bytesOf(items) });
  // Sent again, it was received when it was first.
  const [kept] = await storage.page(key, seq - 1, seq);
  return kept ? ok({ at: kept.at }) : refuse('expired');
}

function asSent({ seq, id, body, at }: ItemRow) {
  return { seq, id, body: base64url(body), at };
}
