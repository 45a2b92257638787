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

type Method = (...args: unknown[]) => Promise<unknown>;

const SUBTLE = ['encrypt', 'sign', 'generateKey'] as const;
/** The same of the same: remembered, since every phone opens the same blobs, and again at each start. */
const REMEMBERED = ['decrypt', 'verify', 'digest', 'deriveBits', 'importKey', 'exportKey'] as const;

const results = new Map<string, unknown>();
const names = new WeakMap<object, string>();
let named = 0;

/** Counts the platform's cryptography. To be called before each world. */
export function watchCryptography(): void {
  results.clear();
  watchStreams();
  const subtle = crypto.subtle as unknown as Record<string, Method>; // by name
  if (Object.hasOwn(subtle, 'encrypt')) return;
  for (const name of [...SUBTLE, ...REMEMBERED]) {
    const method = subtle[name]?.bind(subtle);
    if (!method) continue;
    const isRemembered = REMEMBERED.some((one) => one === name);
    const value = isRemembered ? remembered(name, method) : counted(method);
    Object.defineProperty(subtle, name, { value, configurable: true });
  }
}

/** What is deflated or inflated is read from a stream: other threads fill it. */
function watchStreams(): void {
  const reader = ReadableStreamDefaultReader.prototype as unknown as Record<string, Method>; // its own type lets no method be put in another's place
  if (reader.isWatched) return;
  for (const name of ['read', 'cancel'] as const) {
    const method = reader[name];
    if (!method) continue;
    reader[name] = function watched(this: unknown, ...args) {
      return underWay(method.apply(this, args));
    };
  }
  Object.defineProperty(reader, 'isWatched', { value: true });
}

function counted(method: Method): Method {
  return (...args) => underWay(method(...args));
}

function remembered(name: string, method: Method): Method {
  return async (...args) => {
    const key = `${name} ${args.map(textOf).join(' ')}`;
    if (!results.has(key)) results.set(key, await underWay(method(...args)));
    const result = results.get(key);
    return result instanceof ArrayBuffer ? result.slice(0) : result;
  };
}

/** A text of its own for each argument; keys are known by which one they are. */
function textOf(argument: unknown): string {
  if (argument instanceof ArrayBuffer) return Buffer.from(argument).toString('latin1');
  if (ArrayBuffer.isView(argument))
    return Buffer.from(argument.buffer, argument.byteOffset, argument.byteLength).toString(
      'latin1',
    );
  if (argument instanceof CryptoKey) return nameOf(argument);
  if (typeof argument !== 'object' || argument === null) return String(argument);
  return Object.entries(argument)
    .map(([field, value]) => `${field}=${textOf(value)}`)
    .join();
}

function nameOf(key: CryptoKey): string {
  const known = names.get(key) ?? `key ${(named += 1)}`;
  names.set(key, known);
  return known;
}
