import type { Catalog } from './catalog.ts';
import { availability } from './ar/availability.ts';
import { bank } from './ar/bank.ts';
import { books } from './ar/books.ts';
import { cash } from './ar/cash.ts';
import { ownYear } from './ar/own-year.ts';
import { ceilings } from './ar/ceilings.ts';
import { priorities } from './ar/priorities.ts';
import { contacts } from './ar/contacts.ts';
import { whatIf } from './ar/what-if.ts';
import { codes } from './ar/codes.ts';
import { words } from './ar/words.ts';
import { assembly } from './ar/assembly.ts';
import { decisions } from './ar/decisions.ts';
import { errors } from './ar/errors.ts';
import { firstRun } from './ar/first-run.ts';
import { inbox } from './ar/inbox.ts';
import { kitchen } from './ar/kitchen.ts';
import { menu } from './ar/menu.ts';
import { orders } from './ar/orders.ts';
import { parcels } from './ar/parcels.ts';
import { people } from './ar/people.ts';
import { pictures } from './ar/pictures.ts';
import { kitchenSlots } from './ar/kitchen-slots.ts';
import { myTurns } from './ar/my-turns.ts';
import { proposal } from './ar/proposal.ts';
import { print } from './ar/print.ts';
import { capacity } from './ar/capacity.ts';
import { events } from './ar/events.ts';
import { host } from './ar/host.ts';
import { hygiene } from './ar/hygiene.ts';
import { plainWords } from './ar/plain-words.ts';
import { plan } from './ar/plan.ts';
import { exchange } from './ar/exchange.ts';
import { joining } from './ar/joining.ts';
import { phones } from './ar/phones.ts';
import { recipes } from './ar/recipes.ts';
import { relay } from './ar/relay.ts';
import { rings } from './ar/rings.ts';
import { kept } from './ar/kept.ts';
import { lost } from './ar/lost.ts';
import { backup } from './ar/backup.ts';
import { lock } from './ar/lock.ts';
import { safety } from './ar/safety.ts';
import { settings } from './ar/settings.ts';
import { settle } from './ar/settle.ts';
import { sharing } from './ar/sharing.ts';
import { tray } from './ar/tray.ts';
import { shopping } from './ar/shopping.ts';
import { thursday } from './ar/thursday.ts';
import { turns } from './ar/turns.ts';
import { week } from './ar/week.ts';

/** Every sentence in Arabic. */
export const ar = {
  words,
  errors,
  firstRun,
  week,
  menu,
  kitchen,
  turns,
  recipes,
  orders,
  inbox,
  shopping,
  thursday,
  bank,
  books,
  whatIf,
  ownYear,
  contacts,
  cash,
  codes,
  settle,
  sharing,
  priorities,
  ceilings,
  people,
  settings,
  decisions,
  assembly,
  backup,
  lock,
  kept,
  lost,
  safety,
  parcels,
  rings,
  pictures,
  print,
  plainWords,
  plan,
  capacity,
  events,
  host,
  hygiene,
  availability,
  proposal,
  myTurns,
  kitchenSlots,
  tray,
  joining,
  phones,
  exchange,
  relay,
} as const satisfies Catalog<'ar'>;
