import { frFirst } from './fr-first.ts';
import { availability } from './fr/availability.ts';
import { bank } from './fr/bank.ts';
import { books } from './fr/books.ts';
import { cash } from './fr/cash.ts';
import { ownYear } from './fr/own-year.ts';
import { ceilings } from './fr/ceilings.ts';
import { priorities } from './fr/priorities.ts';
import { contacts } from './fr/contacts.ts';
import { whatIf } from './fr/what-if.ts';
import { codes } from './fr/codes.ts';
import { assembly } from './fr/assembly.ts';
import { decisions } from './fr/decisions.ts';
import { errors } from './fr/errors.ts';
import { inbox } from './fr/inbox.ts';
import { orders } from './fr/orders.ts';
import { parcels } from './fr/parcels.ts';
import { people } from './fr/people.ts';
import { pictures } from './fr/pictures.ts';
import { print } from './fr/print.ts';
import { capacity } from './fr/capacity.ts';
import { events } from './fr/events.ts';
import { host } from './fr/host.ts';
import { hygiene } from './fr/hygiene.ts';
import { plainWords } from './fr/plain-words.ts';
import { plan } from './fr/plan.ts';
import { exchange } from './fr/exchange.ts';
import { menu } from './fr/menu.ts';
import { joining } from './fr/joining.ts';
import { phones } from './fr/phones.ts';
import { kitchenSlots } from './fr/kitchen-slots.ts';
import { myTurns } from './fr/my-turns.ts';
import { proposal } from './fr/proposal.ts';
import { recipes } from './fr/recipes.ts';
import { relay } from './fr/relay.ts';
import { rings } from './fr/rings.ts';
import { kept } from './fr/kept.ts';
import { lost } from './fr/lost.ts';
import { backup } from './fr/backup.ts';
import { lock } from './fr/lock.ts';
import { safety } from './fr/safety.ts';
import { settings } from './fr/settings.ts';
import { settle } from './fr/settle.ts';
import { sharing } from './fr/sharing.ts';
import { tray } from './fr/tray.ts';
import { shopping } from './fr/shopping.ts';
import { thursday } from './fr/thursday.ts';
import { turns } from './fr/turns.ts';

/** Every sentence in French: the source of truth. One file per area. */
export const fr = {
  ...frFirst,
  errors,
  menu,
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
} as const;
