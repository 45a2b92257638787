import * as z from 'zod/mini';
import {
  addWeeks,
  compareDates,
  compareWeeks,
  dateOf,
  weekOf,
  ZONE,
} from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import { parseWeekBookName } from '../../store/book-name.ts';
import type { RingName } from '../../store/key-record.ts';
import type { Catalogue } from '../../store/storage.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What somebody was told, which only a person knows. */
const TOLD = ['customers', 'members'] as const;
type Told = (typeof TOLD)[number];

/** A lost phone whose list is being worked through. What was done to keys and links the books themselves say. */
export interface LostDrill {
  readonly phone: string;
  /** What it held when the list began. */
  readonly rings: readonly RingName[];
  readonly startedAt: Instant;
  readonly told: readonly Told[];
}

const drillSchema = z.object({
  phone: z.string(),
  rings: z.array(z.enum(['kitchen', 'desk', 'circle'])),
  startedAt: z.custom<Instant>((value) => Number.isSafeInteger(value)),
  told: z.array(z.enum(TOLD)),
});

/** Preference of this phone: the list survives a reload. It names the lost phone by its id alone. */
const PREFERENCE = 'lost-phone';

/** The list that was begun on this phone; null for none. */
export async function readDrill(catalogue: Pick<Catalogue, 'read'>): Promise<LostDrill | null> {
  const kept = drillSchema.safeParse(await catalogue.read(PREFERENCE));
  return kept.success ? kept.data : null;
}

/** Keeps the list, or forgets it. */
export function keepDrill(
  catalogue: Pick<Catalogue, 'write'>,
  drill: LostDrill | null,
): Promise<void> {
  return catalogue.write(
    PREFERENCE,
    drill && { ...drill, rings: [...drill.rings], told: [...drill.told] },
  );
}

/** The weeks whose customers may still write: published, not settled, not served yet. */
export async function weeksWithLink({
  phone,
  openWeek,
}: Pick<ScreenProps, 'phone' | 'openWeek'>): Promise<readonly OpenWeek[]> {
  const today = dateOf(phone.clock.now(), ZONE);
  const first = addWeeks(weekOf(today), -1);
  const weeks = (await phone.shelf.entries())
    .flatMap(({ name }) => parseWeekBookName(name) ?? [])
    .filter(({ kind, week }) => kind === 'week' && compareWeeks(week, first) >= 0)
    .map(({ week }) => week)
    .toSorted(compareWeeks);
  const found: OpenWeek[] = [];
  for (const week of weeks) {
    const opened = await openWeek(week);
    const kinds = new Set(opened?.events.value.map(({ kind }) => kind));
    const isOpen = kinds.has('menu-published') && !kinds.has('settled');
    if (opened && isOpen && compareDates(opened.terms.value.servedOn, today) >= 0)
      found.push(opened);
  }
  return found;
}
