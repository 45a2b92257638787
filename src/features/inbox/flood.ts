import { normalizeContact, normalizeNickname } from '../../domain/normalized-names.ts';
import { debtTable } from '../../store/books/desk-books.ts';
import { codedOrders, type InboxPlaces, type OrderCard } from './inbox-cards.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { isPutRight } from './use-card-draft.ts';

/** The waiting orders of the page: those nobody here knows, and how many are somebody's. */
export interface Flood {
  readonly taken: readonly OrderCard[];
  readonly left: number;
}

/**
 * What one gesture may put away when many orders come at once. An order stays whose contact or name stands
 * in the books, among the orders of the week or in a debt, or about which somebody said or corrected something.
 * Reads signals.
 */
export function floodOf(deps: InboxDeps, places: InboxPlaces): Flood {
  const all = codedOrders(places);
  const known = knownTexts(deps);
  const decided = deps.messages.decisions.value;
  const taken = all.filter(
    (card) =>
      !isKnown(known, card.wish) && !decided.has(card.message.id) && !isPutRight(deps, card),
  );
  return { taken, left: all.length - taken.length };
}

interface KnownTexts {
  readonly contacts: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Only orders that were accepted have a contact of their own in the week. */
function knownTexts({ week, deskBook, group }: InboxDeps): KnownTexts {
  const orders = week.orders.value.map(({ id }) => week.contacts.value.get(id));
  const people = [...orders, ...deskBook.rows(debtTable).value.values()];
  const names = [...people, ...group.members.value].map((one) => one?.nickname ?? '');
  return {
    contacts: new Set(people.map((one) => normalizeContact(one?.contact ?? ''))),
    names: new Set(names.map(normalizeNickname)),
  };
}

function isKnown(known: KnownTexts, { name, contact }: OrderCard['wish']): boolean {
  const [who, where] = [normalizeNickname(name), normalizeContact(contact)];
  return (who !== '' && known.names.has(who)) || (where !== '' && known.contacts.has(where));
}
