// The layers of src, one rule a line; `layers.test.ts` plants violations and sees each caught.
// Arrows only downward: kernel ← domain, protocol ← formats, seal, i18n ← store ← sync ← features ← app.

// Every kind of npm package, development ones included: a rule on `npm` alone lets those slip through.
const PACKAGE_KINDS = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
];

/** What each folder of src may import: folders of src, folders it may import types of, packages. */
const LAYERS = {
  kernel: { folders: [], packages: ['zod'] },
  domain: { folders: ['kernel'], packages: ['zod'] },
  protocol: { folders: ['kernel'], packages: ['zod'] },
  formats: {
    folders: ['kernel', 'domain', 'protocol'],
    packages: ['zod', 'html-to-text', 'papaparse', 'postal-mime', 'qr'],
  },
  seal: { folders: ['kernel', 'protocol'], packages: ['zod', '@hpke/core', '@noble/hashes'] },
  i18n: {
    folders: ['kernel', 'domain'],
    typesOf: ['protocol', 'formats', 'seal', 'store', 'sync'],
    packages: ['preact', '@preact/signals', '@preact/signals-core'],
  },
  store: {
    folders: ['kernel', 'domain', 'protocol', 'formats', 'seal'],
    packages: ['zod', 'dexie', '@preact/signals-core'],
  },
  sync: {
    folders: ['kernel', 'protocol', 'formats', 'seal', 'store'],
    packages: ['zod', '@preact/signals-core'],
  },
  ui: {
    folders: ['kernel'],
    packages: ['preact', '@preact/signals', '@preact/signals-core', 'lucide'],
  },
  features: {
    folders: [
      'kernel',
      'domain',
      'protocol',
      'formats',
      'seal',
      'i18n',
      'store',
      'sync',
      'ui',
      'features',
    ],
    packages: ['zod', 'preact', 'preact-iso', '@preact/signals', '@preact/signals-core', 'lucide'],
  },
  app: {
    folders: [
      'kernel',
      'domain',
      'protocol',
      'formats',
      'seal',
      'i18n',
      'store',
      'sync',
      'ui',
      'features',
      'app',
    ],
    packages: [
      'preact',
      'preact-iso',
      '@preact/signals',
      '@preact/signals-core',
      'lucide',
      'workbox-window',
    ],
  },
  'menu-page': {
    folders: ['kernel', 'domain', 'formats', 'seal', 'i18n', 'ui'],
    packages: ['zod', 'preact', '@preact/signals', '@preact/signals-core', 'lucide'],
  },
  sw: { folders: ['kernel'], packages: [] },
  relay: {
    folders: ['kernel', 'protocol'],
    packages: ['zod', 'hono', '@hono/node-server', '@libsql/client', 'postgres'],
    node: true,
  },
  // What vite.config.ts adds to the build, for whoever builds or hands out the app: nothing imports it.
  build: {
    folders: ['kernel', 'seal', 'i18n', 'ui', 'relay'],
    packages: ['vite', '@hono/node-server'],
    node: true,
  },
};

const layers = Object.keys(LAYERS);
const all = (names) => names.map((name) => name.replace(/[.]/g, '[.]')).join('|');

/** The folders nobody lists for this one, refused; types of some may still pass. */
function refusedFolders(layer, { folders, typesOf = [] }) {
  const own = [layer, ...folders];
  const from = { path: `^src/${layer}/` };
  const open = [...own, ...typesOf];
  const rules = [
    {
      name: `${layer}-stays-in-its-layer`,
      comment: `${layer} may import ${folders.join(', ') || 'nothing else of ours'}.`,
      severity: 'error',
      from,
      to: { path: `^src/(?!(${all(open)})/)` },
    },
  ];
  if (typesOf.length > 0) {
    rules.push({
      name: `${layer}-types-only`,
      comment: `${layer} may import only types from ${typesOf.join(', ')}.`,
      severity: 'error',
      from,
      to: { path: `^src/(${all(typesOf)})/`, dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
}

function refusedPackages(layer, { packages }) {
  const allowed = packages.length > 0 ? { pathNot: `(^|/)node_modules/(${all(packages)})/` } : {};
  return {
    name: `${layer}-packages`,
    comment: `${layer} may import ${packages.join(', ') || 'no package'}.`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { dependencyTypes: PACKAGE_KINDS, ...allowed },
  };
}

module.exports = {
  forbidden: [
    ...layers.flatMap((layer) => refusedFolders(layer, LAYERS[layer])),
    ...layers.map((layer) => refusedPackages(layer, LAYERS[layer])),
    {
      name: 'known-folders-only',
      comment: `src holds ${layers.join(', ')}: name a new folder here, with what it may import.`,
      severity: 'error',
      from: { path: `^src/(?!(${all(layers)})/)` },
      to: {},
    },
    {
      name: 'features-never-sideways',
      comment: 'What two features share is a word of the domain, a component of ui, or the store.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/[^/]+/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'node-in-the-relay-only',
      comment: 'Everything else runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(relay/|build/|formats/intake/cli[.]ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'zod-is-mini',
      comment: 'zod/mini is a quarter of the size, and does not try eval.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/zod/', pathNot: '(^|/)node_modules/zod/(v4/)?mini/' },
    },
    {
      name: 'no-development-packages',
      comment: 'A package that src needs is a dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]d[.]ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-from-tests',
      comment: 'What ships does not import its tests.',
      severity: 'error',
      from: { path: '^(src/|vite[.]config[.]ts$)' },
      to: { path: '^tests/', pathNot: '^tests/support/vitest-config[.]ts$' },
    },
    {
      name: 'no-barrels',
      comment: 'Import the file itself: an index.ts hides who needs what.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index[.]tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports, tests included, is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '[.]d[.]ts$',
          '^src/sw/sw[.]ts$',
          '^src/formats/intake/cli[.]ts$',
          '^src/(app|menu-page|relay)/main[.]tsx?$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/(architecture/)?fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.css', '.json'],
    },
  },
};
