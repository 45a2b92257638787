// `npm run fix-lock`, after every change of dependencies. A registry mirror that lacks binaries of
// other platforms makes npm drop them from the lock; `npm ci` of npm 11 then refuses the lock. This
// writes the missing entries back, from what their parents ask for.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = 'android darwin freebsd openbsd netbsd linux win32 openharmony sunos aix'.split(
  ' ',
);
const PROCESSORS = 'arm64 x64 arm ia32 ppc64 riscv64 s390x loong64 mips64el wasm32'.split(' ');

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = lock.packages;
const notUnderstood = [];
let added = 0;

for (const [where, parent] of Object.entries(packages)) {
  if (where === '') continue;
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    if (isLocked(where, name)) continue;
    const entry = platformEntry(name, range, parent.dev === true);
    if (entry) {
      packages[`node_modules/${name}`] = entry;
      added += 1;
    } else notUnderstood.push(`${name}@${range}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
if (notUnderstood.length > 0) {
  console.error(`Not understood, look at them by hand: ${notUnderstood.join(', ')}`);
  process.exitCode = 1;
}

/** Node's own search: the parent's folder, then each folder above it. */
function isLocked(where, name) {
  for (let folder = where; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

function platformEntry(name, range, dev) {
  const parts = name.split('/').pop().split('-');
  const os = parts.find((part) => SYSTEMS.includes(part));
  const cpu = parts.find((part) => PROCESSORS.includes(part));
  if (!os || !cpu || !/^\d/.test(range)) return undefined;
  const libc = libcOf(parts, os);
  return {
    version: range,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}

function libcOf(parts, os) {
  if (parts.includes('musl')) return 'musl';
  const gnu = parts.includes('gnu') || parts.includes('gnueabihf');
  return os === 'linux' && gnu ? 'glibc' : undefined;
}
