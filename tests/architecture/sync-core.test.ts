import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const KB = 1000;
const CORE_LIMIT = 15 * KB;
const ALL_LIMIT = 33 * KB;

/**
 * What others take from a library that merges and from its providers: merging, live reading and writing,
 * the log on disk, exchange with a server; and here also signing, sealing, and a door that asks who may write.
 */
const CORE = [
  'store/book.ts',
  'store/dexie-book-log.ts',
  'sync/sync-book.ts',
  'sync/relay-client.ts',
];

/** What else several phones need, each with what stands above it. */
const AROUND: readonly (readonly [what: string, files: readonly string[]])[] = [
  [
    'the keys and books of a phone, and when to sync',
    [
      'store/shelf.ts',
      'store/ring-admission.ts',
      'store/dexie-storage.ts',
      'sync/sync-loop.ts',
      'sync/relay-clock.ts',
    ],
  ],
  [
    'parcels by picture and by file',
    [
      'sync/make-parcel.ts',
      'sync/take-parcel.ts',
      'sync/carried.ts',
      'sync/same-content.ts',
      'protocol/frames.ts',
      'protocol/collected-frames.ts',
      'protocol/parcel-text.ts',
    ],
  ],
  [
    'founding, joining and renewing',
    [
      'sync/found-group.ts',
      'sync/joining.ts',
      'sync/inviting.ts',
      'protocol/handshake-text.ts',
      'sync/renew-ring.ts',
      'sync/follow-renewal.ts',
      'sync/finish-renewals.ts',
    ],
  ],
];

test('the sync core weighs at most 15 kB compressed, without libraries', async () => {
  const size = await compressed(CORE);
  console.log(`sync core: ${inKb(size)} gzip`);
  expect(size).toBeLessThanOrEqual(CORE_LIMIT);
}, 60_000);

test('all that several phones need weighs at most 33 kB compressed, without libraries', async () => {
  const files = [...CORE];
  let size = 0;
  for (const [what, more] of AROUND) {
    files.push(...more);
    size = await compressed(files);
    console.log(`sync core with ${what}: ${inKb(size)} gzip`);
  }
  expect(size).toBeLessThanOrEqual(ALL_LIMIT);
}, 120_000);

function inKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}

/** Size of one script that gives these files and holds all they import, but for packages. */
async function compressed(files: readonly string[]): Promise<number> {
  const entry = files.map((file) => `export * from '${resolve('src', file)}';`).join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { __CARNET_RELAY__: '""' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? entry : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rollupOptions: {
        input: 'entry',
        preserveEntrySignatures: 'strict',
        external: /^(?!entry$)[@a-z]/,
        output: { codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error('one build gives one output');
  const [script] = built.output;
  return gzipSync(script.code, { level: 9 }).length;
}
