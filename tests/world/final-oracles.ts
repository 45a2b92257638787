import type { Book } from '../../src/store/book.ts';
import { ringRenewedKind } from '../../src/store/books/device-facts.ts';
import { ringOfBook } from '../../src/store/book-name.ts';
import { renewalName } from '../../src/store/keyring.ts';
import { checkCircle } from './circle-rest.ts';
import { checkCustomers } from './customer-oracles.ts';
import { bookName } from './ledger.ts';
import { checkDomain } from './domain-oracles.ts';
import { checkEvents } from './event-oracles.ts';
import { checkDue, checkGone, mayBePast } from './expiring.ts';
import { comeToRest, exchangeAll, restart } from './quiescence.ts';
import { firstDifference, stateText } from './state-text.ts';
import { checkDigests, checkParcelAlone } from './parcel-oracles.ts';
import { checkRivals } from './rival-oracle.ts';
import { FORGED } from './thief.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** Lets fair times come, then holds every honest phone to what must be true of them all. */
export async function checkAtRest(world: World): Promise<void> {
  await comeToRest(world);
  await checkCircle(world);
  for (const phone of world.honest) world.ledger.look(phone);
  const moved = await exchangeAll(world);
  expectThat(moved === 0, 'P14', `a further round moves ${moved} more`);
  for (const name of world.books) await checkBook(world, name);
  await checkCustomers(world);
  await checkEvents(world);
  await checkRebuilt(world);
  for (const phone of world.honest) {
    await checkGone(phone);
    await checkDue(phone);
  }
  await checkDigests(world, { atRest: true });
  await checkParcelAlone(world);
}

async function checkBook(world: World, name: World['books'][number]): Promise<void> {
  const holders: { phone: WorldPhone; book: Book }[] = [];
  for (const phone of world.honest) {
    if (!phone.app || !phone.bookNames.includes(name)) continue;
    await world.through(phone, 'open', async () => {
      const book = await phone.open(name);
      if (book) holders.push({ phone, book });
    });
  }
  const [first] = holders;
  if (!first) return;
  const [text, vector] = [stateText(first.book), vectorText(first.book)];
  const forks = forksText(first.book);
  for (const { phone, book } of holders) {
    const where = `${phone.name} and ${first.phone.name}`;
    expectThat(
      book.tag === first.book.tag,
      'P21',
      `${where} are in epochs ${book.tag} and ${first.book.tag} of ${name}`,
    );
    if (world.ended.has(name) || mayBePast(world, name)) continue; // what a phone alone had went with its book
    expectThat(
      vectorText(book) === vector,
      'P14',
      `${where} have not the same batches of ${name}: ${vectorText(book)} and ${vector}`,
    );
    const theirs = stateText(book);
    expectThat(
      theirs === text,
      'P12',
      `${where} do not agree on ${name}${firstDifference(theirs, text)}`,
    );
    expectThat(forksText(book) === forks, 'P24', `${where} do not see the same copies in ${name}`);
    checkHealth(world, phone, book);
    if (!mayEnd(world, book)) await checkOutbox(world, phone, book);
    if (name.startsWith('week/')) checkDomain(phone, book);
  }
  if (world.ended.has(name) || mayBePast(world, name)) return;
  checkForgeries(world, first.book, text);
  checkTold(world, first.book);
  await world.through(first.phone, 'rivals', () => checkRivals(first.phone, first.book));
  checkSaved(world, first.book);
  const hasCopies = world.counts.clones + world.counts.thefts > 0;
  expectThat(forks === '' || hasCopies, 'P24', `${forks} are taken for copies and are none`);
  world.counts.forkedSeen += first.book.health.value.forked.length;
  if (!world.relay.absent && !mayEnd(world, first.book))
    await checkRefilled(
      world,
      holders.map(({ book, phone }) => ({ book, phone })),
    );
}

/** Nobody brings the log of a week back that is about to go by her clock. */
function mayEnd({ weeksEnd }: World, { name }: Book): boolean {
  return weeksEnd && name.includes('/');
}

function checkHealth(world: World, phone: WorldPhone, book: Book): void {
  const { missing: all, unseen } = book.health.value;
  const missing = all.filter(({ device }) => !world.evicted.has(device));
  const isThieves = world.counts.thefts > 0; // who skips numbers seems to have written what nobody has
  expectThat(
    missing.length === 0 || isThieves,
    'P17',
    `${phone.name} misses ${JSON.stringify(missing)} of ${bookName(book)} though everyone met`,
  );
  const isAlone = world.honest.filter(({ app }) => app).length < 2;
  const holders = world.honest.filter(
    (one) => one.app && one.bookNames.includes(book.name as never),
  ).length; // a name of the world's
  if (isAlone || holders < 2 || phone.cloned || world.relay.absent || mayEnd(world, book)) return;
  expectThat(
    unseen === 0,
    'P17',
    `${phone.name} thinks ${unseen} of its batches of ${bookName(book)} are nowhere else`,
  );
}

async function checkOutbox(world: World, phone: WorldPhone, { log, name }: Book): Promise<void> {
  if (world.relay.absent) return;
  await world.through(phone, 'outbox', async () => {
    const outbox = await log.outbox();
    const left = outbox.ok ? outbox.value.length : -1;
    expectThat(left === 0, 'P14', `${phone.name} still has ${left} to send of ${name}`);
  });
}

/** The relay has every blob any phone has, whatever it went through. */
async function checkRefilled(
  world: World,
  holders: readonly { phone: WorldPhone; book: Book }[],
): Promise<void> {
  for (const { phone, book } of holders) {
    const there = new Set((await world.relay.logOf(book.address.logId))?.ids);
    await world.through(phone, 'ids', async () => {
      const ids = await book.log.blobIds();
      const mine = ids.ok ? ids.value : [];
      const lacking = mine.filter((id) => !there.has(id) && !world.relay.lies.falsified.has(id));
      expectThat(
        lacking.length === 0,
        'P16',
        `the relay lacks ${lacking.length} blobs ${phone.name} has of ${book.name}`,
      );
    });
  }
}

function checkForgeries(world: World, book: Book, text: string): void {
  expectThat(!text.includes(FORGED), 'P20', `a forgery stands in ${bookName(book)}`);
  const { opened, marks } = book.content.knowledge;
  if (!opened) return;
  for (const name of marks.keys()) {
    const [author = '', seq] = name.split('/');
    const [device = ''] = author.split('@');
    const cut = opened.cuts[device];
    if (cut === undefined) continue;
    expectThat(
      author !== device && Number(seq) <= cut,
      'P20',
      `${name} of a removed phone counts in ${bookName(book)}, its cut is ${cut}`,
    );
  }
  if (world.removals.size > 0) world.counts.removed += 1;
}

/** Who tells the others of a new key goes into it: nobody is led into a group that nobody is in. */
function checkTold({ phones, renewed }: World, book: Book): void {
  const told = book.everSaid(ringRenewedKind);
  for (const { device, data } of told) {
    const by = phones.find((phone) => phone.device.id === device);
    if (!by || by.cloned || by.stolen) continue;
    const name = renewalName(ringOfBook(book.name) ?? 'kitchen', data.to);
    expectThat(renewed.has(name), 'P21', `${by.name} told of ${data.to} and never was in it`);
  }
}

/** What a person was told is saved is on every phone. In a renewed book it came with the opening. */
function checkSaved(world: World, book: Book): void {
  for (const [where, batches] of world.ledger.saved) {
    const [name, tag = ''] = where.split('@');
    if (name !== book.name) continue;
    for (const [saved, by] of batches) {
      if (!isStillIn(world, by, book)) continue;
      const [mark = '', digest = ''] = saved.split('=');
      if (tag !== book.tag) {
        world.counts.stragglers += checkCarriedOver(book, { where, mark, tag });
        continue;
      }
      const has = book.content.knowledge.marks.get(mark)?.split(' ').includes(digest) === true;
      expectThat(has, 'P15', `${mark} of ${where} was saved and is lost`);
    }
  }
}

function isStillIn(
  { removals }: World,
  { gone, stolen, device, leftOut }: WorldPhone,
  { name }: Book,
): boolean {
  const ring = ringOfBook(name) ?? 'kitchen';
  const isRemoved = ['kitchen', ring].some((one) => removals.has(`${one} ${device.id}`));
  return !gone && !stolen && !isRemoved && !leftOut.has(ring);
}

/** 1 for what came late, 0 for what the opening held. */
function checkCarriedOver(
  book: Book,
  { where, mark, tag }: Readonly<Record<'where' | 'mark' | 'tag', string>>,
): number {
  const { marks, vector } = book.content.knowledge;
  const [device = '', seq] = mark.split('/');
  const seen = vector.get(`${device}@${tag}`);
  const has =
    seen !== undefined && (Number(seq) <= seen.contiguous || seen.ahead.includes(Number(seq)));
  expectThat(has, 'P22', `${mark} of ${where} did not come into ${bookName(book)}`);
  return marks.has(`${device}@${tag}/${seq}`) ? 1 : 0;
}

/** Opened anew, and opened without any snapshot, each book says the same. */
async function checkRebuilt(world: World): Promise<void> {
  for (const phone of world.honest) {
    const before = textsOf(phone);
    for (const forgets of [false, true]) {
      phone.faults.forgetsSnapshots = forgets;
      await restart(phone);
      expectSameTexts(phone, before);
    }
  }
}

function expectSameTexts(phone: WorldPhone, before: ReadonlyMap<string, string>): void {
  const after = textsOf(phone);
  for (const [name, text] of before) {
    const now = after.get(name) ?? text;
    expectThat(
      now === text,
      'P13',
      `${name} of ${phone.name} reads otherwise after a start${firstDifference(now, text)}`,
    );
  }
}

function textsOf({ app }: WorldPhone): Map<string, string> {
  return new Map(
    [...(app?.books ?? [])].map((book) => [
      bookName(book),
      `${stateText(book)}\n${vectorText(book)}`,
    ]),
  );
}

function vectorText({ content }: Book): string {
  const all = [...content.knowledge.vector].map(
    ([author, { contiguous, ahead }]) => `${author}:${contiguous}+${ahead.join('+')}`,
  );
  return all.sort().join(' ');
}

function forksText({ health }: Book): string {
  return [...health.value.forked].sort().join(' ');
}
