import type * as z from 'zod/mini';
import { type Available, type CapacityUse, RESOURCES, type Taking } from '../../domain/capacity.ts';
import { toFactId } from '../../domain/fact.ts';
import type { HygieneNote } from '../../domain/hygiene-note.ts';
import type { PlanStep } from '../../domain/plan-step.ts';
import type { Book } from '../book.ts';
import {
  capacityTable,
  capacityUseTable,
  hygieneNotedKind,
  planDoneTable,
  planStepTable,
} from '../books/plan-tables.ts';

/** Until somebody says what a portion takes. */
const NOTHING: Taking = { kind: 'each', hundredths: 0 };

/** What the books say of the plan, of the kitchen's room and of hygiene. Each reads a signal. */

/** All steps of the group's book, of dishes that are not on the menu too. */
export function planStepsOf(groupBook: Book): readonly PlanStep[] {
  return [...groupBook.rows(planStepTable).value.values()];
}

/** Ids of the steps that are done in a week. */
export function stepsDoneIn(weekBook: Book): ReadonlySet<string> {
  const rows = [...weekBook.rows(planDoneTable).value.values()];
  return new Set(rows.filter(({ done }) => done).map(({ id }) => id));
}

/** What the group says there is, in hundredths. */
export function availableIn(groupBook: Book): Available {
  const rows = groupBook.rows(capacityTable).value;
  return new Map(
    RESOURCES.flatMap((resource) => {
      const available = rows.get(resource)?.available ?? null;
      return available === null ? [] : [[resource, available] as const];
    }),
  );
}

/** What dishes take, each of each resource once. */
export function capacityUsesOf(groupBook: Book): readonly CapacityUse[] {
  return [...groupBook.rows(capacityUseTable).value.values()].map(({ takes, ...use }) => ({
    ...use,
    takes: takes ? takingOf(takes) : NOTHING,
  }));
}

/** What portions take as a book keeps it. */
type KeptTaking = NonNullable<z.infer<typeof capacityUseTable.schema>['takes']>;

/** The taking that `keptTaking` keeps. */
export function takingOf(kept: KeptTaking): Taking {
  if (kept.kind === 'holds') return kept;
  const { hundredths, together } = kept;
  return { kind: 'each', ...(together ?? { hundredths }) };
}

/** A taking as a book keeps it: a former version finds in it what one portion takes, rounded up. */
export function keptTaking(takes: Taking): KeptTaking {
  if (takes.kind === 'holds') return takes;
  const { hundredths, of = 1 } = takes;
  const together = of === 1 ? null : { of, hundredths };
  return { kind: 'each', hundredths: Math.ceil(hundredths / of), together };
}

/** The hygiene log of a week, the latest line first. */
export function hygieneNotesOf(weekBook: Book): readonly HygieneNote[] {
  return weekBook
    .facts(hygieneNotedKind)
    .value.map(({ id, at, data }) => ({ ...data, id: toFactId(id), at }))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}
