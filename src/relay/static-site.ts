import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { contentSecurityPolicy } from '../kernel/content-security-policy.ts';

export interface StaticSiteOptions {
  /** Folder of the built app. */
  readonly root: string;
  /** Origins besides our own that the page may talk to. */
  readonly connectTo?: readonly string[];
  /** Tell browsers to come back over HTTPS only: right behind HTTPS, wrong on localhost. */
  readonly strictTransport?: boolean;
}

const PERMISSIONS_POLICY = [
  'camera=(self)',
  ...['display-capture', 'geolocation', 'gyroscope', 'hid', 'microphone', 'midi', 'payment'].map(
    (feature) => `${feature}=()`,
  ),
  'serial=()',
  'usb=()',
].join(', ');

/** Serves the built app: its files, and its one page for every deep link. */
export function staticSite(options: StaticSiteOptions): Hono {
  const site = new Hono();
  site.use(securityHeaders(options), cacheHeaders, onlyReading, compress(), etag());
  site.use(serveStatic({ root: options.root }));
  // A missing script answered with the page would be a white screen: only links get the page.
  const page = serveStatic({ root: options.root, path: 'index.html' });
  site.use(async (c, next) => (isDeepLink(c.req.path) ? page(c, next) : next()));
  const menuPage = serveStatic({ root: options.root, path: 'm/index.html' });
  site.use(async (c, next) => (isMenuPage(c.req.path) ? menuPage(c, next) : next()));
  site.all('*', (c) => c.text('Not found', 404));
  return site;
}

/** A link into the app: not a file, not the customer's page, not the relay. */
function isDeepLink(path: string): boolean {
  return !/\.[a-z][a-z0-9]*$/i.test(path) && !/^\/(m|v1|assets)(\/|$)/.test(path);
}

/**
 * The customer's page, also when a messenger escaped the `#` of its link: then the menu is in the path, and
 * the page reads it there.
 */
function isMenuPage(path: string): boolean {
  return /^\/m(\/(?!assets\/)|$)/.test(path);
}

function securityHeaders({ connectTo, strictTransport }: StaticSiteOptions): MiddlewareHandler {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy('header', connectTo),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS_POLICY,
    ...(strictTransport ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  };
}

/** Only a file with a hash in its name never changes; the rest is asked for again, by its ETag. */
const cacheHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const neverChanges = /^\/(m\/)?assets\//.test(c.req.path) && c.res.status < 400;
  c.header('Cache-Control', neverChanges ? 'public, max-age=31536000, immutable' : 'no-cache');
};

const onlyReading: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  return c.text('Method not allowed', 405, { Allow: 'GET, HEAD' });
};
