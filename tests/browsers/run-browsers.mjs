// `npm run browsers`: tries the most important promises in WebKitGTK and Firefox, where they are installed.
import { rmSync } from 'node:fs';
import { createServer } from 'vite';

// Vite reads the typed files that the tests share.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
});
const { tourBrowsers } = await vite.ssrLoadModule('/tests/browsers/tour-browsers.ts');
const { buildFolder } = await vite.ssrLoadModule('/tests/support/production-build.ts');
try {
  const { passed, failed } = await tourBrowsers((line) => console.log(line));
  console.log(`${passed} passed, ${failed} failed`);
  // Where there is no browser nothing was tried, and nothing is right.
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  await vite.close();
  rmSync(buildFolder(), { recursive: true, force: true });
}
