import { epochTag } from '../../src/protocol/batch.ts';
import { exportPublicKeys } from '../../src/seal/device-key.ts';
import { type BookName, ringOfBook } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { makeGreeting, makeParcel } from '../../src/sync/make-parcel.ts';
import { hasSame } from '../../src/sync/same-content.ts';
import { takeParcel } from '../../src/sync/take-parcel.ts';
import { valueOf } from '../unit/store/test-phone.ts';
import { bookName } from './ledger.ts';
import { firstDifference, setName, stateText } from './state-text.ts';
import { expectThat } from './violation.ts';
import { worldDevice } from './world-device.ts';
import { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

const RINGS = ['kitchen', 'desk', 'circle'] as const;

/**
 * Two phones that take themselves for level by what they say they have read the same, at any moment; and
 * `atRest`, once everybody has everything, they do take themselves for level.
 */
export async function checkDigests(world: World, { atRest }: { atRest: boolean }): Promise<void> {
  const all = world.honest.filter(({ app }) => app);
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1, at + 4))
      await world.through([one, other], 'compare', () => compare(one, other, atRest));
}

async function compare(one: WorldPhone, other: WorldPhone, atRest: boolean): Promise<void> {
  const { world } = one;
  const random = (length: number) => world.rng.fork('greeting').bytes(length);
  const greeting = valueOf(await makeGreeting({ shelf: other.shelf, random }));
  const taken = await takeParcel(one.shelf, greeting.bytes);
  if (!taken.ok) return; // no ring in common
  const isLevel = await hasSame(one.shelf, taken.value.theirs);
  const theirs = new Map(presentBooks(other).map((book) => [book.address.logId, book]));
  const pairs = presentBooks(one).flatMap((book) => {
    const same = theirs.get(book.address.logId);
    return same ? [[book, same] as const] : [];
  });
  const apart = pairs.find(([mine, their]) => stateText(mine) !== stateText(their));
  const names = `${one.name} and ${other.name}`;
  world.counts[isLevel ? 'levelPairs' : 'unlevelPairs'] += 1;
  expectThat(
    !isLevel || !apart,
    'P18',
    `${names} say the same of ${apart?.[0].name ?? ''} and read it otherwise`,
  );
  const shared = sharedRings(one, other);
  // Where books go, the former epoch goes, and with it what the two shared of the ring.
  const split = shared.filter((ring) => !world.weeksEnd && tagOf(one, ring) !== tagOf(other, ring));
  expectThat(
    !isLevel || split.length === 0,
    'P18',
    `${names} stand in two epochs of ${split.join(', ')} and take themselves for level`,
  );
  const isWhole = pairs.every(([mine, their]) => setName(mine) === setName(their));
  // Who skips numbers, or tells of keys nobody made, leaves it uncertain; and books that went here only.
  // Of a ring one of them is left out of they share the former epoch, and rightly have not the same.
  const isParted = shared.some((ring) => one.leftOut.has(ring) || other.leftOut.has(ring));
  const isCertain = atRest && !isParted && world.counts.thefts + world.ended.size === 0;
  expectThat(isLevel || !isCertain || !isWhole, 'P18', `${names} have the same and don't notice`);
}

/** Rings both hold, in whatever epoch. */
function sharedRings(one: WorldPhone, other: WorldPhone): readonly RingName[] {
  return RINGS.filter((ring) => tagOf(one, ring) !== null && tagOf(other, ring) !== null);
}

/** The epoch of a ring a phone stands in; null when it never held it. Who was left out stays in its own. */
function tagOf({ shelf }: WorldPhone, ring: RingName): string | null {
  const kept = shelf.keys.value?.rings[ring];
  return kept ? epochTag(kept) : null;
}

function presentBooks(phone: WorldPhone): readonly Book[] {
  const names = new Set<string>(phone.bookNames);
  const { keys } = phone.shelf;
  return [...(phone.app?.books ?? [])].filter((book) => {
    const ring = ringOfBook(book.name);
    return names.has(book.name) && ring !== null && isPresent(keys.value, book);
  });
}

function isPresent(keys: WorldPhone['shelf']['keys']['value'], { name, tag }: Book): boolean {
  const ring = ringOfBook(name);
  const renewed = keys?.epochs?.[name];
  const kept = ring && keys?.rings[ring];
  if (!kept) return false;
  if (name.includes('/')) return (renewed ?? '1') === tag;
  return tag === epochTag(kept);
}

/** One parcel with everything, taken in by a phone that has only keys, brings what all the exchanges brought. */
export async function checkParcelAlone(world: World): Promise<void> {
  const giver = world.rng.fork('giver').pick(world.honest.filter(({ app }) => app));
  const blank = await blankPhone(giver);
  const random = (length: number) => world.rng.fork('whole parcel').bytes(length);
  await world.through([giver, blank], 'whole parcel', async () => {
    const parcel = valueOf(await makeParcel({ shelf: giver.shelf, random }, null));
    // The second time it changes nothing.
    for (const time of ['once', 'twice'] as const) {
      const taken = valueOf(await takeParcel(blank.shelf, parcel.bytes));
      expectThat(
        time === 'once' || taken.merged === 0,
        'P19',
        `a parcel taken twice brings ${taken.merged} more`,
      );
      for (const name of giver.bookNames) await expectSame(giver, blank, name);
    }
  });
  await world.scheduler.finish();
  world.counts.wholeParcels += 1;
}

async function expectSame(giver: WorldPhone, blank: WorldPhone, name: BookName): Promise<void> {
  const [mine, theirs] = [await giver.open(name), await blank.open(name)];
  if (!mine || !theirs || giver.cloned) return;
  const [had, has] = [stateText(mine), stateText(theirs)];
  expectThat(
    had === has,
    'P19',
    `a parcel brings ${bookName(mine)} otherwise than exchanging did${firstDifference(has, had)}`,
  );
}

/** A phone of nobody's with the keys of another: it trusts that one and whom it trusts. */
async function blankPhone(giver: WorldPhone): Promise<WorldPhone> {
  const { world } = giver;
  const keys = giver.shelf.keys.value;
  if (!keys) throw new Error(`${giver.name} has keys`);
  const device = await worldDevice('Blank');
  const disk = world.disks.fresh();
  disk.select();
  const itself = { ...(await exportPublicKeys(keys.device)), label: giver.name };
  const trusted = { ...keys.trusted, [keys.device.id]: itself };
  await disk.storage.keys.replace({ ...keys, device, trusted });
  const blank = new WorldPhone(world, 'Blank', { device, disk });
  blank.boot();
  await world.scheduler.finish();
  return blank;
}
