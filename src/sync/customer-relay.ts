import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, type Result } from '../kernel/result.ts';
import {
  InboxPage,
  inboxPath,
  InboxPut,
  Menu,
  menuPath,
  MenuPut,
  type PutInbox,
  type PutMenu,
} from '../protocol/customer-relay-messages.ts';
import { sha256 } from '../seal/hash.ts';
import { type Cursor, isMet } from './cursor.ts';
import type { RelayAnswer, RelayFailure } from './relay-answer.ts';
import { ask, type RelayClientDeps } from './relay-client.ts';

/** How long something is kept at the relay, and the pass to begin it; without one nothing begins. */
export interface Begin {
  /** A plain date. */
  readonly expires: string;
  readonly pass: string | null;
}

/** It was closed for good, by whoever holds its token: it opens no more. */
export interface InboxShut {
  readonly type: 'Shut';
}

/** The menus and inboxes of a relay, as a desk phone uses them. No call rejects. */
export interface CustomerRelay {
  menu(id: string): Promise<RelayAnswer<Menu>>;
  /** Replaces the menu of this version; 0: there is none yet. */
  putMenu(
    place: { readonly id: string; readonly token: string },
    menu: { readonly body: Bytes; readonly replaces: number } & Begin,
  ): Promise<RelayAnswer<MenuPut>>;
  /** Begins an inbox, prolongs it, closes or opens it; `forGood` closes it for ever, where the relay knows how. */
  putInbox(
    place: { readonly id: string; readonly token: string },
    inbox: Pick<PutInbox, 'open' | 'forGood'> & Begin,
  ): Promise<Result<InboxPut, RelayFailure | InboxShut>>;
  /** What came after the cursor, each with the second of its receipt. */
  orders(
    place: { readonly id: string; readonly token: string },
    after: Cursor,
  ): Promise<RelayAnswer<InboxPage>>;
}

/** The client of one relay. */
export function customerRelay(deps: Pick<RelayClientDeps, 'fetch' | 'timeoutMs'>): CustomerRelay {
  return {
    menu: (id) => ask(deps, { path: menuPath(id), schema: Menu }),
    putMenu: async ({ id, token }, { body, replaces, expires, pass }) => {
      const write = await tokenHash(token);
      const create = pass === null ? {} : { create: { write, expires, pass } };
      const begins = replaces === 0 ? create : { replaces };
      const put: PutMenu = { body: base64url(body), expires, ...begins };
      return ask(deps, { ...writing(put), path: menuPath(id), schema: MenuPut, token });
    },
    putInbox: async ({ id, token }, { pass, ...inbox }) => {
      const desk = await tokenHash(token);
      const put: PutInbox = { ...inbox, ...(pass === null ? {} : { create: { desk, pass } }) };
      const asked = { ...writing(put), path: inboxPath(id), schema: InboxPut, token };
      const answer = await ask(deps, asked);
      return answer.ok || !isShut(answer.error) ? answer : err({ type: 'Shut' });
    },
    orders: ({ id, token }, { seq, at, gen }) => {
      const query = new URLSearchParams({ after: String(seq), at, gen }).toString();
      const path = `${inboxPath(id)}${seq === 0 ? '' : `?${query}`}`;
      const tag = isMet({ seq, at, gen, kept: 0 }) ? { 'If-None-Match': `"${gen}-${seq}"` } : {};
      return ask(deps, { path, schema: InboxPage, token, headers: tag });
    },
  };
}

function isShut(failure: RelayFailure): boolean {
  return failure.type === 'Unreachable' && failure.word === 'shut';
}

function writing(body: PutMenu | PutInbox) {
  const headers = { 'Content-Type': 'application/json' };
  return { method: 'PUT' as const, headers, body: JSON.stringify(body) };
}

async function tokenHash(token: string): Promise<string> {
  return base64url(await sha256(base64urlToBytes(token) ?? new Uint8Array()));
}
