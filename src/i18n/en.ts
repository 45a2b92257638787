import type { Catalog } from './catalog.ts';
import { availability } from './en/availability.ts';
import { bank } from './en/bank.ts';
import { books } from './en/books.ts';
import { cash } from './en/cash.ts';
import { ownYear } from './en/own-year.ts';
import { ceilings } from './en/ceilings.ts';
import { priorities } from './en/priorities.ts';
import { contacts } from './en/contacts.ts';
import { whatIf } from './en/what-if.ts';
import { codes } from './en/codes.ts';
import { words } from './en/words.ts';
import { assembly } from './en/assembly.ts';
import { decisions } from './en/decisions.ts';
import { errors } from './en/errors.ts';
import { firstRun } from './en/first-run.ts';
import { inbox } from './en/inbox.ts';
import { kitchen } from './en/kitchen.ts';
import { menu } from './en/menu.ts';
import { orders } from './en/orders.ts';
import { parcels } from './en/parcels.ts';
import { people } from './en/people.ts';
import { pictures } from './en/pictures.ts';
import { print } from './en/print.ts';
import { capacity } from './en/capacity.ts';
import { events } from './en/events.ts';
import { host } from './en/host.ts';
import { hygiene } from './en/hygiene.ts';
import { plainWords } from './en/plain-words.ts';
import { plan } from './en/plan.ts';
import { exchange } from './en/exchange.ts';
import { joining } from './en/joining.ts';
import { phones } from './en/phones.ts';
import { kitchenSlots } from './en/kitchen-slots.ts';
import { myTurns } from './en/my-turns.ts';
import { proposal } from './en/proposal.ts';
import { recipes } from './en/recipes.ts';
import { relay } from './en/relay.ts';
import { rings } from './en/rings.ts';
import { kept } from './en/kept.ts';
import { lost } from './en/lost.ts';
import { backup } from './en/backup.ts';
import { lock } from './en/lock.ts';
import { safety } from './en/safety.ts';
import { settings } from './en/settings.ts';
import { settle } from './en/settle.ts';
import { sharing } from './en/sharing.ts';
import { tray } from './en/tray.ts';
import { shopping } from './en/shopping.ts';
import { thursday } from './en/thursday.ts';
import { turns } from './en/turns.ts';
import { week } from './en/week.ts';

/** Every sentence in English. */
export const en = {
  words,
  errors,
  firstRun,
  week,
  menu,
  kitchen,
  turns,
  recipes,
  availability,
  proposal,
  myTurns,
  kitchenSlots,
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
  tray,
  joining,
  phones,
  exchange,
  relay,
} as const satisfies Catalog<'en'>;
