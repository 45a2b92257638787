import { type BookName, rootBookOf, splitBookName } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import { deviceAddedKind } from '../../src/store/books/device-facts.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { renewalName } from '../../src/store/keyring.ts';
import { followRenewal } from '../../src/sync/follow-renewal.ts';
import { type PendingRenewal, pendingRenewals } from '../../src/sync/pending-renewals.ts';
import { renewRing } from '../../src/sync/renew-ring.ts';
import { tolerate } from './checked-writing.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** A person makes a new key of a ring, perhaps without somebody. */
export async function renew(
  phone: WorldPhone,
  ring: RingName,
  without: WorldPhone | null,
): Promise<void> {
  const root = await phone.open(rootBookOf(ring));
  if (!root) return;
  const isOther = without !== null && without.device.id !== phone.device.id;
  await renewWithout(phone, ring, isOther ? removedWith(root, without) : []);
}

async function renewWithout(
  phone: WorldPhone,
  ring: RingName,
  removed: readonly string[],
): Promise<boolean> {
  const { world, rng } = phone;
  const plan = { ring, removed, fromWeek: '2026-W48', settled: [] } as const;
  const random = (length: number) => rng.bytes(length);
  const renewed = await renewRing({ shelf: phone.shelf, random, now: phone.clock.now() }, plan);
  if (!renewed.ok) {
    // Begun twice, or while another was followed or arriving: nobody was told, a person may begin again.
    if (!['NotLater', 'OpeningMissing'].includes(renewed.error.type)) tolerate(renewed.error);
    return false;
  }
  world.counts.renewals += 1;
  if (ring !== 'kitchen') world.counts.otherRenewals += 1;
  world.renewed.add(renewalName(ring, renewed.value.to));
  world.trace.push(
    `      ${phone.name} renewed ${ring} to ${renewed.value.to} without ${removed.join(' ') || 'nobody'}`,
  );
  for (const id of removed) world.removals.add(`${ring} ${id}`);
  return true;
}

/** The phone and every phone a thief added in its name. */
function removedWith(root: Book, { device }: WorldPhone): readonly string[] {
  const added = root.facts(deviceAddedKind).value;
  const guests = added.filter((fact) => fact.device === device.id && fact.data.label === 'thief');
  return [device.id, ...guests.map(({ data }) => data.id)];
}

/** A person follows the renewals others told of, one after the other; says whether there was one. */
export async function follow(phone: WorldPhone): Promise<boolean> {
  const asked = await asks(phone);
  const next = asked.find((one) => one.kind === 'follow' && isTrusted(phone, one));
  if (!next) return false;
  const random = (length: number) => phone.rng.bytes(length);
  const { world } = phone;
  const deps = { shelf: phone.shelf, random, now: phone.clock.now() };
  const followed = await followRenewal(deps, next);
  if (!followed.ok) {
    if (followed.error.type === 'NotLater') return false;
    if (followed.error.type !== 'NotForThisPhone') {
      tolerate(followed.error);
      return false;
    }
    // Whoever renewed did not know this phone yet: it comes back as a new one, in another world.
    leave(phone, next.ring);
    world.counts.lockedOut += 1;
    return true;
  }
  phone.world.counts.follows += 1;
  phone.world.trace.push(`      ${phone.name} follows ${next.ring} ${next.told.to} of ${next.by}`);
  return true;
}

/** Who is left out of the kitchen is out of the group; out of another ring she goes on without it. */
function leave(phone: WorldPhone, ring: RingName): void {
  if (ring === 'kitchen') phone.gone = true;
  else phone.leftOut.add(ring);
}

/** People ask each other: nobody follows what only a thief said. */
function isTrusted({ world }: WorldPhone, { ring, told }: PendingRenewal): boolean {
  return world.renewed.has(renewalName(ring, told.to));
}

async function asks(phone: WorldPhone): Promise<readonly PendingRenewal[]> {
  const keys = phone.shelf.keys.value;
  const asked: PendingRenewal[] = [];
  for (const ring of keys ? phone.rings : []) {
    const roots: Book[] = [];
    const base = rootBookOf(ring);
    const names = (await phone.shelf.syncable()).filter(
      (name) => splitBookName(name).base === base,
    );
    for (const name of new Set<BookName>([...names, base])) {
      const root = await phone.open(name);
      if (root) roots.push(root);
    }
    if (keys) asked.push(...pendingRenewals(keys, ring, roots));
  }
  return asked;
}

/** Everyone who is asked says yes; who was left out goes. Says how much happened. */
export async function followAll(world: World): Promise<number> {
  let happened = 0;
  for (const phone of world.honest) {
    await world.through(phone, 'follow', async () => {
      const asked = (await asks(phone)).filter((one) => isTrusted(phone, one));
      if (asked.some(({ kind }) => kind === 'follow')) happened += Number(await follow(phone));
      for (const { kind, ring } of asked) {
        if (kind !== 'left-out' || asked.some((one) => one.ring === ring && one.kind === 'follow'))
          continue;
        leave(phone, ring);
        happened += 1;
      }
    });
    await world.scheduler.finish();
  }
  return happened > 0 ? happened : unite(world);
}

/** Two renewed at once, each without somebody: one of those who are left renews once more without both. */
async function unite(world: World): Promise<number> {
  let happened = 0;
  for (const phone of world.honest) {
    if (happened > 0) break;
    await world.through(phone, 'unite', async () => {
      const asked = (await asks(phone)).filter(
        (one) => isTrusted(phone, one) && one.kind === 'unite',
      );
      for (const ring of new Set(asked.map((one) => one.ring))) {
        const of = asked.filter((one) => one.ring === ring);
        const removed = [...new Set(of.flatMap(({ told }) => told.removed))];
        if (removed.length === 0 || removed.includes(phone.device.id)) continue;
        happened += Number(await renewWithout(phone, ring, removed));
      }
    });
    await world.scheduler.finish();
  }
  return happened;
}
