import Dexie from 'dexie';

/** How long databases that nobody will read are given to go; what did not go in time is tried again later. */
const GOES_WITHIN_MS = 2_000;

/**
 * Deletes databases that nobody will read. Not waited for without end: a page that WebKit ended while it
 * wrote a database leaves it in a state in which it is never deleted, nor opened, until the browser ends.
 */
export async function deleteInTime(names: readonly string[]): Promise<void> {
  const tooLong = new Promise((resolve) => {
    setTimeout(resolve, GOES_WITHIN_MS);
  });
  await Promise.race([Promise.all(names.map((name) => Dexie.delete(name))), tooLong]);
}
