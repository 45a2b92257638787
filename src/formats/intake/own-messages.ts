import type { MessageRef, SentMessage } from './reading.ts';
import { nameKey } from './names.ts';
import type { TextRead } from './read-text.ts';

/** A message with what its words say. */
export interface Worded {
  readonly message: SentMessage;
  readonly read: TextRead;
}

/** How many dishes a text must name, most of them without a number, to be the menu itself. */
const MENU_DISHES = 3;

/**
 * Which messages the collective wrote itself: those its source calls its own, those from the address most
 * mails go to, and in a chat everything from whoever posted the menu or notes down other people's orders.
 * `own` holds addresses and names that are known to be the collective's.
 */
export function ownMessages(all: readonly Worded[], own: readonly string[]): Set<string> {
  const known = new Set(own.map((one) => one.trim().toLowerCase()));
  const addresses = collectiveAddresses(all);
  const hosts = hostsOf(all);
  const found = all.filter(({ message, read }) => {
    const { from, contact, source } = message;
    if (message.own || isMenu(read)) return true;
    const names = [from, contact].filter((name) => name !== null).map((name) => name.toLowerCase());
    return (
      names.some((name) => known.has(name) || addresses.has(name)) ||
      (contact === null || !contact.includes('@') ? hosts.has(hostKey(source, from)) : false)
    );
  });
  return new Set(found.map(({ message }) => refKey(message)));
}

/** A message as a key of maps. */
export function refKey({ source, index }: MessageRef): string {
  return `${source}\n${index}`;
}

/** Whether a text is the menu: many dishes, hardly any with a number of its own. */
export function isMenu(read: TextRead): boolean {
  return read.named >= MENU_DISHES && read.lines.length === 0 && read.prices >= MENU_DISHES;
}

/** The address most mails of several people go to. */
function collectiveAddresses(all: readonly Worded[]): Set<string> {
  const senders = new Map<string, Set<string>>();
  for (const { message } of all)
    for (const address of message.to) {
      const from = senders.get(address) ?? new Set();
      if (message.contact !== null) from.add(message.contact);
      senders.set(address, from);
    }
  const most = Math.max(0, ...[...senders.values()].map(({ size }) => size));
  return new Set(
    most < 2
      ? []
      : [...senders].filter(([, from]) => from.size === most).map(([address]) => address),
  );
}

/** In each chat, whoever posted a menu, else whoever notes other people's orders and never orders. */
function hostsOf(all: readonly Worded[]): Set<string> {
  const hosts = new Set<string>();
  const chats = new Map<string, Worded[]>();
  for (const one of all) {
    const { source, contact } = one.message;
    if (contact === null || !contact.includes('@')) push(chats, source, one);
  }
  for (const [source, chat] of chats) {
    const menus = chat.filter(({ message, read }) => message.from !== null && isMenu(read));
    const noting = chat.filter(
      ({ message, read }) => message.from !== null && read.noted && read.lines.length === 0,
    );
    for (const { message } of menus.length > 0
      ? menus
      : noting.filter((one) => !orders(chat, one.message.from)))
      hosts.add(hostKey(source, message.from));
  }
  return hosts;
}

function push(chats: Map<string, Worded[]>, source: string, one: Worded): void {
  const chat = chats.get(source);
  if (chat) chat.push(one);
  else chats.set(source, [one]);
}

function orders(chat: readonly Worded[], from: string | null): boolean {
  return chat.some(
    ({ message, read }) => message.from === from && read.lines.length > 0 && !read.noted,
  );
}

function hostKey(source: string, from: string | null): string {
  return `${source}\n${nameKey(from) || (from ?? '')}`;
}
