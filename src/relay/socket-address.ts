import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** The address of who asks: of the socket, or as our own proxy says, in its last word. */
export function addressFrom(behindProxy: boolean): (c: Context) => string {
  return (c) => {
    const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
    return behindProxy && forwarded ? forwarded : socketAddress(c);
  };
}

/** Whether a request comes from this very machine, and through no proxy. */
export function isLocal(c: Context): boolean {
  const passedOn = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'];
  if (passedOn.some((name) => c.req.header(name) !== undefined)) return false;
  return /^(::ffff:)?127[.]|^::1$/.test(socketAddress(c));
}

function socketAddress(c: Context): string {
  const env = c.env as { incoming?: IncomingMessage } | undefined; // what @hono/node-server hands over
  return env?.incoming?.socket.remoteAddress ?? '';
}
