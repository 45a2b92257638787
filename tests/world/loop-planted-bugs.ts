import type { PlantedBug } from './planted-bugs.ts';

/** Mistakes in when phones exchange, in how gestures are cut, and in what goes on its day. */
export const LOOP_BUGS: readonly PlantedBug[] = [
  {
    name: 'two windows of a phone exchange at once',
    file: 'src/sync/sync-loop.ts',
    from: "return await lock('sync', async () => {",
    to: "return await ((_: string, work: () => Promise<RoundEnd>) => work())('sync', async () => {",
    theme: 'the loop',
    seeds: 3,
  },
  {
    name: 'a loop that the relay asked to wait waits for ever',
    file: 'src/sync/sync-pace.ts',
    from: 'this.#mustWaitUntil = this.#timer.now() + ms;',
    to: 'this.#mustWaitUntil = this.#timer.now() + ms * 1_000_000;',
    theme: 'the loop',
    seeds: 12,
  },
  {
    name: 'a round that breaks is the last one',
    file: 'src/sync/sync-loop.ts',
    from: '      return { reached: false, sent: 0, waitMs: 0 };',
    to: '      this.stop();\n      return { reached: false, sent: 0, waitMs: 0 };',
    theme: 'the loop',
    seeds: 9,
  },
  {
    name: 'a gesture cut into several batches loses its facts',
    file: 'src/store/batch-writer.ts',
    from: 'for (const fact of facts) make(fact).facts.push(fact);',
    to: 'for (const fact of parts.length === 0 ? facts : []) make(fact).facts.push(fact);',
    theme: 'cut otherwise',
    seeds: 2,
  },
  {
    name: 'a phone put away for long never believes the day, whatever its person says',
    file: 'src/store/expire.ts',
    from: 'return confirmed || shouldExpire',
    to: 'return (confirmed && newestActivity > 0) && shouldExpire',
    theme: 'an old backup',
    seeds: 4,
  },
];
