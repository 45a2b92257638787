import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/kernel/content-security-policy.ts';
import { staticSite } from '../../../src/relay/static-site.ts';

const PAGE = '<!doctype html><title>Carnet</title>';
const SCRIPT = 'export const carnet = 1;\n'.repeat(200);

let folder: string;
let get: (path: string, init?: RequestInit) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carnet-site-'));
  const root = join(folder, 'app');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for the web');
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'sw.js'), SCRIPT);
  writeFileSync(join(root, 'manifest.webmanifest'), '{}');
  writeFileSync(join(root, 'assets', 'index-abc123.js'), SCRIPT);
  const site = staticSite({ root });
  get = async (path, init) => site.request(path, init);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is answered', () => {
  test.each(['/', '/index.html', '/2026-W48/orders', '/2026-W48.2', '/mine'])(
    'the link %s opens the app',
    async (path) => {
      const response = await get(path);

      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toContain('text/html');
      expect(await response.text()).toBe(PAGE);
    },
  );

  test.each(['/assets/index-old999.js', '/missing.js', '/week/photo.png', '/assets/', '/v1/log'])(
    'the page is never passed off as %s, which does not exist',
    async (path) => {
      const response = await get(path);

      expect(response.status).toBe(404);
      expect(await response.text()).toBe('Not found');
    },
  );

  test.each(['/m', '/m/'])(
    "the team's page never stands in for the customer's %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%5c..%5csecret.txt'])(
    '%s does not lead out of the folder',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('not for the web');
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s is not a way to read',
    async (method) => {
      const response = await get('/', { method });

      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD');
    },
  );

  test('HEAD tells of a page without sending it', async () => {
    const response = await get('/2026-W48/orders', { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('a browser that takes gzip gets less to download, and the same file', async () => {
    const response = await get('/sw.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    const body = new Uint8Array(await response.arrayBuffer());

    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(body.length).toBeLessThan(SCRIPT.length / 2);
    expect(gunzipSync(body).toString()).toBe(SCRIPT);
  });

  test('a file that has not changed is not sent twice', async () => {
    const tag = (await get('/sw.js')).headers.get('ETag') ?? '';

    expect((await get('/sw.js', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });
});

describe('headers', () => {
  const everyKind = ['/', '/sw.js', '/assets/index-abc123.js', '/missing.js', '/2026-W48/orders'];

  test.each(everyKind)('%s carries the whole policy', async (path) => {
    const headers = Object.fromEntries((await get(path)).headers);

    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy('header'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=(self), ');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  });

  test.each(['/', '/2026-W48/orders', '/sw.js', '/manifest.webmanifest', '/assets/missing.js'])(
    '%s is asked for again each time',
    async (path) => {
      expect((await get(path)).headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  test('a file with a hash in its name is kept for good', async () => {
    const { headers } = await get('/assets/index-abc123.js');

    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  test('only a site behind HTTPS tells browsers to come back by HTTPS', async () => {
    const secure = staticSite({ root: join(folder, 'app'), strictTransport: true });

    expect((await get('/')).headers.has('Strict-Transport-Security')).toBe(false);
    expect((await secure.request('/')).headers.get('Strict-Transport-Security')).toBe(
      'max-age=63072000',
    );
  });

  test('the page may talk to the relay that was named, and to no other', async () => {
    const site = staticSite({ root: join(folder, 'app'), connectTo: ['https://relay.example'] });

    expect((await site.request('/')).headers.get('Content-Security-Policy')).toContain(
      "connect-src 'self' https://relay.example;",
    );
  });
});
