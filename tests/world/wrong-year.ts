import { dishTable } from '../../src/store/books/week-book.ts';
import { put } from '../../src/store/table.ts';
import { writeChecked } from './checked-writing.ts';
import { syncPhone } from './syncing.ts';
import type { WorldPhone } from './world-phone.ts';
import { DISHES, WEEK_BOOK } from './world-week.ts';

const YEAR_MS = 365 * 86_400_000;

/**
 * A phone whose clock is a year ahead renames a dish, and has its clock set right. Another one, whose
 * clock the relay confirms, names it once more: the register is healed.
 */
export async function liveWrongYear(phone: WorldPhone, other: WorldPhone): Promise<void> {
  const { world } = phone;
  phone.clockError.offset = YEAR_MS;
  await nameSoup(phone, 'Soupe de demain');
  await synced(phone);
  for (const one of [phone, other]) Object.assign(one.clockError, { offset: 0, drift: 0 });
  await synced(other);
  await nameSoup(other, `Soupe ${world.counts.commits}`);
}

async function nameSoup(phone: WorldPhone, name: string): Promise<void> {
  await phone.world.through(phone, 'gesture', async () => {
    const book = await phone.open(WEEK_BOOK);
    if (book) await writeChecked(phone, book, [put(dishTable, DISHES[0], { name })]);
  });
}

async function synced(phone: WorldPhone): Promise<void> {
  await phone.world.through(phone, 'sync', async () => void (await syncPhone(phone)));
}
