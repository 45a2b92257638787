import { err, ok, type Result } from '../kernel/result.ts';
import {
  addWeeks,
  type EventName,
  type IsoWeek,
  type WallTime,
  type Weekday,
  type WeekName,
} from './calendar.ts';
import type { DecisionId } from './decision.ts';
import type { Menu } from './menu.ts';
import { NO_MONEY } from './money.ts';
import { type Answer, answerHeads, type Order } from './order.ts';
import { type Settings, type WeekTerms, weekTerms } from './settings.ts';
import { isoWeekOf } from './week-name.ts';

/** A day of its own beside the weeks: a feast, a workshop. What a week has of the group, it says itself. */
export interface OneOffEvent {
  readonly id: EventName;
  /** What it is called; no person's name. */
  readonly name: string;
  /** The day of its week it takes place on, and its hour. */
  readonly weekday: Weekday;
  readonly time: WallTime;
  /** null: as many dishes as are asked for. */
  readonly mainsCap: number | null;
  /** The decision that raised the cap, if the group named one. */
  readonly capDecision: DecisionId | null;
  /** Whether anything is sold: without prices no amount is shown or asked. */
  readonly prices: boolean;
  readonly takesPlace: TakesPlace;
}

/** `contested`: two phones said both at once. It is prepared until somebody decides. */
export type TakesPlace = 'yes' | 'no' | 'contested';

/** What is said of an event on its own screen. */
export type EventFields = Omit<OneOffEvent, 'id' | 'takesPlace'>;

/** Somebody said that an event does not take place, or that it does after all. */
export interface PlaceSaid extends Pick<Answer, 'id' | 'replaces'> {
  readonly takesPlace: boolean;
}

/** Whether an event takes place, by everything that was said of it; nothing said: it does. */
export function takesPlaceBy(said: readonly PlaceSaid[]): TakesPlace {
  const heads = answerHeads(said);
  if (heads.every(({ takesPlace }) => takesPlace)) return 'yes';
  return heads.some(({ takesPlace }) => takesPlace) ? 'contested' : 'no';
}

/** One thing somebody brings to an event; nobody yet: null. */
export interface Bringing {
  readonly thing: string;
  readonly quantity: number;
}

export type EventNameError =
  { readonly type: 'EventNameMissing' } | { readonly type: 'TextTooLong'; readonly limit: number };

/** The cap of an event that has none: more dishes than anybody cooks. */
export const NO_CAP = 999_999;

/** Longest name, in characters as people count them. */
const LONGEST_NAME = 40;

/** A name without space around it. */
export function parseEventTitle(text: string): Result<string, EventNameError> {
  const name = text.normalize('NFC').trim();
  if (name === '') return err({ type: 'EventNameMissing' });
  return Array.from(name).length > LONGEST_NAME
    ? err({ type: 'TextTooLong', limit: LONGEST_NAME })
    : ok(name);
}

/** The group's settings as they hold for an event: orders are taken by hand until it begins, and fetched there. */
export function settingsFor(settings: Settings, event: OneOffEvent): Settings {
  return {
    ...settings,
    mainsCap: event.mainsCap ?? NO_CAP,
    cutoffWeekday: event.weekday,
    cutoffTime: event.time,
    handoverWeekday: event.weekday,
    slots: [event.time],
    delivery: false,
    offerPrice: null,
    asksOffered: false,
  };
}

/** Day, hour and cap of an event: its own at any time, for a menu that is out too. */
export function eventTerms(settings: Settings, event: OneOffEvent): WeekTerms {
  return weekTerms(settingsFor(settings, event), event.id, event.capDecision);
}

/** A menu where nothing is sold. */
export function freeMenu({ dishes }: Menu): Menu {
  return { dishes: dishes.map((dish) => ({ ...dish, price: NO_MONEY })) };
}

/** An order where nothing is sold. */
export function freeOrder(order: Order): Order {
  const lines = order.lines.map((line) => ({ ...line, unitPrice: NO_MONEY }));
  return { ...order, lines, offeredPrice: NO_MONEY };
}

/** The events of a week in the order of their days. */
function eventsOfWeek(events: Iterable<OneOffEvent>, week: IsoWeek): OneOffEvent[] {
  return [...events].filter(({ id }) => isoWeekOf(id) === week).sort(byDay);
}

/** What lies before and after a week or an event: a week is followed by its events. */
export function neighboursOf(
  name: WeekName,
  events: Iterable<OneOffEvent>,
): { readonly before: WeekName; readonly after: WeekName } {
  const week = isoWeekOf(name);
  const [last, next] = [addWeeks(week, -1), addWeeks(week, 1)];
  const all = [...events];
  const row: WeekName[] = [last, week].flatMap((one) => [
    one,
    ...eventsOfWeek(all, one).map(({ id }) => id),
  ]);
  const at = row.includes(name) ? row.indexOf(name) : row.indexOf(week);
  return { before: row[at - 1] ?? last, after: row[at + 1] ?? next };
}

function byDay(a: OneOffEvent, b: OneOffEvent): number {
  return a.weekday - b.weekday || byText(a.time, b.time) || byText(a.id, b.id);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
