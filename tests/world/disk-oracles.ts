import type { BookLog } from '../../src/store/storage.ts';
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
    await checkSent(phone, log, { name, reached: new Set(theirs.ids.slice(0, seq)) });
  }
}

/**
 * What counts as sent lies before that place: whatever a relay loses once more, the place then misses it. Not
 * where a walk was cut short by death: the next one finds the same again. A book about to go is not brought back.
 */
async function checkSent(
  { world, name: phone, cutShort }: WorldPhone,
  log: BookLog,
  { name, reached }: { readonly name: string; readonly reached: ReadonlySet<string> },
): Promise<void> {
  const [ids, outbox] = [await log.blobIds(), await log.outbox()];
  if (!ids.ok || !outbox.ok || world.weeksEnd || cutShort) return;
  const waiting = new Set(outbox.value.map(({ blobId }) => blobId));
  const beyond = ids.value.filter((id) => !waiting.has(id) && !reached.has(id));
  expectThat(
    beyond.length === 0,
    'P16',
    `${phone} takes ${beyond.length} blobs of ${name} for sent that its cursor has not reached`,
  );
}

function addressOf({ app }: WorldPhone, name: string): string | null {
  const book = [...(app?.books ?? [])].find((one) => one.name === name);
  return book?.address.logId ?? null;
}
