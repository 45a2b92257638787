import type { Context, Hono } from 'hono';
import { base64url } from '../kernel/bytes.ts';
import { ok } from '../kernel/result.ts';
import { Append } from '../protocol/relay-requests.ts';
import { isBlobSize } from '../protocol/relay-messages.ts';
import { refusalAnswer, refuse } from './answers.ts';
import { askedUntil, LOG_LIFE_MS } from './expiry-instant.ts';
import { openLog } from './log-access.ts';
import { answerPage } from './read-log.ts';
import { placeOf } from './read-page.ts';
import type { Relay } from './relay.ts';
import { bearer, senderOf } from './request-sender.ts';
import { readBody } from './request-body.ts';
import type { ItemRow } from './storage/relay-storage.ts';
import { bytesOf, decodeItems, hasRoom } from './write-blobs.ts';

const IDS_OF_A_PAGE = 4_000;

export function addLogRoutes(app: Hono, relay: Relay): void {
  app.post('/v1/logs/:id', async (c) => {
    const answer = await append(c, relay);
    return answer.ok ? c.json(answer.value) : refusalAnswer(c, answer.error);
  });
  app.get('/v1/logs/:id', async (c) => answerPage(c, relay, { kind: 'logs', asSent }));
  app.get('/v1/logs/:id/ids', async (c) => {
    const answer = await readIds(c, relay);
    return answer.ok ? c.json(answer.value) : refusalAnswer(c, answer.error);
  });
}

async function append(c: Context, relay: Relay) {
  const body = await readBody(c, Append);
  if (!body.ok) return body;
  const { items, expires, create } = body.value;
  const now = relay.now();
  const decoded = decodeItems(items, isBlobSize, 0);
  if (!decoded.ok) return decoded;
  const log = await openLog(relay, {
    ...asking(c),
    right: 'write',
    create: create && { ...create, lifeMs: LOG_LIFE_MS },
  });
  if (!log.ok) return log;
  const { logBlobs: blobs, logBytes: bytes } = relay.limits;
  const room = await hasRoom(relay, log.value, decoded.value, { blobs, bytes });
  if (!room.ok) return room;
  const written = await relay.storage.write(log.value.key, {
    items: decoded.value,
    now,
    asked: askedUntil(expires),
    latest: now + LOG_LIFE_MS,
  });
  if (!written) return refuse('expired');
  relay.usage.add({ blobs: decoded.value.length, bytes: bytesOf(decoded.value) });
  const accepted = items.map(({ id }) => ({ id, seq: written.seqs.get(id) ?? 0 }));
  return ok({ gen: written.gen, accepted });
}

async function readIds(c: Context, relay: Relay) {
  const log = await openLog(relay, { ...asking(c), right: 'read' });
  if (!log.ok) return log;
  const after = placeOf(c.req.query('after') ?? '0');
  if (after === null) return refuse('request');
  const { gen, head } = log.value.row;
  const ids = await relay.storage.ids(log.value.key, after, IDS_OF_A_PAGE);
  const upToHead = ids.filter(([seq]) => seq <= head);
  const more = (upToHead.at(-1)?.[0] ?? head) < head;
  return ok({ gen, head, ids: upToHead, more });
}

function asking(c: Context) {
  return {
    kind: 'logs' as const,
    id: c.req.param('id') ?? '',
    token: bearer(c),
    sender: senderOf(c),
  };
}

/** Without the time of receipt, which phones do not need and the relay does not keep. */
function asSent({ seq, id, body }: ItemRow) {
  return { seq, id, body: base64url(body) };
}
