import { type Clock, type Instant, toInstant } from '../kernel/clock.ts';
import type { IdSource } from '../kernel/ids.ts';
import { epochTag } from '../protocol/batch.ts';
import { type BookName, formerBookName, latestDue, parseWeekBookName } from './book-name.ts';
import type { KeyRecord } from './key-record.ts';
import { epochOf, secretOf } from './keyring.ts';
import type { Lock } from './lock.ts';
import type { CatalogueEntry, Storage } from './storage.ts';

/** How long what was written under a former key may still come, in milliseconds: 30 days. */
const STRAGGLERS_MS = 30 * 86_400_000;

/** What the lines of the catalogue stand on. */
export interface EntriesDeps {
  readonly storage: Storage;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** The lines of the catalogue: one per book and epoch, each changed under the phone-wide lock. */
export class ShelfEntries {
  readonly #deps: EntriesDeps;

  constructor(deps: EntriesDeps) {
    this.#deps = deps;
  }

  all(): Promise<readonly CatalogueEntry[]> {
    return this.#deps.storage.catalogue.books();
  }

  find(name: string): Promise<CatalogueEntry | undefined> {
    return this.#deps.storage.catalogue.find(name);
  }

  /** Whether a book holds what the relay is not known to have; it need not open for that. */
  async hasUnsent(name: string): Promise<boolean> {
    const entry = await this.find(name);
    const unsent = entry && (await this.#deps.storage.bookLog(entry.id).outbox());
    return unsent?.ok === true && unsent.value.length > 0;
  }

  /** The last number this phone wrote in a book of this epoch; 0 for none. It need not open for that. */
  async lastOwn({ id }: CatalogueEntry): Promise<number> {
    const stored = await this.#deps.storage.bookLog(id).after(0);
    return stored.ok ? Math.max(0, ...stored.value.map(({ own }) => own ?? 0)) : 0;
  }

  /** Says when a book goes. */
  async setDue(name: BookName, due: Instant | null): Promise<void> {
    const { lock, storage } = this.#deps;
    if ((await this.find(name))?.due === due) return;
    await lock('catalogue', async () => {
      const entry = await this.find(name);
      if (entry && entry.due !== due) await storage.catalogue.put({ ...entry, due });
    });
  }

  /**
   * The line of a book's present epoch; the line of the epoch before becomes that of a former book. null
   * when another window changed or destroyed the book's keys since this one read them.
   */
  ofPresentEpoch(name: BookName, keys: KeyRecord): Promise<CatalogueEntry | null> {
    return this.#deps.lock('catalogue', async () => {
      const entry = await this.find(name);
      const tag = epochTag(epochOf(keys, name));
      if (entry && epochTag(entry) === tag) return entry;
      const onDisk = await this.#deps.storage.keys.read();
      // Another window renewed or destroyed it: what that one made is not to be put aside.
      if (!onDisk || !secretOf(onDisk, name) || epochTag(epochOf(onDisk, name)) !== tag)
        return null;
      if (entry) await this.#putAside(entry);
      return this.#add(name, keys);
    });
  }

  async #putAside(entry: CatalogueEntry): Promise<void> {
    const { clock, storage } = this.#deps;
    const name = formerBookName(entry.name, epochTag(entry));
    // What nobody may keep any longer goes on its day, whatever may still come.
    const due = toInstant(Math.min(clock.now() + STRAGGLERS_MS, entry.due ?? Infinity));
    await storage.catalogue.put({ ...entry, name, due });
  }

  async #add(name: BookName, keys: KeyRecord): Promise<CatalogueEntry> {
    const { ids, storage } = this.#deps;
    const place = parseWeekBookName(name);
    const due = place && latestDue(place.kind, place.week);
    const entry = { id: ids.next(), name, ...epochOf(keys, name), due };
    await storage.catalogue.put(entry);
    return entry;
  }
}
