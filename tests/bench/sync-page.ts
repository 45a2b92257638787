// Runs in the browser: the phones of `sync.mjs`, through the adapter of the peer bench.
import { carnetAdapter } from './adapter.ts';
import { remoteChanges, weeksOfRecords } from './sync-week.ts';

const CHANGES = 1_000;

async function fetched(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}

async function store(path: string, bytes: Uint8Array): Promise<number> {
  await fetch(path, { method: 'POST', body: new Blob([bytes.slice()]) });
  return bytes.length;
}

async function portions(phone: ReturnType<typeof carnetAdapter>, weeks: number): Promise<number> {
  return Object.values(await phone.tally(weeks - 1)).reduce((sum, qty) => sum + qty, 0);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(globalThis, {
  bench: {
    /** The first phone: fills its books, and says what a relay would hold. */
    async fill(weeks: number): Promise<number> {
      const phone = carnetAdapter(Infinity);
      await phone.open();
      await phone.bulkLoad(weeksOfRecords(weeks));
      return store('/blob/all', await phone.exportAll());
    },
    /** A fresh phone receives all books. */
    async firstSync(weeks: number) {
      const phone = carnetAdapter(Infinity);
      const wire = await fetched('/blob/all');
      const ms = await timed(() => phone.firstSync(wire));
      return { ms, portions: await portions(phone, weeks) };
    },
    /** The invited phone makes the changes, without having seen those of the others. */
    async forge(weeks: number, perBatch: number): Promise<number> {
      const phone = carnetAdapter(perBatch);
      const changes = remoteChanges(weeks, CHANGES);
      return store('/blob/delta', await phone.forgeDelta(await fetched('/blob/all'), changes));
    },
    /** The fresh phone changes the same fields itself, then receives the others' changes. */
    async merge(weeks: number) {
      const phone = carnetAdapter(Infinity);
      await phone.open();
      const own = remoteChanges(weeks, CHANGES).filter(({ field }) => field !== 'qty');
      await phone.editMany(own.slice(0, 30).map((one) => ({ ...one, value: 'changed here' })));
      const delta = await fetched('/blob/delta');
      const ms = await timed(() => phone.mergeRemote(delta));
      return { ms, portions: await portions(phone, weeks) };
    },
  },
});
