import type { Result } from '../../kernel/result.ts';
import { planDoneTable, planStepTable } from '../../store/books/plan-tables.ts';
import { type BookChanges, saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import type { WeekPlanDeps } from '../week-plan.ts';
import type { NewStep } from './step-form.ts';

type Written = Promise<Result<Saved, StoreError>>;
type Group = WeekPlanDeps['group'];

/** Writes a step, new or changed. */
export function saveStep({ book }: Group, id: string, step: NewStep): Written {
  return write({ book, changes: [put(planStepTable, id, { ...step })] });
}

/** Takes a step out of the plan, of this week and those to come. */
export function removeStep({ book }: Group, id: string): Written {
  return write({ book, changes: [remove(planStepTable, id)] });
}

/** Ticks a step of this week, or takes the tick away. */
export function tickStep({ book }: WeekPlanDeps['week'], id: string, done: boolean): Written {
  return write({ book, changes: [put(planDoneTable, id, { done })] });
}

function write(changes: BookChanges): Written {
  return saveGesture(changes);
}
