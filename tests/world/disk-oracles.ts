import { parseCursor } from '../../src/sync/cursor.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';

/**
 * The place up to which a log was read never lies behind a blob that is not on the disk. Looked at on the
 * disk itself, at any moment; not on phones the relay lied to, nor once it was put back in silence.
 */
export async function checkCursors(phone: WorldPhone): Promise<void> {
  const { world, disk } = phone;
  const { relay } = world;
  if (phone.stolen || relay.lies.toldTo.has(phone.name) || relay.isUnreliable) return;
  disk.select();
  for (const { id, name } of await disk.storage.catalogue.books()) {
    const log = disk.storage.bookLog(id);
    const [kept, ids] = [await log.cursor(), await log.blobIds()];
    if (!kept.ok || !ids.ok || kept.value === null) continue;
    const address = addressOf(phone, name);
    const theirs = address === null ? null : await relay.logOf(address);
    const { gen, seq } = parseCursor(kept.value);
    if (theirs?.gen !== gen) continue;
    const mine = new Set(ids.value);
    const passed = theirs.ids.slice(0, seq).filter((one) => !mine.has(one));
    expectThat(
      passed.length === 0,
      'P15',
      `${phone.name} has read ${name} up to ${seq} and lacks ${passed.length} of it`,
    );
  }
}

function addressOf({ app }: WorldPhone, name: string): string | null {
  const book = [...(app?.books ?? [])].find((one) => one.name === name);
  return book?.address.logId ?? null;
}
