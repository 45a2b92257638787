import type { Hono } from 'hono';
import { creationPass } from './creation-pass.ts';
import { AnswerCounts, healthApp } from './health-app.ts';
import { relayApp } from './relay-app.ts';
import type { Settings } from './settings.ts';
import { addressFrom, isLocal } from './socket-address.ts';
import { openRelayStorage } from './storage/open-relay-storage.ts';
import { staticSite } from './static-site.ts';

export interface OpenedRelay {
  readonly pass: string;
  /** Answers a request; `env` is what the Node adapter hands over. */
  readonly fetch: (request: Request, env: object) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The relay, its health, and beside them the app unless it runs alone. */
export async function openRelay(settings: Settings): Promise<OpenedRelay> {
  const storage = await openRelayStorage(settings.database);
  if (settings.restored) await storage.renewGens();
  const pass = creationPass(settings.pass, settings.dataFolder);
  const { app, sweeper, usage } = relayApp({
    storage,
    pass,
    limits: settings.limits,
    addressOf: addressFrom(settings.behindProxy),
    report: reportQuietly(),
  });
  sweeper.soon();
  sweeper.startHourly();
  const answers = new AnswerCounts();
  const health = healthApp({ usage, pass, answers, isLocal });
  const site = settings.alone ? null : appSite(settings);
  return {
    pass,
    close: () => storage.close(),
    fetch: async (request, env) => {
      const { pathname } = new URL(request.url);
      if (/^\/health(\/|$)/.test(pathname)) return health.fetch(request, env);
      if (site && !/^\/v1(\/|$)/.test(pathname)) return site.fetch(request, env);
      const answer = await app.fetch(request, env);
      answers.count(answer.status);
      return answer;
    },
  };
}

function appSite({ appFolder, connectTo, strictTransport }: Settings): Hono {
  return staticSite({ root: appFolder, connectTo, strictTransport });
}

/** Says that the storage failed, once a minute, and by its code alone: messages may hold paths. */
function reportQuietly(): (error: unknown) => void {
  let saidAt = -Infinity;
  return (error) => {
    if (performance.now() - saidAt < 60_000) return;
    saidAt = performance.now();
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    console.error(`The storage failed: ${code}`);
  };
}
