import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** All three are logs to the storage. */
export type Kind = 'logs' | 'menus' | 'inboxes';

/** SHA-256 of a bearer token: what a phone names at the beginning of a log, and the relay keeps. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
}

/** The key of a log in the storage: it does not tell the log's address. */
export function logKey(kind: Kind, id: string): string {
  return createHash('sha256').update(`${kind}/${id}`).digest('base64url');
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Tells one life of a log from another. */
export function newGen(): string {
  return randomBytes(9).toString('base64url');
}
