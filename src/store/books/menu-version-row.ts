import * as z from 'zod/mini';
import { ALLERGENS } from '../../domain/allergen.ts';
import type { IsoDate, WallTime } from '../../domain/calendar.ts';
import type { DishId } from '../../domain/dish.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { TableOf } from '../table.ts';
import { amount, maybe, named } from './fields.ts';

const allergens = z.array(z.enum(ALLERGENS));

/** In the book of a week: what each published menu declared, by the id of the fact that published it. */
const menuVersionRow = z.object({
  at: amount<Instant>(),
  dishes: z.array(z.object({ dish: named<DishId>(), contains: allergens, mayContain: allergens })),
  terms: maybe(
    z.object({
      servedOn: named<IsoDate>(),
      slots: z.array(named<WallTime>()),
      delivery: z.boolean(),
    }),
  ),
});
export const menuVersionTable: TableOf<z.infer<typeof menuVersionRow>> = {
  table: 'menu-versions',
  schema: menuVersionRow,
};
