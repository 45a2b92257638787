/**
 * Counts what runs outside the world's scheduler: cryptography on other threads, a disk, the relay. The
 * world goes on only when none of it is under way, so that the seed alone says what comes first.
 */
let running = 0;
let wake: (() => void) | null = null;

/** Counts one piece of work while it runs. */
export function underWay<T>(work: Promise<T>): Promise<T> {
  running += 1;
  const done = () => {
    running -= 1;
    if (running === 0) wake?.();
  };
  work.then(done, done);
  return work;
}

/** Resolves once nothing is under way and everything that could go on has gone on. */
export async function allQuiet(): Promise<void> {
  for (;;) {
    await nextTurn();
    if (running === 0) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    wake = null;
  }
}

/** Microtasks, then whatever the event loop has ready. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const SUBTLE = [
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'digest',
  'generateKey',
  'deriveBits',
  'deriveKey',
  'importKey',
  'exportKey',
] as const;

/** Counts the platform's cryptography. To be called once per process. */
export function watchCryptography(): void {
  const subtle = crypto.subtle as unknown as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >; // by name
  if (Object.hasOwn(subtle, 'encrypt')) return;
  for (const name of SUBTLE) {
    const method = subtle[name]?.bind(subtle);
    if (!method) continue;
    const watched = (...args: unknown[]) => underWay(method(...args));
    Object.defineProperty(subtle, name, { value: watched, configurable: true });
  }
}
