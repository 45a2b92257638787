import type { Context } from 'hono';
import { isRelayId } from './log-access.ts';

const SENDER = 'carnet-sender';

/** The bearer token of a request, or null when there is none that could be right. */
export function bearer(c: Context): string | null {
  const token = /^Bearer ([\w-]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
  return isRelayId(token) ? token : null;
}

/** Who sent a request, for the limiter alone; set by the first of the relay's checks. */
export function senderOf(c: Context): string {
  return String(c.get(SENDER) ?? '');
}

export function setSender(c: Context, address: string): void {
  c.set(SENDER, network(address));
}

/** One household holds a whole /64 of IPv6: it is one sender. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+[.])/i, '');
  if (!plain.includes(':')) return plain;
  const [left = [], right] = plain.split('::').map((half) => half.split(':'));
  const zeros = right === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...(right ?? [])];
  return groups.slice(0, 4).join(':');
}
