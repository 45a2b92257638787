import { firstErrors } from './fr/first-errors.ts';
import { firstMenu } from './fr/first-menu.ts';
import { firstRun } from './fr/first-run.ts';
import { kitchen } from './fr/kitchen.ts';
import { week } from './fr/week.ts';
import { words } from './fr/words.ts';

/** What the first door says: part of every first load. The rest of French comes right after it. */
export const frFirst = {
  words,
  errors: firstErrors,
  firstRun,
  week,
  kitchen,
  menu: firstMenu,
} as const;
