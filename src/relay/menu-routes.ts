import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { base64url } from '../kernel/bytes.ts';
import { ok } from '../kernel/result.ts';
import { PutMenu } from '../protocol/customer-relay-messages.ts';
import { isBlobSize } from '../protocol/relay-messages.ts';
import { refusalAnswer, refuse } from './answers.ts';
import { askedUntil, LOG_LIFE_MS } from './expiry-instant.ts';
import { openLog, openPublic } from './log-access.ts';
import { hasTag, tagOf } from './read-page.ts';
import type { Relay } from './relay.ts';
import { bearer, senderOf } from './request-sender.ts';
import { readBody } from './request-body.ts';
import { decodeItems, hasRoom } from './write-blobs.ts';

// A menu is a log that keeps its last blob only; the place of that blob is its version.
const UNBOUNDED = { blobs: Infinity, bytes: Infinity };

export function addMenuRoutes(app: Hono, relay: Relay): void {
  app.put('/v1/menus/:id', async (c) => {
    const answer = await put(c, relay);
    return answer.ok ? c.json(answer.value) : refusalAnswer(c, answer.error);
  });
  app.get('/v1/menus/:id', async (c) => {
    const answer = await read(c, relay);
    if (!answer.ok) return refusalAnswer(c, answer.error);
    c.header('ETag', answer.value.tag);
    return answer.value.menu ? c.json(answer.value.menu) : c.body(null, 304);
  });
}

async function put(c: Context, relay: Relay) {
  const message = await readBody(c, PutMenu);
  if (!message.ok) return message;
  const { body, replaces, expires, create } = message.value;
  // The same menu put twice is one version: its id is made of its bytes.
  const id = createHash('sha256').update(body).digest().subarray(0, 16).toString('base64url');
  const items = decodeItems([{ id, body }], isBlobSize, 0);
  if (!items.ok) return items;
  const menu = await openLog(relay, {
    kind: 'menus',
    id: c.req.param('id') ?? '',
    token: bearer(c),
    right: 'write',
    sender: senderOf(c),
    create: create && { ...create, read: '', lifeMs: LOG_LIFE_MS },
  });
  if (!menu.ok) return menu;
  const room = await hasRoom(relay, menu.value, items.value, UNBOUNDED);
  if (!room.ok) return room;
  const now = relay.now();
  const written = await relay.storage.write(menu.value.key, {
    items: items.value,
    now,
    asked: askedUntil(expires),
    latest: now + LOG_LIFE_MS,
    keepsLast: { expected: replaces ?? null },
  });
  if (!written) return refuse('expired');
  const version = written.seqs.get(id);
  return version === undefined
    ? refuse('version', { more: { version: written.head } })
    : ok({ version });
}

async function read(c: Context, relay: Relay) {
  const menu = await openPublic(relay, 'menus', c.req.param('id') ?? '');
  if (!menu.ok) return menu;
  const tag = tagOf(menu.value);
  if (hasTag(c.req.header('If-None-Match'), tag)) return ok({ tag, menu: null });
  // Whatever is there now, should it have been replaced a moment ago.
  const [item] = await relay.storage.page(menu.value.key, 0, Number.MAX_SAFE_INTEGER);
  if (!item) return refuse('unknown');
  return ok({ tag, menu: { version: item.seq, now: relay.now(), body: base64url(item.body) } });
}
