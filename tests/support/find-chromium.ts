import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium that starts. Looks at CHROMIUM_PATH, the usual places and Playwright's own
 * download; as root installs Debian's; else unpacks the one from npm. Throws when none starts:
 * tests that need a browser are never skipped silently.
 */
export async function findChromium(): Promise<string> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (await starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, and that browser does not start.`);
  }
  const found =
    (await firstThatStarts([...KNOWN_PATHS, await playwrightPath()])) ??
    (await installedByApt()) ??
    (await unpackedFromNpm());
  if (found) return found;
  throw new Error(
    'No Chromium found. Set CHROMIUM_PATH to one, or run: npx playwright install chromium',
  );
}

/** A file that exists may still not start (missing libraries, another processor): it is asked. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  try {
    await run(path, ['--version', '--no-sandbox'], { timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
}

async function playwrightPath(): Promise<string> {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

async function installedByApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No Chromium here: installing it with apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeout: 600_000, maxBuffer: 64 * 1024 * 1024 };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    await run('apt-get', [...wait, 'update'], options);
    const packages = ['chromium', 'fonts-dejavu-core'];
    await run(
      'apt-get',
      [...wait, 'install', '-y', '--no-install-recommends', ...packages],
      options,
    );
  } catch (error) {
    console.warn('apt-get could not install Chromium:', error);
  }
  return firstThatStarts(KNOWN_PATHS);
}

async function unpackedFromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log('No Chromium here: unpacking the one of @sparticuz/chromium…');
  // Read when the package loads: it then unpacks the libraries a bare machine lacks, and sets
  // LD_LIBRARY_PATH in this process, from which the browser and the test workers are started.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await firstThatStarts([await chromium.executablePath()]);
  } catch (error) {
    console.warn('@sparticuz/chromium could not be unpacked:', error);
    return undefined;
  }
}
