import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { MAX_BLOB_BYTES, RELAY_HEADER, RELAY_VERSION } from '../protocol/relay-messages.ts';
import { refusalAnswer } from './answers.ts';
import { addInboxRoutes } from './inbox-routes.ts';
import { addLogRoutes } from './log-routes.ts';
import { addMenuRoutes } from './menu-routes.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RELAY_LIMITS, type RelayLimits } from './relay-limits.ts';
import { setSender } from './request-sender.ts';
import type { RelayStorage } from './storage/relay-storage.ts';
import { Sweeper } from './sweeper.ts';
import { UsageEstimate } from './usage-estimate.ts';

export interface RelayOptions {
  readonly storage: RelayStorage;
  readonly pass: string;
  readonly limits?: Partial<RelayLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The network address of who asks: counted, never kept. */
  readonly addressOf?: (c: Context) => string;
  /** Told when the storage fails; never told an address or a path. */
  readonly report?: (error: unknown) => void;
}

export interface RelayApp {
  readonly app: Hono;
  readonly sweeper: Sweeper;
  readonly usage: UsageEstimate;
}

const METHODS = ['GET', 'PUT', 'POST', 'OPTIONS'];
/** What exists, with what each answers to. */
const ROUTES = {
  '/v1': 'GET, OPTIONS',
  '/v1/logs/:id': 'GET, POST, OPTIONS',
  '/v1/logs/:id/ids': 'GET, OPTIONS',
  '/v1/menus/:id': 'GET, PUT, OPTIONS',
  '/v1/inboxes/:id': 'GET, PUT, POST, OPTIONS',
};

/** The relay itself: everything under `/v1`. */
export function relayApp(options: RelayOptions): RelayApp {
  const { storage, pass, now = Date.now, addressOf = () => '', report = () => undefined } = options;
  const limits = { ...RELAY_LIMITS, ...options.limits };
  const limiter = new RateLimiter(now);
  const sweeper = new Sweeper(storage, { now, report });
  const usage = new UsageEstimate(storage, now);
  const relay = { storage, limits, pass, limiter, sweeper, usage, now };
  const app = new Hono();
  app.use(headers, onlyKnownMethods);
  app.use(async (c, next) => {
    const address = addressOf(c);
    setSender(c, address);
    const wait = limiter.take('request', address, { most: limits.requestsPerMinute });
    return wait > 0 ? refusalAnswer(c, { error: 'too-fast', wait }) : next();
  });
  app.use(preflight, customHeader);
  app.get('/v1', (c) => c.json({ v: RELAY_VERSION, now: now(), maxBlob: MAX_BLOB_BYTES }));
  addLogRoutes(app, relay);
  addMenuRoutes(app, relay);
  addInboxRoutes(app, relay);
  for (const [path, allow] of Object.entries(ROUTES)) {
    app.all(path, (c) => {
      c.header('Allow', allow);
      return refusalAnswer(c, { error: 'method' });
    });
  }
  app.notFound((c) => refusalAnswer(c, { error: 'unknown' }));
  // What a client sends is answered above: what is thrown is the storage's.
  app.onError((error, c) => {
    report(error);
    return refusalAnswer(c, { error: 'storage' });
  });
  return { app, sweeper, usage };
}

const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const headers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
};

const onlyKnownMethods: MiddlewareHandler = async (c, next) => {
  if (METHODS.includes(c.req.method)) return next();
  c.header('Allow', METHODS.join(', '));
  return refusalAnswer(c, { error: 'method' });
};

const preflight: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'OPTIONS') return next();
  c.header('Access-Control-Allow-Methods', METHODS.join(', '));
  c.header(
    'Access-Control-Allow-Headers',
    `Authorization, Content-Type, If-None-Match, ${RELAY_HEADER}`,
  );
  c.header('Access-Control-Max-Age', '7200');
  return c.body(null, 204);
};

/** A page of another site can't send this header without asking first, nor can a form ever. */
const customHeader: MiddlewareHandler = async (c, next) => {
  const isPublic = c.req.method === 'GET' && /^\/v1(\/menus\/[^/]*)?$/.test(c.req.path);
  if (isPublic || c.req.header(RELAY_HEADER) !== undefined) return next();
  return refusalAnswer(c, { error: 'header' });
};
