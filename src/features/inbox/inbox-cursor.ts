import * as z from 'zod/mini';
import { instantOf, type IsoDate, wallTime, ZONE } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Catalogue } from '../../store/storage.ts';
import { type Cursor, cursorToJson, parseCursor } from '../../sync/cursor.ts';

/** How far this phone has read the inboxes at the relay. Those of weeks that are over go at the next writing. */
const PREFERENCE = 'customer-inboxes';

const placesSchema = z.array(z.object({ inbox: z.string(), until: z.number(), cursor: z.json() }));

/** Where reading an inbox goes on; from its beginning where nothing is known. */
export async function readInboxCursor(catalogue: Catalogue, inbox: string): Promise<Cursor> {
  const found = (await readPlaces(catalogue)).find((one) => one.inbox === inbox);
  return parseCursor(found?.cursor ?? null);
}

/** Keeps it until the end of the day `until` in Brussels. */
export async function keepInboxCursor(
  catalogue: Catalogue,
  { inbox, until, now }: { readonly inbox: string; readonly until: IsoDate; readonly now: Instant },
  cursor: Cursor,
): Promise<void> {
  const others = (await readPlaces(catalogue)).filter((one) => one.inbox !== inbox);
  const end = instantOf({ date: until, time: wallTime('23:59'), zone: ZONE }).instant;
  await catalogue.write(PREFERENCE, [
    ...others.filter((one) => one.until >= now),
    { inbox, until: end, cursor: cursorToJson(cursor) },
  ]);
}

async function readPlaces(catalogue: Catalogue): Promise<z.infer<typeof placesSchema>> {
  const parsed = placesSchema.safeParse((await catalogue.read(PREFERENCE)) ?? []);
  return parsed.success ? parsed.data : [];
}
