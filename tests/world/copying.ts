import { dishTable } from '../../src/store/books/week-book.ts';
import { put } from '../../src/store/table.ts';
import { answerJoin } from '../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../src/sync/joining.ts';
import { valueOf } from '../unit/store/test-phone.ts';
import { tolerate, writeChecked } from './checked-writing.ts';
import { worldDevice } from './world-device.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';
import { DISHES, WEEK_BOOK } from './world-week.ts';

/** Restored on a second phone, keys and all: both go on, and neither knows. */
export async function clonePhone(phone: WorldPhone): Promise<void> {
  const { world } = phone;
  if (world.counts.clones > 0 || phone.stolen || !phone.app) return;
  phone.world.ledger.look(phone);
  phone.cloned = true;
  const disk = await world.disks.copy(phone.disk);
  const copy = world.addPhone(`${phone.name}'`, { device: phone.device, disk });
  copy.cloned = true;
  copy.boot();
  await world.scheduler.finish();
  world.counts.clones += 1;
  // At the same moment, under the same number: only the value is left to decide.
  for (const one of [phone, copy])
    await world.through(one, 'gesture', async () => {
      const book = await one.open(WEEK_BOOK);
      const soup = put(dishTable, DISHES[0], { name: `Soupe ${one.name}` });
      if (book) await writeChecked(one, book, [soup]);
    });
}

/** A copy of everything on a phone is put away. */
export async function backUpPhone(phone: WorldPhone): Promise<void> {
  const { world } = phone;
  if (!phone.app || phone.stolen) return;
  world.backup = { of: phone, disk: await world.disks.copy(phone.disk) };
}

/** It comes back on another phone, which believes that nothing happened since. */
export async function openBackup(world: World): Promise<void> {
  const { backup } = world;
  if (!backup) return;
  const { of, disk } = backup;
  world.ledger.look(of);
  of.cloned = true;
  const old = world.addPhone(`${of.name} of old`, { device: of.device, disk });
  old.cloned = true;
  world.counts.clones += 1;
  world.counts.oldBackups += 1;
  world.backup = null;
  old.boot();
  await world.scheduler.finish();
}

/** Somebody copies a phone, keys and all. Its owner goes on, and does not know yet. */
export async function steal(phone: WorldPhone): Promise<void> {
  const { world } = phone;
  if (world.counts.thefts > 0 || phone.stolen) return;
  const disk = await world.disks.copy(phone.disk);
  const copy = world.addPhone('Thief', { device: phone.device, disk });
  copy.stolen = true;
  phone.cloned = true;
  copy.boot();
  await world.scheduler.finish();
  world.counts.thefts += 1;
}

/** The browser threw everything away. Whoever is there lets the person in again, as a new phone. */
export async function evict(phone: WorldPhone): Promise<void> {
  const { world } = phone;
  const inviter = world.phones.find((one) => one !== phone && one.app && !one.stolen && !one.gone);
  // The founder alone vouched for the others: without her nobody could, until they meet.
  const mayGo = phone !== world.phones[0] && world.counts.evictions + world.counts.renewals === 0;
  if (!inviter || !mayGo || phone.stolen || phone.cloned) return;
  world.ledger.forget(phone);
  phone.expired.clear();
  phone.kill();
  world.counts.evictions += 1;
  const before = phone.device.id;
  world.evicted.add(before);
  phone.device = await worldDevice(`${phone.name} again ${world.counts.evictions}`);
  phone.disk = world.disks.fresh();
  phone.disk.select();
  phone.faults.full = false;
  await phone.disk.storage.keys.replace({ device: phone.device, rings: {}, books: {} });
  phone.boot();
  await world.scheduler.finish();
  world.trace.push(`      ${phone.name} was ${before} and is ${phone.device.id}`);
  await world.through([phone, inviter], 'join', () => join(phone, inviter));
  await world.scheduler.finish();
  // Somebody's phone died over it: let in another time, not in this world.
  if (Object.keys(phone.app ? (phone.shelf.keys.value?.rings ?? {}) : {}).length === 0)
    phone.gone = true;
}

async function join(phone: WorldPhone, inviter: WorldPhone): Promise<void> {
  const random = (length: number) => phone.rng.bytes(length);
  const request = valueOf(await askToJoin(phone.shelf, phone.name, random));
  const rings = Object.keys(inviter.shelf.keys.value?.rings ?? {}) as 'kitchen'[]; // names of rings
  const answer = await answerJoin(inviter.shelf, { request, rings, label: inviter.name });
  if (!answer.ok) {
    tolerate(answer.error);
    return;
  }
  valueOf(await takeGift(phone.shelf, answer.value, random));
  for (const name of phone.bookNames) await phone.open(name);
  phone.world.counts.joins += 1;
}
