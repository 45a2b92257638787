import * as z from 'zod/mini';
import { type EventName, parseWallTime, type WallTime } from '../../domain/calendar.ts';
import type { DecisionId } from '../../domain/decision.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { KindOf, TableOf } from '../table.ts';
import { count, flag, maybe, named, text } from './fields.ts';

/** One-off events: what the group says of each, and what people bring to one. */

const time = z.custom<WallTime>((value) => typeof value === 'string' && parseWallTime(value).ok);

/** In the group's book, by the name of the event's books. */
const eventRow = z.object({
  name: text,
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  time,
  mainsCap: maybe(count),
  capDecision: maybe(named<DecisionId>()),
  prices: flag,
});
export const eventTable: TableOf<z.infer<typeof eventRow>> = { table: 'events', schema: eventRow };

/** In the group's book: an event does not take place, or does after all. */
const eventSaidFact = z.object({
  event: named<EventName>(),
  takesPlace: z.boolean(),
  replaces: z.array(named<FactId>()),
});
export const eventSaidKind: KindOf<z.infer<typeof eventSaidFact>> = {
  kind: 'event-said',
  schema: eventSaidFact,
};

/** In an event's book: it goes with it. */
const bringingRow = z.object({
  thing: text,
  quantity: z._default(count, 1),
  member: maybe(named<MemberId>()),
  /** What its member was told last: the fact that the event does not take place. */
  told: maybe(named<FactId>()),
});
export const bringingTable: TableOf<z.infer<typeof bringingRow>> = {
  table: 'bringings',
  schema: bringingRow,
};
