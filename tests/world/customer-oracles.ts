import { messagesOf } from '../../src/store/views/week-messages.ts';
import { readInboxCursor } from '../../src/features/inbox/inbox-cursor.ts';
import { inboxDeps } from '../../src/features/inbox/inbox-deps.ts';
import type { Book } from '../../src/store/book.ts';
import { CUSTOMERS_WORDS } from './customer-page.ts';
import type { Customers } from './customers.ts';
import { cardsOf, deskOf } from './desk.ts';
import { stateText } from './state-text.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { CONTACTS_BOOK } from './world-week.ts';

/** Notes what phones of the desk have, and that the place up to which an inbox was read passes nothing. */
export async function checkInboxes(phone: WorldPhone): Promise<void> {
  const { world, disk } = phone;
  const { customers, relay } = world;
  const contacts = contactsOf(phone);
  if (!customers || !contacts || phone.stolen) return;
  const codes = new Set(codesIn(contacts));
  noteTaken(world, customers, codes);
  if (relay.lies.toldTo.has(phone.name) || relay.isUnreliable) return;
  disk.select();
  for (const inbox of customers.inboxes) {
    const { gen, seq } = await readInboxCursor(disk.storage.catalogue, inbox);
    const theirs = await relay.inboxOf(inbox);
    if (theirs?.gen !== gen) continue;
    const passed = theirs.ids.slice(0, seq).filter((id) => lacks(customers, codes, id));
    expectThat(
      passed.length === 0,
      'P15',
      `${phone.name} has read its inbox up to ${seq} and lacks ${passed.length} orders of it`,
    );
  }
}

function noteTaken({ counts }: World, customers: Customers, codes: ReadonlySet<string>): void {
  for (const code of codes) {
    if (!customers.taken.has(code)) counts.ordersTaken += 1;
    customers.taken.add(code);
  }
}

function lacks(customers: Customers, codes: ReadonlySet<string>, boxId: string): boolean {
  const code = customers.codeOf(boxId);
  return code !== null && !codes.has(code);
}

/**
 * At rest every phone of the desk has each order that any of them ever took, and each the relay still
 * holds, once; nobody else has a word of them.
 */
export async function checkCustomers(world: World): Promise<void> {
  const { customers } = world;
  if (!customers) return;
  const wanted = new Set([...customers.taken, ...(await stillAtRelay(world, customers))]);
  for (const phone of world.honest) {
    const contacts = contactsOf(phone);
    if (!contacts) checkKitchen(phone);
    else await world.through(phone, 'orders', () => checkOrders(phone, contacts, wanted));
    await world.scheduler.finish();
  }
}

async function stillAtRelay(world: World, customers: Customers): Promise<readonly string[]> {
  const { relay } = world;
  // What a relay touched or held back it may say was read: nobody has it.
  if (relay.lies.toldTo.size > 0) return [];
  const logs = await Promise.all([...customers.inboxes].map((inbox) => relay.inboxOf(inbox)));
  const ids = logs.flatMap((log) => (log && log.until > world.time ? log.ids : []));
  return ids.flatMap((id) => customers.codeOf(id) ?? []);
}

async function checkOrders(
  phone: WorldPhone,
  contacts: Book,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const { customers } = phone.world;
  const codes = codesIn(contacts);
  if (customers) noteTaken(phone.world, customers, new Set(codes));
  const lost = [...wanted].filter((code) => !codes.includes(code));
  expectThat(lost.length === 0, 'P15', `${phone.name} lacks ${lost.length} orders of the relay`);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  expectThat(twice.length === 0, 'P30', `${phone.name} has ${twice.length} orders twice`);
  const strange = codes.filter(
    (code) => !customers?.sent.has(code) && !customers?.forged.has(code),
  );
  expectThat(strange.length === 0, 'P30', `${phone.name} has ${strange.length} orders nobody sent`);
  const desk = await deskOf(phone);
  const deps = desk && inboxDeps(desk);
  const cards = deps ? await cardsOf(deps) : [];
  for (const { code, order, revision } of customers?.sent.values() ?? []) {
    if (!codes.includes(code) || revision > 0) continue;
    const own = cards.filter(({ message }) => message.id === order).length;
    expectThat(own === 1, 'P30', `${phone.name} shows ${own} cards of the order ${order}`);
  }
}

/** A phone of the kitchen knows no customer. */
function checkKitchen(phone: WorldPhone): void {
  for (const book of phone.app?.books ?? [])
    for (const word of CUSTOMERS_WORDS)
      expectThat(
        !stateText(book).includes(word),
        'P10',
        `${phone.name} of the kitchen reads « ${word} » in ${book.name}`,
      );
}

function contactsOf({ app }: WorldPhone): Book | null {
  return [...(app?.books ?? [])].findLast(({ name }) => name === CONTACTS_BOOK) ?? null;
}

function codesIn(contacts: Book): readonly string[] {
  return messagesOf(contacts).kept.value.map(({ text }) => text);
}
