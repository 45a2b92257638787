import {
  type EventEntry,
  type OrderEntry,
  type PlaceEntry,
  readEvents,
  readOrders,
  readPlaces,
  readTwice,
  type TwiceEntry,
} from './read-contested.ts';
import { type FieldEntry, readFields } from './read-fields.ts';
import { readTellings, type TellingEntry } from './read-tellings.ts';
import type { TrayScope } from './tray-scope.ts';

/** One thing two phones decided or told differently. Derived, never stored: an answer makes it go. */
export type TrayEntry =
  OrderEntry | PlaceEntry | FieldEntry | TellingEntry | EventEntry | TwiceEntry;

/** Everything to be decided, meals first, then money, then the rest: the same list on every phone. */
export function readTray(scope: TrayScope): TrayEntry[] {
  return [
    ...readOrders(scope),
    ...readPlaces(scope),
    ...readTellings(scope),
    ...readFields(scope),
    ...readEvents(scope),
    ...readTwice(scope),
  ];
}
