import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { KEEP, pageHeaders, type PageHeaderOptions } from '../kernel/page-headers.ts';

export interface StaticSiteOptions extends PageHeaderOptions {
  /** Folder of the built app. */
  readonly root: string;
}

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

function securityHeaders(options: PageHeaderOptions): MiddlewareHandler {
  const headers = Object.entries(pageHeaders(options));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
  };
}

/** Only a file with a hash in its name never changes; the rest is asked for again, by its ETag. */
const cacheHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const neverChanges = /^\/(m\/)?assets\//.test(c.req.path) && c.res.status < 400;
  c.header('Cache-Control', neverChanges ? KEEP.forGood : KEEP.askAgain);
};

const onlyReading: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  return c.text('Method not allowed', 405, { Allow: 'GET, HEAD' });
};
