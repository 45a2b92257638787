import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { buildFolder } from './production-build.ts';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

export interface PostgresBinaries {
  /** Folder with `initdb` and `postgres`. */
  readonly folder: string;
  /** Folders of libraries that come along, for LD_LIBRARY_PATH. */
  readonly libraries: readonly string[];
}

/**
 * A PostgreSQL that starts: of the PATH or of Debian's place; as root installed by apt-get; else its
 * packages unpacked into a temporary folder, which needs no rights. Throws when there is none:
 * tests that need it are never skipped silently.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const found =
    (await installed()) ?? (await installedByApt()) ?? (await unpackedFrom(await neededPackages()));
  if (found) return found;
  throw new Error(
    'No PostgreSQL found, and apt-get could neither install nor download it. ' +
      'Install it, or put its initdb and postgres into the PATH.',
  );
}

async function installed(): Promise<PostgresBinaries | undefined> {
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...binariesUnder(DEBIAN)];
  for (const folder of places) {
    if (await starts({ folder, libraries: [] })) return { folder, libraries: [] };
  }
  return undefined;
}

/** Debian keeps each version apart; the newest first. */
function binariesUnder(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  const versions = readdirSync(place).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(place, version, 'bin'));
}

/** A file that exists may still not start: it is asked. */
async function starts({ folder, libraries }: PostgresBinaries): Promise<boolean> {
  if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return false;
  try {
    const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter) };
    await run(join(folder, 'postgres'), ['--version'], { env, timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

async function installedByApt(): Promise<PostgresBinaries | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No PostgreSQL here: installing it with apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeout: 600_000, maxBuffer: 64 * 1024 * 1024 };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const install = ['install', '-y', '--no-install-recommends', 'postgresql'];
  try {
    await run('apt-get', [...wait, 'update'], options);
    await run('apt-get', [...wait, ...install], options);
  } catch (error) {
    console.warn('apt-get could not install PostgreSQL:', error);
  }
  return installed();
}

/** What apt-get would install, asked without the rights to do it. */
async function neededPackages(): Promise<readonly string[]> {
  const ask = ['install', '-y', '--no-install-recommends', '--print-uris', 'postgresql'];
  try {
    const { stdout } = await run('apt-get', ['-o', 'Debug::NoLocking=1', ...ask]);
    return [...stdout.matchAll(/^'[^']+' ([^_\s]+)_/gm)].map(([, name = '']) => name);
  } catch {
    return [];
  }
}

/** Downloads packages and lays out their files, as any user may. */
async function unpackedFrom(packages: readonly string[]): Promise<PostgresBinaries | undefined> {
  if (packages.length === 0) return undefined;
  mkdirSync(buildFolder(), { recursive: true });
  const scratch = mkdtempSync(join(buildFolder(), 'postgres-'));
  const root = join(scratch, 'root');
  // Readable for the user that the server runs as.
  mkdirSync(root, { mode: 0o755 });
  await run('chmod', ['755', scratch]);
  const options = { cwd: scratch, timeout: 600_000 };
  try {
    await run('apt-get', ['download', ...packages], options);
    const files = readdirSync(scratch).filter((name) => name.endsWith('.deb'));
    for (const file of files) await run('dpkg', ['-x', file, root], options);
  } catch (error) {
    console.warn('PostgreSQL could not be downloaded and unpacked:', error);
    return undefined;
  }
  const [folder = ''] = binariesUnder(join(root, DEBIAN));
  const binaries = { folder, libraries: librariesUnder(root) };
  return (await starts(binaries)) ? binaries : undefined;
}

function librariesUnder(root: string): readonly string[] {
  return ['lib', 'usr/lib']
    .map((place) => join(root, place))
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((path) => path.endsWith('-linux-gnu'));
}
