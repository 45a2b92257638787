import { expect, test } from 'vitest';
import { runTool } from '../support/run-tool.ts';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

const RULES = 'tests/architecture/layers.cjs';
const PLANTED = 'tests/architecture/fixtures/layers';
const SLOW = 120_000;

/** Rule → the planted file it must name. */
const MUST_BE_CAUGHT: readonly (readonly [rule: string, file: string])[] = [
  ['kernel-stays-in-its-layer', 'src/kernel/asks-domain.ts'],
  ['node-in-the-relay-only', 'src/kernel/asks-node.ts'],
  ['no-orphans', 'src/kernel/alone.ts'],
  ['domain-stays-in-its-layer', 'src/domain/asks-protocol.ts'],
  ['domain-packages', 'src/domain/asks-preact.ts'],
  ['zod-is-mini', 'src/domain/asks-whole-zod.ts'],
  ['no-cycles', 'src/domain/cycle-a.ts'],
  ['resolvable', 'src/domain/leads-nowhere.ts'],
  ['protocol-stays-in-its-layer', 'src/protocol/asks-domain.ts'],
  ['formats-stays-in-its-layer', 'src/formats/asks-store.ts'],
  ['seal-stays-in-its-layer', 'src/seal/asks-domain.ts'],
  ['i18n-types-only', 'src/i18n/asks-value-of-store.ts'],
  ['store-stays-in-its-layer', 'src/store/asks-sync.ts'],
  ['store-packages', 'src/store/asks-preact.ts'],
  ['sync-stays-in-its-layer', 'src/sync/asks-domain.ts'],
  ['sync-packages', 'src/sync/asks-dexie.ts'],
  ['ui-stays-in-its-layer', 'src/ui/asks-domain.ts'],
  ['ui-stays-in-its-layer', 'src/ui/asks-i18n.ts'],
  ['features-never-sideways', 'src/features/week/asks-menu.ts'],
  ['features-packages', 'src/features/week/asks-dexie.ts'],
  ['features-packages', 'src/features/week/asks-development-package.ts'],
  ['no-development-packages', 'src/features/week/asks-development-package.ts'],
  ['features-stays-in-its-layer', 'src/features/menu/asks-app.ts'],
  ['not-from-tests', 'src/app/asks-tests.ts'],
  ['app-stays-in-its-layer', 'src/app/asks-relay.ts'],
  ['no-barrels', 'src/app/asks-barrel.ts'],
  ['relay-stays-in-its-layer', 'src/relay/asks-store.ts'],
  ['menu-page-stays-in-its-layer', 'src/menu-page/asks-store.ts'],
  ['menu-page-stays-in-its-layer', 'src/menu-page/asks-fact.ts'],
  ['sw-packages', 'src/sw/asks-workbox.ts'],
  ['known-folders-only', 'src/helpers/anything.ts'],
];

test('every import of src and tests goes downward', { timeout: SLOW }, async () => {
  const { summary } = await cruise(['src', 'tests', 'vite.config.ts'], '.', RULES);
  expect(summary.totalCruised).toBeGreaterThan(0);
  expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
});

test('each planted violation is caught, and nothing else', { timeout: SLOW }, async () => {
  const { summary } = await cruise(['src'], PLANTED, '../../layers.cjs');
  const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  const planted = MUST_BE_CAUGHT.map(([rule, file]) => `${rule}: ${file}`);
  expect([...caught].sort()).toEqual([...planted].sort());
});

async function cruise(folders: readonly string[], cwd: string, config: string): Promise<Cruise> {
  const { stdout, stderr } = await runTool(
    'depcruise',
    ['--config', config, '--output-type', 'json', ...folders],
    { cwd },
  );
  if (stdout === '') throw new Error(`dependency-cruiser did not answer:\n${stderr}`);
  return JSON.parse(stdout) as Cruise; // the part of its documented output that is read here
}
