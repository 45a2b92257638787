import { base64url, base64urlToBytes } from '../../../src/kernel/bytes.ts';

/** One IndexedDB database as JSON: its exact version, stores and rows. */
export interface DumpedDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

interface DumpedStore {
  readonly name: string;
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly unique: boolean }[];
  readonly rows: readonly unknown[];
}

/** All databases of this origin; with their rows their crypto keys must be extractable. */
export async function dumpDatabases({ rows: withRows = true } = {}): Promise<
  readonly DumpedDatabase[]
> {
  const dumped: DumpedDatabase[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    const stores: DumpedStore[] = [];
    for (const storeName of db.objectStoreNames) {
      const store = db.transaction(storeName).objectStore(storeName);
      const indexes = [...store.indexNames].map((index) => ({
        name: index,
        unique: store.index(index).unique,
      }));
      const { keyPath, autoIncrement } = store;
      const rows = withRows ? await Promise.all((await answer(store.getAll())).map(toJson)) : [];
      stores.push({ name: storeName, keyPath: String(keyPath), autoIncrement, indexes, rows });
    }
    dumped.push({ name, version: db.version, stores });
    db.close();
  }
  return dumped;
}

/** Makes the databases of a dump, as the Carnet of that time left them. */
export async function restoreDatabases(dump: readonly DumpedDatabase[]): Promise<void> {
  for (const { name, version, stores } of dump) {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: storeName, keyPath, autoIncrement, indexes } of stores) {
        const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const index of indexes)
          store.createIndex(index.name, index.name, { unique: index.unique });
      }
    });
    const db = await answer(opening);
    for (const { name: storeName, rows } of stores) {
      const values = await Promise.all(rows.map(fromJson));
      const store = db.transaction(storeName, 'readwrite').objectStore(storeName);
      for (const value of values) store.add(value);
      await answer(store.count());
    }
    db.close();
  }
}

/** The result of a request of IndexedDB. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
  });
}

async function toJson(value: unknown): Promise<unknown> {
  if (value instanceof CryptoKey) {
    const { algorithm, usages } = value;
    return { $key: await crypto.subtle.exportKey('jwk', value), algorithm, usages };
  }
  if (value instanceof Uint8Array) return { $bytes: base64url(value) };
  return mapped(value, toJson);
}

async function fromJson(value: unknown): Promise<unknown> {
  if (typeof value === 'object' && value !== null && '$bytes' in value)
    return base64urlToBytes(String(value.$bytes));
  if (typeof value === 'object' && value !== null && '$key' in value) {
    const { $key, algorithm, usages } = value as DumpedKey; // written by toJson
    // The phones of that time kept no private half that could be read out.
    const isPublic = $key.d === undefined;
    return crypto.subtle.importKey('jwk', $key, algorithm, isPublic, usages);
  }
  return mapped(value, fromJson);
}

interface DumpedKey {
  readonly $key: JsonWebKey;
  readonly algorithm: EcKeyImportParams;
  readonly usages: KeyUsage[];
}

async function mapped(
  value: unknown,
  each: (inner: unknown) => Promise<unknown>,
): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    async ([key, inner]) => [key, await each(inner)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
