import { offeredDishes } from '../domain/menu.ts';
import { firstHandover, type PlannedStep, planOf } from '../domain/plan-step.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { planStepsOf, stepsDoneIn } from '../store/views/kitchen-plan.ts';

/** The steps of one day, in order. */
export interface PlanDay {
  readonly date: IsoDate;
  readonly steps: readonly PlannedStep[];
}

export interface WeekPlanDeps {
  readonly week: OpenWeek;
  readonly group: Pick<OpenGroup, 'book'>;
}

/** What is to be done for this week's menu, day by day. Reads signals: what calls it follows them. */
export function weekPlan({ week, group }: WeekPlanDeps, now: Instant): PlanDay[] {
  const steps = planOf(planStepsOf(group.book), {
    first: firstHandover(week.terms.value),
    dishes: new Set(offeredDishes(week.menu.value).map(({ libraryId }) => libraryId)),
    done: stepsDoneIn(week.book),
    now,
  });
  const dates = [...new Set(steps.map(({ moment }) => moment.date))];
  return dates.map((date) => ({
    date,
    steps: steps.filter(({ moment }) => moment.date === date),
  }));
}

/** What a dish of the library is called on this week's menu; null: it is not on it, or has no name yet. */
export function nameOnMenu(week: OpenWeek, dish: string | null): string | null {
  const found = offeredDishes(week.menu.value).find(({ libraryId }) => libraryId === dish);
  return found?.name.trim() || null;
}
