import { toInstant } from '../kernel/clock.ts';
import { systemRandom } from '../seal/random.ts';
import type { PageDeps, PageStorage } from './page-deps.ts';

/** How long a browser may take to begin a download, in milliseconds. */
const KEPT_FOR_MS = 60_000;

/** The world as this browser gives it. */
export function browserDeps(): PageDeps {
  const relay = document.querySelector('meta[name=relay]')?.getAttribute('content') ?? '';
  return {
    clock: { now: () => toInstant(Date.now()) },
    random: systemRandom,
    fetch: (...args) => fetch(...args),
    relay,
    storage: browserStorage(),
    languages: navigator.languages,
    copy,
    share: 'share' in navigator ? share : null,
    saveFile,
  };
}

/** In many in-app browsers and private windows merely asking throws. */
function browserStorage(): PageStorage | null {
  try {
    const { localStorage } = window;
    localStorage.getItem('');
    return localStorage;
  } catch {
    return null;
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    // Closing the sheet without choosing is no failure.
  }
}

function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
}
