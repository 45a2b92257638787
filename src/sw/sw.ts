// The service worker: after one visit the app starts without a network. It knows nothing of what
// people write, sends nothing, and takes over from an older version only when it is told to.
export {};

interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

const CACHE = 'carnet-files';

/**
 * Path of each built file → its key in the cache. A file whose name has no hash carries its revision
 * in the key, so that two versions lie side by side and unchanged files are not downloaded again.
 */
const keys = new Map(
  self.__WB_MANIFEST.map(({ url, revision }) => {
    const path = new URL(url, `${self.location.origin}/`).pathname;
    return [path, revision === null ? path : `${path}?revision=${revision}`];
  }),
);

self.addEventListener('install', (event) => event.waitUntil(download()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** Where another app's shared texts and files come in. */
const SHARED = '/shared';
/** What was shared last, in memory only: nothing of it reaches the disk before a person reads it in. */
let shared: SharedThings | null = null;

interface SharedThings {
  readonly text: string;
  readonly files: readonly File[];
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'POST' && origin === self.location.origin && pathname === SHARED) {
    event.respondWith(keepShared(event.request));
    return;
  }
  if (method !== 'GET' || origin !== self.location.origin || isForeignTo(pathname)) return;
  const key = keys.get(pathname) ?? (mode === 'navigate' ? keys.get('/index.html') : undefined);
  if (key !== undefined) event.respondWith(fromCache(key, event.request));
});

self.addEventListener('message', (event) => {
  const type: unknown = event.data?.type;
  if (type === 'TAKE_SHARED') {
    event.ports[0]?.postMessage(shared);
    shared = null;
  }
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'COUNT_WINDOWS') {
    event.waitUntil(teamWindows().then((windows) => event.ports[0]?.postMessage(windows.length)));
  }
  if (type === 'LIST_FILES') event.ports[0]?.postMessage({ cacheName: CACHE, keys: [...keys] });
  if (type === 'IS_YOUR_PAGE') {
    event.waitUntil(isOwnPage(event.data.marks).then((own) => event.ports[0]?.postMessage(own)));
  }
});

/** Keeps what was shared until the page that opens now takes it; opening that address by itself does nothing. */
async function keepShared(request: Request): Promise<Response> {
  try {
    const form = await request.formData();
    const texts = ['title', 'text', 'url'].map((name) => form.get(name));
    shared = {
      text: texts.flatMap((text) => (typeof text === 'string' && text ? [text] : [])).join('\n'),
      files: form.getAll('files').filter((file) => file instanceof File),
    };
  } catch {
    shared = null; // no form: nothing was shared
  }
  return Response.redirect(SHARED, 303);
}

/** The customer's page and the relay are not the team app; a path with an extension is a file. */
function isForeignTo(path: string): boolean {
  if (/^\/(m|v1)(\/|$)/.test(path)) return true;
  return /\.[a-z][a-z0-9]*$/i.test(path) && !keys.has(path);
}

/** A download that breaks off keeps the files it has; the browser tries the rest again later. */
async function download(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    [...keys].map(async ([path, key]) => {
      if (await cache.match(key)) return;
      const response = await fetch(path, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(key, await withoutRedirect(response));
    }),
  );
}

/** A browser refuses a redirected answer for a page, and some hosts redirect /index.html to /. */
async function withoutRedirect(response: Response): Promise<Response> {
  return response.redirected ? new Response(await response.blob(), response) : response;
}

async function fromCache(key: string, request: Request): Promise<Response> {
  const cached = await (await caches.open(CACHE)).match(key);
  if (cached && request.mode === 'navigate') return notKeptAside(cached);
  return cached ?? fetch(request);
}

/**
 * A page that is not kept as it stands when it is left for another: WebKit keeps what it was writing
 * unfinished too, and until that page is thrown away nobody can open the database again.
 */
function notKeptAside({ body, headers, status }: Response): Response {
  const own = new Headers(headers);
  own.set('Cache-Control', 'no-store');
  return new Response(body, { status, headers: own });
}

/** Whether a page that shows these marks is the page of this version. */
async function isOwnPage(marks: readonly string[]): Promise<boolean> {
  const page = await fromCache(keys.get('/index.html') ?? '', new Request('/index.html'));
  const text = await page.text();
  return marks.every((mark) => text.includes(`"${mark}"`));
}

/** Another open window may still run the older version and need its files: they go next time. */
async function takeOver(): Promise<void> {
  await self.clients.claim();
  if ((await teamWindows()).length > 1) return;
  const cache = await caches.open(CACHE);
  const wanted = new Set(keys.values());
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (!wanted.has(pathname + search)) await cache.delete(url);
  }
}

async function teamWindows(): Promise<readonly WindowClient[]> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => !isForeignTo(new URL(url).pathname));
}
