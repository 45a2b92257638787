import Dexie from 'dexie';

/** How long a database that nobody will read is given to go; what did not go in time is tried again later. */
const GOES_WITHIN_MS = 2_000;

/**
 * Deletes databases that nobody will read. Not waited for without end: a page that WebKit ended while it
 * wrote a database leaves it in a state in which it is never deleted, nor opened, until the browser ends.
 */
export async function deleteInTime(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => inTime(Dexie.delete(name))));
}

/** Resolves with the work, or without it when it takes too long. */
function inTime(work: PromiseLike<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(resolve, GOES_WITHIN_MS);
    work.then(resolve, reject).then(() => clearTimeout(tooLong), reject);
  });
}
