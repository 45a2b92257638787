import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { WeekName } from '../domain/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { bookKey } from '../seal/book-key.ts';
import type { RandomSource } from '../seal/random.ts';
import { exportPublicKeys } from '../seal/device-key.ts';
import { epochTag } from '../protocol/batch.ts';
import { type Admission, type BookEpoch } from './admission.ts';
import type { BookMemory } from './book-memory.ts';
import {
  type BookName,
  isRootBook,
  ringOfBook,
  ROOT_RING,
  rootBookOf,
  splitBookName,
} from './book-name.ts';
import { Book } from './book.ts';
import type { KeyRecord, RingName } from './key-record.ts';
import { epochOf, needsWeek, secretOf, standingOf, walkToWeek, withoutBooks } from './keyring.ts';
import { ownAdmission, ringAdmission } from './ring-admission.ts';
import { type EntriesDeps, ShelfEntries } from './shelf-entries.ts';
import type { CatalogueEntry } from './storage.ts';
import { type StoreError, toStoreError } from './store-error.ts';
import type { Windows } from './windows.ts';

/** What the shelf stands on. */
export interface ShelfDeps extends EntriesDeps {
  readonly windows: Windows;
  readonly random: RandomSource;
  readonly appVersion: string;
  /** Whether the relay or two other devices agree with this clock. */
  readonly clockTrusted?: () => boolean;
}

/** All books of this phone: opens each once, keeps it open, follows the other windows. */
export class Shelf {
  readonly #deps: ShelfDeps;
  readonly #entries: ShelfEntries;
  readonly #open = new Map<string, Promise<Result<Book, StoreError>>>();
  /** Root books as last opened: who may write is asked of the newest. */
  readonly #roots = new Map<string, Book>();
  readonly #keys = signal<KeyRecord | null>(null);
  readonly #listeners = new Set<(book: BookName) => void>();

  constructor(deps: ShelfDeps) {
    this.#deps = deps;
    this.#entries = new ShelfEntries(deps);
    deps.windows.listen((message) => void this.#follow(message)); // errors show at the next write
  }

  /** The keys of this phone; null before the first run. */
  get keys(): ReadonlySignal<KeyRecord | null> {
    return this.#keys;
  }

  /** Calls back with the name of each book written in this window: it has something for other phones. */
  onWritten(listener: (book: BookName) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Names of all books here that other phones may hold too. */
  async syncable(): Promise<readonly BookName[]> {
    const names = (await this.entries()).map(({ name }) => name);
    // Lines of the catalogue are only made with the name of a book.
    return names.filter((name) => ringOfBook(name) !== null) as BookName[];
  }

  /** Reads the keys from disk; to be called once at start. */
  async loadKeys(): Promise<KeyRecord | null> {
    this.#keys.value = await this.#deps.storage.keys.read();
    return this.#keys.value;
  }

  /** Changes the keys under the phone-wide lock, and tells the other windows. */
  async changeKeys<E>(
    change: (keys: KeyRecord | null) => Promise<Result<KeyRecord, E>>,
  ): Promise<Result<KeyRecord, E | StoreError>> {
    const { lock, storage, windows } = this.#deps;
    try {
      return await lock('change-keys', async () => {
        const changed = await change(await storage.keys.read());
        if (!changed.ok) return changed;
        await storage.keys.replace(changed.value);
        this.#keys.value = changed.value;
        await this.#letGoOfFormer(changed.value);
        void this.#lookAgain(Object.values(ROOT_RING));
        windows.post({ type: 'keys' });
        return changed;
      });
    } catch (thrown) {
      return err(toStoreError(thrown));
    }
  }

  /** Opens a book, or gives the one already open. */
  open(name: BookName): Promise<Result<Book, StoreError>> {
    const known = this.#open.get(name);
    if (known) return known;
    const opening = this.#openNew(name).catch((thrown: unknown) => err(toStoreError(thrown)));
    this.#open.set(name, opening);
    return opening.then((opened) => {
      if (!opened.ok) this.#open.delete(name);
      return opened;
    });
  }

  /** Makes sure the keys of the books of a week or event exist; those that expired have none and get none. */
  async prepareWeek(
    week: WeekName,
  ): Promise<Result<void, StoreError | { readonly type: 'WeekTooFar' }>> {
    const keys = this.#keys.value;
    if (!keys || !needsWeek(keys, week)) return ok(undefined);
    const { random } = this.#deps;
    const changed = await this.changeKeys((now) => walkToWeek(now ?? keys, week, random));
    return changed.ok ? ok(undefined) : changed;
  }

  /** Whether a book lies on this phone, open or not. */
  async has(name: BookName): Promise<boolean> {
    return (await this.#entries.find(name)) !== undefined;
  }

  /** What the log of a book tells without its key. */
  get closed(): Pick<ShelfEntries, 'hasUnsent' | 'lastOwn'> {
    return this.#entries;
  }

  /** What lies on this phone, open or not. */
  entries(): Promise<readonly CatalogueEntry[]> {
    return this.#entries.all();
  }

  /** Says when a book goes. */
  setDue(name: BookName, due: Instant | null): Promise<void> {
    return this.#entries.setDue(name, due);
  }

  /** Deletes books for good: keys first, then databases, then their lines in the catalogue. */
  async destroy(names: readonly string[]): Promise<void> {
    const gone = new Set(names);
    await this.changeKeys((keys) =>
      Promise.resolve(keys ? ok(withoutBooks(keys, gone)) : err({ type: 'NoKeys' as const })),
    );
    const { storage } = this.#deps;
    const going = (await this.entries()).filter(({ name }) => gone.has(name));
    for (const { name } of going) await this.#letGo(name);
    await storage.deleteBooks(going.map(({ id }) => id));
    for (const { id } of going) await storage.catalogue.remove(id);
  }

  /** Closes every book and deletes everything this phone keeps. */
  async eraseAll(): Promise<void> {
    for (const name of this.#open.keys()) await this.#letGo(name);
    this.#keys.value = null;
    await this.#deps.storage.eraseAll();
    this.#deps.windows.post({ type: 'erased' });
  }

  async #openNew(name: BookName): Promise<Result<Book, StoreError>> {
    const keys = this.#keys.value;
    const secret = keys && secretOf(keys, name);
    if (!keys || !secret) return err({ type: 'BookClosed' });
    const entry = await this.#entries.ofPresentEpoch(name, keys);
    const admission = entry && (await this.#admissionOf(name, keys));
    if (!entry || !admission) return err({ type: 'BookClosed' });
    const [key, { base }] = [await bookKey(secret), splitBookName(name)];
    const log = this.#deps.storage.bookLog(entry.id);
    const identity = { name: base, ...standingOf(keys, name), key, log, admission };
    const opened = await Book.open(identity, this.#bookDeps(keys, name));
    if (opened.ok && isRootBook(name)) this.#roots.set(name, opened.value);
    return opened;
  }

  #bookDeps({ device }: KeyRecord, book: BookName) {
    const { clock, random, appVersion, windows, clockTrusted = () => false } = this.#deps;
    const onWritten = (by: 'here' | 'elsewhere') => {
      windows.post({ type: 'written', book });
      if (by === 'here') for (const listener of this.#listeners) listener(book);
      if (isRootBook(book)) void this.#lookAgain([ringOfBook(book)]);
    };
    return { clock, random, device, appVersion, clockTrusted, onWritten };
  }

  /** Who may write in a book; null when the root book that says so does not open. */
  async #admissionOf(
    name: BookName,
    keys: KeyRecord,
  ): Promise<((memory: BookMemory) => Admission) | null> {
    const own = { [keys.device.id]: await exportPublicKeys(keys.device) };
    // Whom the inviter vouched for is read anew each time: another ring may be given meanwhile.
    const trust = () => {
      const now = this.#keys.value ?? keys;
      return { keys: now, roots: { ...now.trusted, ...own } };
    };
    const ring = ringOfBook(name);
    if (!ring) return () => ownAdmission(trust().roots);
    const { base } = splitBookName(name);
    const book: BookEpoch = { name: base, ...epochOf(keys, name) };
    if (base === rootBookOf(ring))
      return (facts) => ringAdmission(ring, book, { ...trust(), facts });
    const rootName = rootBookOf(ring);
    const root = await this.open(rootName);
    if (!root.ok) return null;
    const facts = () => this.#roots.get(rootName) ?? root.value;
    return () => ringAdmission(ring, book, { ...trust(), facts: facts() });
  }

  /** Who may write may have changed: the books of these rings look again at what waited for that. */
  async #lookAgain(rings: readonly (RingName | null)[]): Promise<void> {
    for (const [name, opening] of this.#open) {
      const opened = rings.includes(ringOfBook(name)) ? await opening : null;
      if (opened?.ok) await opened.value.refresh();
    }
  }

  async #follow(message: Parameters<Windows['post']>[0]): Promise<void> {
    if (message.type === 'written') {
      const open = await this.#open.get(message.book);
      if (open?.ok) await open.value.refresh();
      if (isRootBook(message.book)) await this.#lookAgain([ringOfBook(message.book)]);
      return;
    }
    // After an erasure nothing is read again: that would only make an empty database.
    const keys = message.type === 'keys' ? await this.loadKeys() : null;
    this.#keys.value = keys;
    await this.#letGoOfFormer(keys);
    if (keys) await this.#lookAgain(Object.values(ROOT_RING));
  }

  /** A book whose ring was renewed opens anew, under its new key; one whose key is gone, no more. */
  async #letGoOfFormer(keys: KeyRecord | null): Promise<void> {
    for (const [name, opening] of this.#open) {
      const opened = await opening;
      const isHeld = keys !== null && secretOf(keys, name) !== null;
      const isOf = (tag: string) => keys !== null && tag === epochTag(epochOf(keys, name));
      if (!isHeld || (opened.ok && !isOf(opened.value.tag))) await this.#letGo(name);
    }
  }

  async #letGo(name: string): Promise<void> {
    const opened = await this.#open.get(name);
    if (opened?.ok) opened.value.close();
    this.#open.delete(name);
  }
}
