import { nameKey } from './names.ts';
import type { MessageRef, ReadMessage, ReadOrder, SentMessage } from './reading.ts';

/** An order that was read, with what it is found by. */
export interface KnownOrder {
  readonly message: ReadMessage;
  readonly contact: string;
  readonly name: string;
  /** Its continuations, changes and cancellations, in the order they were sent. */
  readonly followers: ReadMessage[];
}

/** All orders read so far, by who sent them and by what they say. */
export class KnownOrders {
  readonly #byRef = new Map<string, KnownOrder>();
  readonly #byContact = new Map<string, KnownOrder[]>();
  readonly #byName = new Map<string, KnownOrder[]>();
  readonly #byIdentity = new Map<string, KnownOrder>();
  readonly #byContent = new Map<string, KnownOrder[]>();

  /** Takes in what was read; messages must come in the order they were sent. */
  add(message: ReadMessage): void {
    if (message.refersTo) {
      this.#byRef.get(refText(message.refersTo))?.followers.push(message);
      return;
    }
    if (
      (message.kind !== 'order' && message.kind !== 'unclear') ||
      !message.order ||
      message.duplicateOf
    )
      return;
    const known = {
      message,
      contact: contactKey(message.contact),
      name: nameKey(message.order.name),
      followers: [],
    };
    this.#byRef.set(refText(message), known);
    if (!this.#byIdentity.has(message.identity)) this.#byIdentity.set(message.identity, known);
    put(this.#byContact, known.contact, known);
    put(this.#byName, known.name, known);
    put(this.#byContent, contentKey(message.order), known);
  }

  /** The orders of who sent a message: by contact, else by a name only one person has. */
  of(message: SentMessage, name: string): readonly KnownOrder[] {
    const byContact = this.#byContact.get(contactKey(message.contact)) ?? [];
    if (byContact.length > 0) return byContact;
    const byName = (this.#byName.get(name) ?? []).filter(
      ({ message: one }) => !areOthers(message, one),
    );
    const people = new Set(
      byName.map(({ contact, message: one }) => contact || `${one.source}\n${one.from ?? ''}`),
    );
    return people.size === 1 || byName.every(({ message: one }) => one.source === message.source)
      ? byName
      : [];
  }

  /** The first order that says the same and comes from the same person, or is the same message. */
  same(message: SentMessage, order: ReadOrder): KnownOrder | null {
    const again = this.#byIdentity.get(message.identity);
    if (again) return again;
    const contact = contactKey(message.contact);
    const name = nameKey(order.name);
    const found = (this.#byContent.get(contentKey(order)) ?? []).find(
      (known) =>
        (contact !== '' && contact === known.contact) ||
        (name !== '' && name === known.name && !areOthers(message, known.message)),
    );
    return found ?? null;
  }
}

/** An address in lower case, a number without its country and its signs; an empty text for none. */
function contactKey(contact: string | null): string {
  if (contact === null) return '';
  if (contact.includes('@')) return contact.trim().toLowerCase();
  return contact.replace(/\D/gu, '').replace(/^(?:00)?32|^0/u, '');
}

/** Two addresses, or two numbers, that differ are two people, whatever they are called. */
function areOthers(a: SentMessage, b: SentMessage): boolean {
  const one = contactKey(a.contact);
  const other = contactKey(b.contact);
  if (one !== '' && other !== '') return one !== other && one.includes('@') === other.includes('@');
  return a.source === b.source && a.from !== null && b.from !== null && a.from !== b.from;
}

function put(map: Map<string, KnownOrder[]>, key: string, known: KnownOrder): void {
  if (key === '') return;
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}

/** Lines and open points; an empty text where there is no line to compare. */
function contentKey({ lines, open }: ReadOrder): string {
  if (lines.length === 0) return '';
  const said = [
    ...lines.map(({ dish, quantity }) => `${dish} ${quantity}`),
    ...open.map(({ words }) => `? ${words}`),
  ];
  return said.sort().join('\n');
}

function refText({ source, index }: MessageRef): string {
  return `${source}\n${index}`;
}
