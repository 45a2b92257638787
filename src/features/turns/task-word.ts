import { isKnownTask, type KnownTask, type Task } from '../../domain/task.ts';
import type { TextKey } from '../../i18n/catalog.ts';
import type { Texts } from '../../i18n/texts.ts';

const WORD = {
  cook: 'turns.cook',
  dishes: 'turns.dishes',
  market: 'turns.market',
  delivery: 'turns.delivery',
  accounts: 'turns.accounts',
  keys: 'turns.keys',
  cleaning: 'turns.cleaning',
} as const satisfies Readonly<Record<KnownTask, TextKey>>;

/** What a task is called, in the language on screen or as the group called it. */
export function taskWord({ t }: Pick<Texts, 't'>, { id, name }: Pick<Task, 'id' | 'name'>): string {
  const known: string = id;
  return isKnownTask(known) ? t(WORD[known]) : name;
}
