import { afterEach, expect, test } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';

const running: AppServer[] = [];

async function start(port?: number): Promise<AppServer> {
  const server = await startApp(port === undefined ? {} : { port });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

test('the address it prints is the address that answers', async () => {
  const { announcement, origin } = await start();

  expect(announcement).toBe(`Carnet: ${origin}`);
  expect((await fetch(origin)).headers.get('Content-Type')).toContain('text/html');
});

test('when the port is taken it takes the next free one and says so', async () => {
  const first = await start();

  const second = await start(first.port);

  expect(second.port).toBeGreaterThan(first.port);
  expect(second.announcement).toBe(`Carnet: ${second.origin} (port ${first.port} was taken)`);
  expect((await fetch(first.origin)).status).toBe(200);
  expect((await fetch(second.origin)).status).toBe(200);
});

test('once stopped, its port is free again, even with a browser still connected', async () => {
  const first = await start();
  await fetch(first.origin, { headers: { Connection: 'keep-alive' } });

  await first.stop();
  const second = await start(first.port);

  expect(second.port).toBe(first.port);
});
