import type { Brand } from '../kernel/brand.ts';

/** Names a kind of task: one of those below, or one the group made. */
export type TaskId = Brand<string, 'TaskId'>;

/** A kind of task people take in turn, as the group has it now. */
export interface Task {
  readonly id: TaskId;
  /** As the group called it; empty for those every group knows, which each language names. */
  readonly name: string;
  /** How many people it needs each week. */
  readonly people: number;
  /** Whether the group shares it out in turns. */
  readonly on: boolean;
}

/** What the group changed of a task; null where it said nothing. */
export interface TaskChoice {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  readonly on: boolean | null;
}

/** The tasks every group knows, in the order they are shared out. */
export const KNOWN_TASKS = [
  'cook',
  'dishes',
  'market',
  'delivery',
  'accounts',
  'keys',
  'cleaning',
] as const;
export type KnownTask = (typeof KNOWN_TASKS)[number];

/** Cooking: the one task every week has. */
export const COOK = toTaskId('cook');
/** Opening a kitchen shared with others, and leaving it clean. */
export const KEYS = toTaskId('keys');
export const CLEANING = toTaskId('cleaning');

/** Names a text as the id of a task. */
export function toTaskId(text: string): TaskId {
  return text as TaskId; // the one place that makes the brand
}

/** How many people a task may need: a Thursday is cooked by two or three. */
export function peopleRange(id: TaskId): { readonly least: number; readonly most: number } {
  return id === COOK ? { least: 2, most: 3 } : { least: 1, most: 6 };
}

/** Whether every language has a word for a task. */
export function isKnownTask(id: string): id is KnownTask {
  return KNOWN_TASKS.some((known) => known === id);
}

/**
 * The tasks of the group: those every group knows first, then its own, by id, so that every phone has
 * the same order. Cooking is always on; what the group never chose is off.
 */
export function tasksOf(choices: readonly TaskChoice[]): readonly Task[] {
  const chosen = new Map(choices.map((choice) => [choice.id, choice]));
  const own = choices.map(({ id }) => id).filter((id) => !isKnownTask(id));
  return [...KNOWN_TASKS, ...own.toSorted()].map((text) => {
    const id = toTaskId(text);
    const { least, most } = peopleRange(id);
    const choice = chosen.get(text);
    return {
      id,
      name: isKnownTask(text) ? '' : (choice?.name ?? ''),
      people: Math.min(most, Math.max(least, choice?.people ?? least)),
      on: id === COOK || (choice?.on ?? false),
    };
  });
}
