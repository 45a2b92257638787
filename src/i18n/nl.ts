import type { Catalog } from './catalog.ts';
import { availability } from './nl/availability.ts';
import { bank } from './nl/bank.ts';
import { books } from './nl/books.ts';
import { cash } from './nl/cash.ts';
import { ownYear } from './nl/own-year.ts';
import { ceilings } from './nl/ceilings.ts';
import { priorities } from './nl/priorities.ts';
import { contacts } from './nl/contacts.ts';
import { whatIf } from './nl/what-if.ts';
import { codes } from './nl/codes.ts';
import { words } from './nl/words.ts';
import { assembly } from './nl/assembly.ts';
import { decisions } from './nl/decisions.ts';
import { errors } from './nl/errors.ts';
import { firstRun } from './nl/first-run.ts';
import { inbox } from './nl/inbox.ts';
import { kitchen } from './nl/kitchen.ts';
import { menu } from './nl/menu.ts';
import { orders } from './nl/orders.ts';
import { parcels } from './nl/parcels.ts';
import { people } from './nl/people.ts';
import { pictures } from './nl/pictures.ts';
import { kitchenSlots } from './nl/kitchen-slots.ts';
import { myTurns } from './nl/my-turns.ts';
import { proposal } from './nl/proposal.ts';
import { print } from './nl/print.ts';
import { capacity } from './nl/capacity.ts';
import { events } from './nl/events.ts';
import { host } from './nl/host.ts';
import { hygiene } from './nl/hygiene.ts';
import { plainWords } from './nl/plain-words.ts';
import { plan } from './nl/plan.ts';
import { exchange } from './nl/exchange.ts';
import { joining } from './nl/joining.ts';
import { phones } from './nl/phones.ts';
import { recipes } from './nl/recipes.ts';
import { relay } from './nl/relay.ts';
import { rings } from './nl/rings.ts';
import { kept } from './nl/kept.ts';
import { lost } from './nl/lost.ts';
import { backup } from './nl/backup.ts';
import { lock } from './nl/lock.ts';
import { safety } from './nl/safety.ts';
import { settings } from './nl/settings.ts';
import { settle } from './nl/settle.ts';
import { sharing } from './nl/sharing.ts';
import { tray } from './nl/tray.ts';
import { shopping } from './nl/shopping.ts';
import { thursday } from './nl/thursday.ts';
import { turns } from './nl/turns.ts';
import { week } from './nl/week.ts';

/** Every sentence in Dutch. */
export const nl = {
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
} as const satisfies Catalog<'nl'>;
