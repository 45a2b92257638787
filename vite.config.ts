import process from 'node:process';
import { build, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageJson from './package.json' with { type: 'json' };
import { frenchSpaces } from './src/build/french-spaces.ts';
import { hashList } from './src/build/hash-list.ts';
import { pageHead } from './src/build/page-head.ts';
import { previewAsServed } from './src/build/preview-as-served.ts';

/** The app's workers but for the service worker: name in the address → source. */
const WORKERS = {
  'scan-worker.js': '/src/features/parcels/scan-worker.ts',
  'picture-worker.js': '/src/seal/picture-worker.ts',
  'intake-worker.js': '/src/features/inbox/intake-worker.ts',
};

/**
 * Gives the workers names without a hash: the one Trusted Types policy lists its scripts by name. The
 * development server answers to the same names.
 */
function namedWorkers(): Plugin {
  const sources = new Map(Object.entries(WORKERS));
  return {
    name: 'carnet-named-workers',
    buildStart() {
      if (this.environment.mode !== 'build') return;
      // Strict: what the page also needs must not end up in here, or the page would run the worker.
      for (const [fileName, id] of sources)
        this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const source = sources.get(request.url?.slice(1) ?? '');
        if (source) request.url = source;
        next();
      });
    },
  };
}

/** Loads a later part as the browser does: Vite's own way preloads its styles too, and there are none. */
function plainImports(): Plugin {
  return {
    name: 'carnet-plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}

/** Where the customer's page is written, and where it is served. */
const MENU_PAGE = { source: 'src/menu-page/index.html', served: 'm/index.html' };

/**
 * Adds the customer's page to the app: a build of its own, so that it shares no file with the team's app
 * and weighs what it needs. The development server answers `/m/` with it.
 */
function menuPage(): Plugin {
  return {
    name: 'carnet-menu-page',
    async generateBundle() {
      if (this.environment.mode !== 'build') return;
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [pageHead(packageJson.version), plainImports()],
        // Children as arguments compress better than children as properties.
        oxc: {
          jsx: { runtime: 'classic', pragma: 'drawn', pragmaFrag: 'Drawn' },
          jsxInject: `import { h as drawn, Fragment as Drawn } from 'preact'`,
        },
        build: {
          write: false,
          target: 'es2022',
          assetsDir: 'm/assets',
          modulePreload: false,
          rollupOptions: { input: MENU_PAGE.source },
        },
      });
      if (!('output' in built)) throw new Error('one build gives one output');
      for (const file of built.output) {
        const fileName = file.fileName === MENU_PAGE.source ? MENU_PAGE.served : file.fileName;
        const source = file.type === 'chunk' ? file.code : file.source;
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        if (/^\/m(\/|$|[?#])/.test(request.url ?? '')) request.url = `/${MENU_PAGE.source}`;
        next();
      });
    },
  };
}

function installableApp() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,png,ico,woff2}'],
      // The customer's page lives without the team's worker.
      globIgnores: ['m/**'],
    },
    manifest: {
      id: '/',
      name: 'Carnet',
      short_name: 'Carnet',
      // Seen by whoever looks at the phone: neutral, unlike the one of package.json.
      description: 'Carnet',
      lang: 'fr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      // What another app shares comes by POST and is taken by the service worker; it never leaves the phone.
      share_target: {
        action: '/shared',
        method: 'POST',
        enctype: 'multipart/form-data',
        params: {
          title: 'title',
          text: 'text',
          url: 'url',
          files: [
            {
              name: 'files',
              accept: ['.eml', '.mbox', '.txt', 'message/rfc822', 'application/mbox', 'text/plain'],
            },
          ],
        },
      },
      background_color: '#fbf7f0',
      theme_color: '#2f5d50',
      icons: [
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: '/icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
  });
}

interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** The entries (the first page, the workers) that need this module before they can start. */
function entriesOf(graph: ModuleGraph, id: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const module = graph.getModuleInfo(id);
  if (!module) return [];
  const above = module.importers.flatMap((by) => entriesOf(graph, by, seen));
  return module.isEntry ? [id, ...above] : above;
}

function isWorker(entry: string): boolean {
  return Object.values(WORKERS).some((source) => entry.endsWith(source));
}

/** A language of the team's app: brought for who speaks it. */
const LANGUAGE = /\/src\/i18n\/[a-z]{2}[/.]/;

/**
 * Joins the later parts by folder, because a first visit brought 286 files to the phone. Folders import
 * downwards only, so no part waits for itself. What is needed at once comes together, so that the first
 * load is five files and not twenty small ones.
 */
const FEWER_FILES = {
  groups: [
    {
      name: 'icons',
      test: /\/node_modules\/lucide\//,
      entriesAware: true,
      entriesAwareMergeThreshold: 1_500,
      includeDependenciesRecursively: false,
    },
    {
      name: (id: string, graph: ModuleGraph) => {
        const entries = entriesOf(graph, id);
        if (entries.length === 0) return LANGUAGE.test(id) ? null : partOf(id);
        if (entries.length > 1) return 'common'; // what these import, the same entries need
        // Beside the first page's own script, because later parts may not import from that one.
        const [entry = ''] = entries;
        return entry === id || isWorker(entry) ? null : 'first';
      },
      includeDependenciesRecursively: false,
    },
  ],
};

/** By the last `src` of the path: where the checkout lies must not change what is built. */
function partOf(id: string): string | null {
  const inPackage = id.split('/node_modules/').at(-1) ?? id;
  if (inPackage.startsWith('@hpke/')) return 'seal';
  const [, folder, area] = /.*\/src\/([^/]+)\/(?:([^/]+)\/)?/.exec(inPackage) ?? [];
  const isAreaApart = folder === 'features' || folder === 'i18n';
  return (isAreaApart ? area : null) ?? folder ?? null;
}

export default defineConfig(async ({ isSsrBuild }) => ({
  plugins: isSsrBuild
    ? []
    : [
        pageHead(packageJson.version),
        namedWorkers(),
        frenchSpaces(),
        menuPage(),
        installableApp(),
        hashList(),
        previewAsServed(),
      ],
  // Its package names the build for old browsers: 2 kB more in the first load.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: 'es2022',
    outDir: 'dist/app',
    copyPublicDir: !isSsrBuild,
    modulePreload: { polyfill: false },
    ...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: FEWER_FILES } } }),
  },
  ...(process.env.VITEST
    ? { test: await (await import('./tests/support/vitest-config.ts')).testConfig() }
    : {}),
}));
