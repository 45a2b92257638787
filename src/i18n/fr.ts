import { cash } from './fr/cash.ts';
import { words } from './fr/words.ts';
import { decisions } from './fr/decisions.ts';
import { demo } from './fr/demo.ts';
import { errors } from './fr/errors.ts';
import { firstRun } from './fr/first-run.ts';
import { kitchen } from './fr/kitchen.ts';
import { menu } from './fr/menu.ts';
import { orders } from './fr/orders.ts';
import { people } from './fr/people.ts';
import { safety } from './fr/safety.ts';
import { settings } from './fr/settings.ts';
import { settle } from './fr/settle.ts';
import { sharing } from './fr/sharing.ts';
import { thursday } from './fr/thursday.ts';
import { turns } from './fr/turns.ts';
import { week } from './fr/week.ts';

/** Every sentence in French: the source of truth. One file per area. */
export const fr = {
  words,
  errors,
  firstRun,
  week,
  menu,
  kitchen,
  turns,
  orders,
  thursday,
  cash,
  settle,
  sharing,
  people,
  settings,
  decisions,
  safety,
  demo,
} as const;
