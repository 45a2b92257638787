import type { BookName } from '../../src/store/book-name.ts';
import { splitBookName } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import { deviceAddedKind } from '../../src/store/books/device-facts.ts';
import { followRenewal } from '../../src/sync/follow-renewal.ts';
import { type PendingRenewal, pendingRenewals } from '../../src/sync/pending-renewals.ts';
import { renewRing } from '../../src/sync/renew-ring.ts';
import { tolerate } from './checked-writing.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

const RING = 'kitchen';

/** A person makes a new key of the kitchen's ring, perhaps without somebody. */
export async function renew(phone: WorldPhone, without: WorldPhone | null): Promise<void> {
  const root = await phone.open('group');
  if (!root) return;
  const removed =
    without && without.device.id !== phone.device.id ? removedWith(root, without) : [];
  await renewWithout(phone, removed);
}

async function renewWithout(phone: WorldPhone, removed: readonly string[]): Promise<boolean> {
  const { world, rng } = phone;
  const plan = { ring: RING, removed, fromWeek: '2026-W47', settled: [] } as const;
  const random = (length: number) => rng.bytes(length);
  const renewed = await renewRing({ shelf: phone.shelf, random, now: phone.clock.now() }, plan);
  if (!renewed.ok) {
    // Begun twice, or while another was followed or arriving: nobody was told, a person may begin again.
    if (!['NotLater', 'OpeningMissing'].includes(renewed.error.type)) tolerate(renewed.error);
    return false;
  }
  world.counts.renewals += 1;
  world.renewed.add(renewed.value.to);
  world.trace.push(
    `      ${phone.name} renewed to ${renewed.value.to} without ${removed.join(' ') || 'nobody'}`,
  );
  for (const id of removed) world.removals.add(id);
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
    phone.gone = true;
    world.counts.lockedOut += 1;
    return true;
  }
  phone.world.counts.follows += 1;
  phone.world.trace.push(`      ${phone.name} follows ${next.told.to} of ${next.by}`);
  return true;
}

/** People ask each other: nobody follows what only a thief said. */
function isTrusted({ world }: WorldPhone, { told }: PendingRenewal): boolean {
  return world.renewed.has(told.to);
}

async function asks(phone: WorldPhone): Promise<readonly PendingRenewal[]> {
  const keys = phone.shelf.keys.value;
  if (!keys) return [];
  const roots: Book[] = [];
  const names = (await phone.shelf.syncable()).filter(
    (name) => splitBookName(name).base === 'group',
  );
  for (const name of new Set<BookName>([...names, 'group'])) {
    const root = await phone.open(name);
    if (root) roots.push(root);
  }
  return pendingRenewals(keys, RING, roots);
}

/** Everyone who is asked says yes; who was left out goes. Says how much happened. */
export async function followAll(world: World): Promise<number> {
  let happened = 0;
  for (const phone of world.honest) {
    await world.through(phone, 'follow', async () => {
      const asked = (await asks(phone)).filter((one) => isTrusted(phone, one));
      if (asked.some(({ kind }) => kind === 'follow')) happened += Number(await follow(phone));
      else if (asked.some(({ kind }) => kind === 'left-out')) {
        phone.gone = true;
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
      const removed = [...new Set(asked.flatMap(({ told }) => told.removed))];
      if (removed.length === 0 || removed.includes(phone.device.id)) return;
      happened += Number(await renewWithout(phone, removed));
    });
    await world.scheduler.finish();
  }
  return happened;
}
