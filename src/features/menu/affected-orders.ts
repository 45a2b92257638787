import { orderStates } from '../../domain/cap.ts';
import {
  changesFor,
  type DishChange,
  type HandoverChange,
  handoverChangesFor,
  lastVersion,
  type MenuVersion,
} from '../../domain/menu-version.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { type Order, orderBasis } from '../../domain/order.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import type { ReadyMessage } from '../../formats/message-links.ts';
import { allergenWord } from '../../i18n/customers/allergen-words.ts';
import { type CustomerTexts, customerTexts } from '../../i18n/customers/customer-texts.ts';
import { toInstant } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { toldKind } from '../../store/books/desk-books.ts';
import { menuVersionTable } from '../../store/books/menu-version-row.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { customerLanguage } from '../order-language.ts';
import type { ScreenProps } from '../screen-props.ts';

/** An order whose dishes, or whose hand-over, are no longer what its sender was shown. */
export interface AffectedOrder {
  readonly order: Order;
  readonly code: string;
  readonly changes: readonly (DishChange | HandoverChange)[];
  /** Whether somebody told its sender of the menu that is out now. */
  readonly isTold: boolean;
}

/** Every menu of the week that went out; of an event's, the last says day and hour as they are now. Reads signals. */
export function versionsOf({
  book,
  oneOff,
  terms,
}: Pick<OpenWeek, 'book' | 'oneOff' | 'terms'>): readonly MenuVersion[] {
  const out = [...book.rows(menuVersionTable).value.values()];
  const last = lastVersion(out);
  if (!oneOff || !last) return out;
  const { servedOn, slots, delivery } = terms.value;
  const id = [last.id, servedOn, ...slots].join('/');
  return [...out, { ...last, id, at: NOBODY_SAW, terms: { servedOn, slots, delivery } }];
}

/** After every order: of two phones that moved an event at once, what stands is not what was written last. */
const NOBODY_SAW = toInstant(Number.MAX_SAFE_INTEGER);

/** The orders that the menu now out touches: those that still stand. Reads signals. */
export function affectedOrders(week: OpenWeek): AffectedOrder[] {
  const versions = versionsOf(week);
  if (versions.length === 0) return [];
  const orders = week.orders.value;
  const states = orderStates(orders, week.menu.value, week.terms.value);
  const codes = displayCodes(orders);
  const now = saidOf(versions);
  const told = new Set(
    (week.contactsBook?.facts(toldKind).value ?? [])
      .filter(({ data }) => data.said === now)
      .map(({ data }) => data.order),
  );
  return orders.flatMap((order) => {
    const state = states.get(order.id);
    const changes = [...changesFor(order, versions), ...handoverChangesFor(order, versions)];
    if (changes.length === 0 || state === 'cancelled' || state === 'declined') return [];
    const code = codes.get(order.id) ?? order.code;
    return [{ order, code, changes, isTold: told.has(order.id) }];
  });
}

/** The language the sender of an order wrote in, else the team's. */
export function toldIn(week: OpenWeek, { order }: AffectedOrder, teams: CustomerLanguage) {
  return customerLanguage(week, order.id) ?? teams;
}

/** What the sender of an order is told. */
export function changedMessage(
  week: OpenWeek,
  { code, changes }: AffectedOrder,
  language: CustomerLanguage,
): ReadyMessage {
  const texts = customerTexts(language);
  const lines = changes.map((change) => changeText(texts, week, change));
  const body = [
    texts.say('menuChanged', { code }),
    lines.join('\n'),
    ...nowAt(texts, week, changes),
    texts.say('menuChangedAsk'),
  ].join('\n\n');
  return { subject: texts.say('subject', { code }), body };
}

/** An event has one hour: where it moved, both are said as they are now. */
function nowAt(
  texts: CustomerTexts,
  { oneOff, terms }: OpenWeek,
  changes: AffectedOrder['changes'],
): readonly string[] {
  const isMoved = changes.some(({ type }) => type === 'DayMoved' || type === 'SlotOff');
  const [slot] = terms.value.slots;
  if (!oneOff || !isMoved || slot === undefined) return [];
  return [texts.say('slot', { day: texts.day(terms.value.servedOn), slot })];
}

function changeText(
  texts: CustomerTexts,
  week: OpenWeek,
  change: AffectedOrder['changes'][number],
): string {
  const nameOf = (id: string) => week.menu.value.dishes.find((dish) => dish.id === id)?.name ?? '…';
  switch (change.type) {
    case 'DishOff':
      return texts.say('dishOff', { dish: nameOf(change.dish) });
    case 'AllergensAdded': {
      const words = change.allergens.map((one) => allergenWord(texts.language, one));
      return texts.say('allergensAdded', {
        dish: nameOf(change.dish),
        allergens: words.join(', '),
      });
    }
    case 'SlotOff':
      return texts.say('slotOff', { slot: change.slot });
    case 'DeliveryOff':
      return texts.say('deliveryOff');
    case 'DayMoved':
      return texts.say('dayMoved', { day: texts.day(change.servedOn) });
  }
}

/** Notes that somebody told the sender of an order what the menu now out says. */
export function noteMenuTold(
  { week, phone, me }: Pick<ScreenProps, 'week' | 'phone' | 'me'>,
  contacts: Book,
  { order }: Pick<AffectedOrder, 'order'>,
): Promise<Result<Saved, StoreError>> {
  const said = saidOf(versionsOf(week));
  const told = { order: order.id, said, basis: orderBasis(order.lines), by: me.value, about: null };
  return saveGesture({ book: contacts, changes: [happen(toldKind, phone.ids.next(), told)] });
}

/** The menu that was told of. */
function saidOf(versions: readonly MenuVersion[]): string {
  return `menu/${lastVersion(versions)?.id ?? ''}`;
}
