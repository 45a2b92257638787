import * as z from 'zod/mini';
import { ALLERGENS, type AllergenSheet } from '../../domain/allergen.ts';
import type { IsoDate, IsoWeek, WeekName } from '../../domain/calendar.ts';
import type { DecisionId } from '../../domain/decision.ts';
import { COURSES, DIETS } from '../../domain/dish.ts';
import { type MemberId, TOKEN_COLOURS, TOKEN_SHAPES } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import type { TaskId } from '../../domain/task.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, flag, maybe, named, text } from './fields.ts';
import { PHOTO_LIMIT } from './limits.ts';

/** The book of the group (kitchen ring): people, settings, decisions, dishes once cooked, totals of weeks. */

const presence = z.enum(['contains', 'may-contain', 'not']);
const allergenEntry = z.object({ presence, detail: text });
const allergenSheet = z.custom<AllergenSheet>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([name, entry]) =>
        ALLERGENS.some((allergen) => allergen === name) && allergenEntry.safeParse(entry).success,
    ),
);

/** What a dish is, wherever it stands: on a menu or in the library. */
export const dishFields = {
  name: text,
  course: z._default(z.enum(COURSES), 'main'),
  price: z._default(amount<Cents>(), 0 as Cents), // free until the cook says
  diets: z._default(z.array(z.enum(DIETS)), []),
  spicy: z._default(z.literal([0, 1, 2, 3]), 0),
  aliases: z._default(z.array(z.string()), []),
  photo: maybe(z.string().check(z.maxLength(PHOTO_LIMIT))),
};

const memberRow = z.object({
  nickname: text,
  colour: z.enum(TOKEN_COLOURS),
  shape: z.enum(TOKEN_SHAPES),
  left: flag,
});
export const memberTable: TableOf<z.infer<typeof memberRow>> = {
  table: 'members',
  schema: memberRow,
};

/** One row per setting, named by its key; the decision that set it, if the group named one. */
const settingRow = z.object({ value: z.json(), decision: maybe(named<DecisionId>()) });
export const settingTable: TableOf<z.infer<typeof settingRow>> = {
  table: 'settings',
  schema: settingRow,
};

const decisionRow = z.object({
  title: text,
  takenOn: named<IsoDate>(),
  reviewOn: maybe(named<IsoDate>()),
});
export const decisionTable: TableOf<z.infer<typeof decisionRow>> = {
  table: 'decisions',
  schema: decisionRow,
};

/** A dish the group has offered before: what « take again » copies. */
const libraryRow = z.object({
  ...dishFields,
  allergens: allergenSheet,
  lastWeek: named<WeekName>(),
});
export const libraryTable: TableOf<z.infer<typeof libraryRow>> = {
  table: 'library',
  schema: libraryRow,
};

/** A past week's menu as a template: ids of the library, in menu order. */
const templateRow = z.object({ dishes: z.array(z.string()) });
export const templateTable: TableOf<z.infer<typeof templateRow>> = {
  table: 'templates',
  schema: templateRow,
};

/** What stays of a settled week: totals, no person, no order. The last one of a week counts. */
const weekTotalFact = z.object({
  week: named<WeekName>(),
  orders: count,
  mains: count,
  sold: z.array(z.object({ libraryId: z.string(), quantity: count })),
  income: amount<Cents>(),
  purchases: amount<Cents>(),
  kitchen: amount<Cents>(),
  toShare: amount<Cents>(),
  replaces: z.array(z.string()),
});
export const weekTotalKind: KindOf<z.infer<typeof weekTotalFact>> = {
  kind: 'week-total',
  schema: weekTotalFact,
};

/**
 * How often each did each task, kept when the week itself is gone: 1 or 0 for everybody who could come.
 * Facts of before there were tasks say only who cooked.
 */
const turnCountFact = z.object({
  week: named<IsoWeek>(),
  cooks: z.array(named<MemberId>()),
  counts: z._default(
    z.array(z.object({ member: named<MemberId>(), task: named<TaskId>(), times: count })),
    [],
  ),
});
export const turnCountKind: KindOf<z.infer<typeof turnCountFact>> = {
  kind: 'turn-count',
  schema: turnCountFact,
};
