import { createHash, randomBytes } from 'node:crypto';
import type { NewItem } from '../../src/protocol/relay-requests.ts';

/** What a phone knows of a log at a relay. */
export interface TestLog {
  readonly id: string;
  readonly read: string;
  readonly write: string;
}

/** 16 random bytes in base64url. */
export function randomId(): string {
  return randomBytes(16).toString('base64url');
}

export function newTestLog(): TestLog {
  return { id: randomId(), read: randomId(), write: randomId() };
}

/** SHA-256 of a token in base64url, as phones name it when they begin a log. */
export function hashOf(token: string): string {
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
}

/** A random blob of so many bytes. */
export function newItem(bytes = 512): NewItem {
  return { id: randomId(), body: randomBytes(bytes).toString('base64url') };
}

export function newItems(count: number, bytes = 512): NewItem[] {
  return Array.from({ length: count }, () => newItem(bytes));
}

/** What begins a log, in an append. */
export function creationOf({ read, write }: TestLog, pass: string, expires = '2026-12-03') {
  return { read: hashOf(read), write: hashOf(write), expires, pass };
}

/** A request with JSON, a token and the relay's own header. */
export function sending(
  method: string,
  token: string | null,
  json?: unknown,
): Omit<RequestInit, 'headers'> & { headers: Record<string, string> } {
  return {
    method,
    headers: {
      'X-Carnet': '1',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  };
}
