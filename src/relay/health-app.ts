import { Hono, type Context } from 'hono';
import { isPass } from './creation-pass.ts';
import type { UsageEstimate } from './usage-estimate.ts';

export interface HealthOptions {
  readonly usage: UsageEstimate;
  readonly pass: string;
  readonly answers: AnswerCounts;
  /** Whether the host itself asks, on the machine. */
  readonly isLocal: (c: Context) => boolean;
}

/** How many requests were answered with which status since the start: numbers, nothing else. */
export class AnswerCounts {
  readonly #counts = new Map<number, number>();

  count(status: number): void {
    this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1);
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}

/** `GET /health` for whoever watches over the process; counters for the host alone. */
export function healthApp({ usage, pass, answers, isLocal }: HealthOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/health', (c) => c.json({ ok: true }));
  app.get('/health/counters', async (c) => {
    const said = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
    if (!isLocal(c) && !isPass(said, pass)) return c.json({ error: 'token' }, 401);
    return c.json({ ...(await usage.get()), requests: answers.all() });
  });
  app.all('/health/*', (c) => c.json({ error: 'method' }, 405, { Allow: 'GET' }));
  app.onError((_, c) => c.json({ ok: false, error: 'storage' }, 503));
  return app;
}
