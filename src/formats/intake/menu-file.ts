import * as z from 'zod/mini';
import {
  addDays,
  dateInWeek,
  parseIsoDate,
  parseIsoWeek,
  parseWallTime,
  wallTime,
  weekOf,
  ZONE,
  type IsoDate,
  type IsoWeek,
  type WallTime,
} from '../../domain/calendar.ts';
import { cents } from '../../domain/money.ts';
import { lateFrom } from '../../domain/settings.ts';
import { COURSES, toDishId, type Course } from '../../domain/dish.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { IntakeDish, IntakeMenu } from './reading.ts';

export type MenuFileError = { readonly type: 'NotAMenu'; readonly why: string };

const text = z.union([z.string(), z.number()]);
const texts = z.optional(z.nullable(z.union([z.array(text), z.string()])));
const fileSchema = z.looseObject({
  week: z.optional(z.nullable(z.string())),
  servedOn: z.optional(z.nullable(z.string())),
  cutoff: z.optional(
    z.nullable(
      z.union([
        z.string(),
        z.looseObject({
          date: z.optional(z.string()),
          time: z.optional(z.string()),
          zone: z.optional(z.string()),
        }),
      ]),
    ),
  ),
  pickup: z.optional(z.nullable(z.union([z.array(text), z.looseObject({ slots: texts })]))),
  slots: texts,
  delivery: z.optional(z.unknown()),
  dishes: z.array(
    z.looseObject({
      id: z.optional(text),
      name: z.string(),
      course: z.optional(z.nullable(z.string())),
      aliases: texts,
      diets: texts,
      priceCents: z.optional(z.nullable(z.number())),
    }),
  ),
});
type MenuFile = z.infer<typeof fileSchema>;

/**
 * Reads a menu from what a JSON file holds. Lenient: aliases, diets, slots and the hour of the cutoff may be
 * missing; only dishes with a name and the day it is served on (or its week) must be there. Error: NotAMenu.
 */
export function parseMenuFile(value: unknown): Result<IntakeMenu, MenuFileError> {
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return err({ type: 'NotAMenu', why: z.prettifyError(parsed.error) });
  const file = parsed.data;
  const servedOn = servedDay(file);
  if (servedOn === null)
    return err({ type: 'NotAMenu', why: 'it says neither « servedOn » nor « week »' });
  const cutoff = cutoffIn(file, servedOn);
  return ok({
    week: weekIn(file, servedOn),
    servedOn,
    cutoff,
    lateFrom: lateFrom({ cutoff, closedAt: null }),
    slots: slotsIn(file),
    delivery: file.delivery !== false && file.delivery !== null && file.delivery !== undefined,
    dishes: file.dishes.map(dishIn),
  });
}

function servedDay({ servedOn, week }: MenuFile): IsoDate | null {
  const day = parseIsoDate((servedOn ?? '').slice(0, 10));
  if (day.ok) return day.value;
  const parsed = parseIsoWeek(week ?? '');
  return parsed.ok ? dateInWeek(parsed.value, 4) : null;
}

function weekIn({ week }: MenuFile, servedOn: IsoDate): IsoWeek {
  const parsed = parseIsoWeek(week ?? '');
  return parsed.ok ? parsed.value : weekOf(servedOn);
}

/** « 2026-11-24T18:00 », or an object; two days before at 18:00 when it is not said. */
function cutoffIn({ cutoff }: MenuFile, servedOn: IsoDate): IntakeMenu['cutoff'] {
  const given =
    typeof cutoff === 'string'
      ? { date: cutoff.slice(0, 10), time: cutoff.slice(11, 16), zone: undefined }
      : cutoff;
  const date = parseIsoDate(given?.date ?? '');
  const time = timeIn(given?.time ?? '18:00');
  return {
    date: date.ok ? date.value : addDays(servedOn, -2),
    time: time ?? wallTime('18:00'),
    zone: zoneIn(given?.zone),
  };
}

function zoneIn(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? ZONE }).resolvedOptions().timeZone;
  } catch {
    return ZONE; // a zone this machine does not know
  }
}

function slotsIn({ pickup, slots }: MenuFile): WallTime[] {
  const given = Array.isArray(pickup) ? pickup : (pickup?.slots ?? slots ?? []);
  return [given].flat().flatMap((slot) => timeIn(String(slot)) ?? []);
}

/** « 17:30 », « 17h30 », « 8:00 ». */
function timeIn(text_: string): WallTime | null {
  const hit = /^\s*(\d{1,2})\s*[:hu.]\s*(\d{2})?/iu.exec(text_);
  const parsed = parseWallTime(`${(hit?.[1] ?? '').padStart(2, '0')}:${hit?.[2] ?? '00'}`);
  return parsed.ok ? parsed.value : null;
}

function dishIn(dish: MenuFile['dishes'][number]): IntakeDish {
  const { id, name, course, aliases, diets, priceCents } = dish;
  return {
    id: toDishId(String(id ?? name)),
    name,
    course: courseIn(course),
    aliases: listIn(aliases),
    price: Number.isSafeInteger(priceCents) ? cents(Number(priceCents)) : null,
    diets: listIn(diets),
  };
}

function courseIn(course: string | null | undefined): Course {
  return COURSES.find((one) => one === course) ?? 'main';
}

function listIn(list: string | (string | number)[] | null | undefined): string[] {
  return [list ?? []].flat().map(String);
}
