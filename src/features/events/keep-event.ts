import { dateInWeek, type EventName, type IsoWeek } from '../../domain/calendar.ts';
import { lastVersion } from '../../domain/menu-version.ts';
import {
  type EventFields,
  type EventNameError,
  type OneOffEvent,
  parseEventTitle,
} from '../../domain/one-off-event.ts';
import { type SettingError, validateSetting } from '../../domain/settings.ts';
import { eventName } from '../../domain/week-name.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { readWholeNumber } from '../../ui/whole-number.ts';
import { seedOf, weekBookName } from '../../store/book-name.ts';
import { eventTable } from '../../store/books/event-tables.ts';
import { menuVersionTable } from '../../store/books/menu-version-row.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { KeyRecord } from '../../store/key-record.ts';
import { secretOf } from '../../store/keyring.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { moneyFacts, readWeekMoney } from '../../store/views/week-money.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Numbers of events: 0 is the seed's. */
const NUMBERS = 9999;

/** What is asked before an event exists; the rest has its usual value until somebody says otherwise. */
export type NewEvent = Pick<OneOffEvent, 'name' | 'weekday'>;

export type MakeEventError =
  StoreError | EventNameError | { readonly type: 'EventKeyMissing' | 'WeekTooFar' };

/** Whether events of this week can be opened here: a week walked past before there were events has no seed. */
export function canHoldEvents(keys: KeyRecord | null, week: IsoWeek): boolean {
  return keys !== null && secretOf(keys, weekBookName('week', seedOf(week))) !== null;
}

/**
 * Makes an event of a week, without prices and without a cap. Errors: no name, no key for events of that
 * week on this phone.
 */
export async function makeEvent(
  { phone, group }: Pick<ScreenProps, 'phone' | 'group'>,
  week: IsoWeek,
  { name, weekday }: NewEvent,
): Promise<Result<{ readonly event: EventName; readonly saved: Saved }, MakeEventError>> {
  const title = parseEventTitle(name);
  if (!title.ok) return title;
  const prepared = await phone.shelf.prepareWeek(week);
  if (!prepared.ok) return prepared;
  if (!canHoldEvents(phone.shelf.keys.value, week)) return err({ type: 'EventKeyMissing' });
  const event = freeName(week, { phone, group });
  const [time] = group.settings.value.slots;
  const row = { name: title.value, weekday, mainsCap: null, prices: false };
  const change = put(eventTable, event, time === undefined ? row : { ...row, time });
  const saved = await saveGesture({ book: group.book, changes: [change] });
  return saved.ok ? ok({ event, saved: saved.value }) : saved;
}

/** A number nobody has, and that two phones won't pick at once. */
function freeName(
  week: IsoWeek,
  { phone, group }: Pick<ScreenProps, 'phone' | 'group'>,
): EventName {
  for (;;) {
    const [high = 0, low = 0] = phone.random(2);
    const event = eventName(week, ((high * 256 + low) % NUMBERS) + 1);
    if (!group.oneOffs.value.has(event)) return event;
  }
}

/**
 * Changes what is said of an event: it holds at once, for a menu that is out too. Whoever ordered before its
 * day or hour moved saw the menu as it was then.
 */
export function changeEvent(
  { group, week, phone }: Pick<ScreenProps, 'group' | 'week' | 'phone'>,
  event: OneOffEvent,
  fields: Partial<EventFields>,
): Promise<Result<Saved, StoreError>> {
  const said = { book: group.book, changes: [put(eventTable, event.id, fields)] };
  const isMoved = fields.weekday !== undefined || fields.time !== undefined;
  const versions = week.book.rows(menuVersionTable).value;
  const out = versions.get(lastVersion([...versions.values()])?.id ?? '');
  if (!isMoved || !out) return saveGesture(said);
  const { weekday, time } = { ...event, ...fields };
  const terms = { servedOn: dateInWeek(event.id, weekday), slots: [time], delivery: false };
  const moved = { at: phone.clock.now(), dishes: out.dishes, terms };
  const change = put(menuVersionTable, phone.ids.next(), moved);
  return saveGesture(said, { book: week.book, changes: [change] });
}

/** A cap as typed; nothing is none. */
export function readEventCap(text: string): Result<number | null, SettingError> {
  return text.trim() === ''
    ? ok(null)
    : validateSetting('mainsCap', readWholeNumber(text) ?? Number.NaN);
}

/** Whether money was noted: then the prices stay, for it must be settled. Reads signals. */
export function holdsMoney({ book }: ScreenProps['week']): boolean {
  return moneyFacts(readWeekMoney(book)).length > 0;
}
