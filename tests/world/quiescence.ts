import type { Book } from '../../src/store/book.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { followAll } from './renewing.ts';
import { handOver } from './carrying.ts';
import { tendDesk } from './desk.ts';
import { letLoopsRun } from './loop-oracle.ts';
import { checkDigests } from './parcel-oracles.ts';
import { syncPhone } from './syncing.ts';
import { expectThat } from './violation.ts';

const MOST_ROUNDS = 12;
/** So many last words may be untold: as many as a phone that just came in may have received. */
const MOST_UNTOLD = 5;

/**
 * Fair times come: every phone is on, has room and a network, the relay does as it should. Clocks stay
 * as wrong as they are. Everyone exchanges until nothing moves any more.
 */
export async function comeToRest(world: World): Promise<void> {
  await world.scheduler.finish();
  for (const phone of world.honest) {
    if (!phone.online) phone.app?.loops?.page.cameOnline();
    phone.online = true;
    phone.away = false;
    phone.faults.full = false;
    phone.diesAfter = null;
    // What a loop met must not keep it from going on: its app is not started anew.
    if (!phone.app?.loops) await restart(phone);
  }
  await checkDigests(world, { atRest: false });
  world.relay.beHonest();
  if (world.hasLoops) await letLoopsRun(world);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moved = await exchangeAll(world);
    const followed = await followAll(world);
    if (moved + followed === 0) return;
  }
  expectThat(false, 'P14', 'the phones never come to rest');
}

/** One round of everybody with everybody; says how much moved. */
export async function exchangeAll(world: World): Promise<number> {
  if (world.courier) return world.courier.goRound();
  let moved = 0;
  for (const phone of world.honest) {
    if (!world.relay.absent)
      await world.through(phone, 'sync', async () => void (moved += await syncPhone(phone)));
    await world.scheduler.finish();
    if (world.customers) moved += await tendTwice(phone);
  }
  // Once the relay has nothing new: what it withheld or never had goes from hand to hand.
  if (moved > 0) return moved;
  checkMissing(world);
  const first = world.carrier ?? world.honest[0];
  for (const other of world.honest) {
    if (!first || other === first) continue;
    moved += await meet(world, first, other);
  }
  return moved;
}

/** Takes what came from customers; a second time, since the first may have found that it must read anew. */
async function tendTwice(phone: WorldPhone): Promise<number> {
  const before = written(phone);
  for (const _ of ['once', 'twice']) {
    await phone.world.through(phone, 'fetch', () => tendDesk(phone));
    await phone.world.scheduler.finish();
  }
  return written(phone) - before;
}

function written({ app }: WorldPhone): number {
  let sum = 0;
  for (const { vector } of app?.books ?? []) for (const last of Object.values(vector)) sum += last;
  return sum;
}

/** A batch one phone lacks, and that another names in a batch it has, is said to be missing. */
export function checkMissing(world: World): void {
  const open = world.honest.flatMap((phone) =>
    [...(phone.app?.books ?? [])].map((book) => ({ phone, book })),
  );
  for (const mine of open) checkHas(mine);
  // After a renewal phones count anew, and tell anew only what comes.
  if (!world.relay.absent && world.counts.renewals + world.counts.follows === 0)
    checkSaid(open, world.hasEvents ? world.books.length : MOST_UNTOLD);
  for (const mine of open)
    for (const theirs of open) {
      const isOfBoth = theirs.book.address.logId === mine.book.address.logId;
      if (theirs.phone === mine.phone || !isOfBoth || theirs.phone.cloned) continue;
      world.counts.missingReported += countMissing(mine, theirs);
    }
}

/**
 * Who reached the relay tells the others what arrived, else nobody knows what is safe where. Not of
 * everything: what came a moment ago, or from a phone that is gone, may be untold.
 */
function checkSaid(open: readonly OpenBook[], few: number): void {
  const arrived = open.flatMap(({ phone, book }) => {
    const { vector, acknowledged, content } = book.content.knowledge;
    const said = acknowledged.get(phone.device.id) ?? {};
    return [...content].flatMap(([author, last]) => {
      const isHere = (vector.get(author)?.contiguous ?? 0) >= last;
      if (author === phone.device.id || author.includes('@') || !isHere) return [];
      return [(said[author] ?? 0) >= last];
    });
  });
  const untold = arrived.filter((isSaid) => !isSaid).length;
  expectThat(
    untold < few || untold * 2 <= arrived.length,
    'P14',
    `of ${arrived.length} last words that arrived, ${untold} were told to nobody`,
  );
}

interface OpenBook {
  readonly phone: WorldPhone;
  readonly book: Book;
}

/** What a phone tells the others it has, it has: they send it no more. */
function checkHas({ phone, book }: OpenBook): void {
  const { vector, marks } = book.content.knowledge;
  for (const [author, { contiguous }] of vector) {
    if (author.includes('@')) continue; // of former epochs an opening may hold it
    for (let seq = 1; seq <= contiguous; seq += 1)
      expectThat(
        marks.has(`${author}/${seq}`),
        'P17',
        `${phone.name} says that it has ${author}/${seq} of ${book.name}, and has it not`,
      );
  }
}

/** How much of what the other says it has, and whose last word is here, is missing here and said to be. */
function countMissing({ phone, book }: OpenBook, { phone: other, book: theirs }: OpenBook): number {
  const { id } = other.device;
  if ((book.vector[id] ?? 0) !== (theirs.vector[id] ?? 0)) return 0;
  const said = Object.entries(theirs.content.knowledge.acknowledged.get(id) ?? {});
  const lacking = said.filter(([author, seq]) => seq > (book.vector[author] ?? 0));
  for (const [author, seq] of lacking) {
    const isSaid = book.health.value.missing.some(({ device }) => device === author);
    expectThat(isSaid, 'P17', `${phone.name} does not say that it misses ${author}/${seq}`);
  }
  return lacking.length;
}

async function meet(world: World, a: WorldPhone, b: WorldPhone): Promise<number> {
  let moved = 0;
  await world.through([a, b], 'meet', async () => {
    moved += await handOver(a, b);
    moved += await handOver(b, a);
  });
  await world.scheduler.finish();
  return moved;
}

/** The app is closed and opened again. */
export async function restart(phone: WorldPhone, windows = 1): Promise<void> {
  const { world } = phone;
  world.ledger.look(phone);
  phone.kill();
  phone.boot(windows);
  world.counts.restarts += 1;
  await world.scheduler.finish();
  world.ledger.afterStart(phone);
}
