import { type Instant, toInstant } from '../kernel/clock.ts';
import {
  addDays,
  instantOf,
  type WallMoment,
  wallMomentOf,
  type WallTime,
  wallTime,
  ZONE,
} from './calendar.ts';
import { DEFAULT_SETTINGS, type WeekTerms } from './settings.ts';

/** Something to do on the day of the meal, so long before the first hand-over. */
export interface PlanStep {
  readonly id: string;
  /** The dish of the library it belongs to, and comes again with; null: of every week. */
  readonly dish: string | null;
  readonly title: string;
  /** Whole minutes before the first hand-over, from 0. */
  readonly minutesBefore: number;
}

/** Done; its moment is there; the first of those to come; to come after that one. */
export type StepState = 'done' | 'due' | 'next' | 'later';

/** A step of one week, at its moment. */
export interface PlannedStep extends PlanStep {
  readonly at: Instant;
  /** What the clocks of the group show then; it may be the day before. */
  readonly moment: WallMoment;
  readonly state: StepState;
}

/** What a plan is made for. */
export interface PlanQuestion {
  readonly first: WallMoment;
  /** Dishes of the library that are on the menu. */
  readonly dishes: ReadonlySet<string>;
  /** Ids of the steps that are done. */
  readonly done: ReadonlySet<string>;
  readonly now: Instant;
}

const MINUTE = 60_000;
const EVENING = wallTime('19:00');

/** When the first customer may come. */
export function firstHandover({
  servedOn,
  slots,
}: Pick<WeekTerms, 'servedOn' | 'slots'>): WallMoment {
  // A week of another version may have no slot: one of every day then, rather than no plan.
  const [time = wallTime('17:30')] = slots.length > 0 ? slots.toSorted() : DEFAULT_SETTINGS.slots;
  return { date: servedOn, time, zone: ZONE };
}

/** The moment so many minutes before the first hand-over, in the time people live through. */
export function momentBefore(first: WallMoment, minutes: number): Instant {
  return toInstant(instantOf(first).instant - minutes * MINUTE);
}

/**
 * Minutes from the last time clocks showed an hour until the first hand-over: what is later than it on
 * the clock was the day before. From 0.
 */
export function minutesFrom(time: WallTime, first: WallMoment): number {
  const date = time <= first.time ? first.date : addDays(first.date, -1);
  return minutesUntil({ ...first, date, time }, first);
}

/** Minutes from seven in the evening of the day before until the first hand-over. */
export function minutesFromEvening(first: WallMoment): number {
  return minutesUntil({ ...first, date: addDays(first.date, -1), time: EVENING }, first);
}

/** An hour the clocks leave out stands after the gap, which may be after the hand-over: then none is left. */
function minutesUntil(moment: WallMoment, first: WallMoment): number {
  return Math.max(0, (instantOf(first).instant - instantOf(moment).instant) / MINUTE);
}

/**
 * The steps of a week in order of their moment: those of every week and of the dishes on its menu. Steps
 * of one moment stand as all phones have them: those of the whole day first, then by title and id.
 */
export function planOf(steps: readonly PlanStep[], question: PlanQuestion): PlannedStep[] {
  const { first, dishes, done, now } = question;
  const ordered = steps
    .filter(({ dish }) => dish === null || dishes.has(dish))
    .toSorted(byMoment)
    .map((step) => ({ ...step, at: momentBefore(first, step.minutesBefore) }));
  const next = ordered.find(({ id, at }) => at > now && !done.has(id))?.id;
  return ordered.map((step) => ({
    ...step,
    moment: wallMomentOf(step.at, first.zone),
    state: stateOf(step, { done, now, next }),
  }));
}

function stateOf(
  { id, at }: { readonly id: string; readonly at: Instant },
  { done, now, next }: Pick<PlanQuestion, 'done' | 'now'> & { readonly next: string | undefined },
): StepState {
  if (done.has(id)) return 'done';
  if (at <= now) return 'due';
  return id === next ? 'next' : 'later';
}

function byMoment(a: PlanStep, b: PlanStep): number {
  return (
    b.minutesBefore - a.minutesBefore ||
    compareTexts(a.dish ?? '', b.dish ?? '') ||
    compareTexts(a.title, b.title) ||
    compareTexts(a.id, b.id)
  );
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
