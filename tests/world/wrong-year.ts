import * as z from 'zod/mini';
import { dishTable } from '../../src/store/books/week-book.ts';
import { happen, type KindOf, put } from '../../src/store/table.ts';
import { tolerate, writeChecked } from './checked-writing.ts';
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
  for (const one of [phone, other]) await tellAtOnce(one, world.counts.commits);
  await synced(other);
  await nameSoup(other, `Soupe ${world.counts.commits}`);
}

async function nameSoup(phone: WorldPhone, name: string): Promise<void> {
  await phone.world.through(phone, 'gesture', async () => {
    const book = await phone.open(WEEK_BOOK);
    if (book) await writeChecked(phone, book, [put(dishTable, DISHES[0], { name })]);
  });
}

const tiedKind: KindOf<{ by: string }> = {
  kind: 'told-at-once',
  schema: z.object({ by: z.string() }),
};

/** Two phones tell one fact otherwise, in the same millisecond: what stands must not hang on the way it came. */
async function tellAtOnce(phone: WorldPhone, n: number): Promise<void> {
  await phone.world.through(phone, 'gesture', async () => {
    const book = await phone.open(WEEK_BOOK);
    const told = await book?.commit([happen(tiedKind, `tied/${n}`, { by: phone.name })]);
    if (told && !told.ok) tolerate(told.error);
  });
}

async function synced(phone: WorldPhone): Promise<void> {
  await phone.world.through(phone, 'sync', async () => void (await syncPhone(phone)));
}
