import { takeIn } from '../../src/features/exchange/take-in.ts';
import { parcelFromText, parcelToText } from '../../src/protocol/parcel-text.ts';
import { withCarried } from '../../src/sync/carried.ts';
import { makeParcel } from '../../src/sync/make-parcel.ts';
import { valueOf } from '../unit/store/test-phone.ts';
import { takeFrom } from './carrying.ts';
import { tolerate } from './checked-writing.ts';
import { expectThat } from './violation.ts';
import { worldDevice } from './world-device.ts';
import { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** A file, and what whoever gave it had then: last number of each author, by log. */
interface CarriedFile {
  readonly text: string;
  readonly has: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** So many files are in a pocket at most; the newest stay. */
const MOST_FILES = 6;

/** Carries the files of phones that never meet. Her own phone holds no ring: it opens none of them. */
export class Courier {
  readonly #world: World;
  readonly #phone: WorldPhone;
  #files: CarriedFile[] = [];

  private constructor(world: World, phone: WorldPhone) {
    this.#world = world;
    this.#phone = phone;
  }

  static async of(world: World): Promise<Courier> {
    const device = await worldDevice('Courier');
    const disk = world.disks.fresh();
    disk.select();
    await disk.storage.keys.replace({ device, rings: {}, books: {} });
    const phone = new WorldPhone(world, 'Courier', { device, disk });
    phone.boot();
    await world.scheduler.finish();
    return new Courier(world, phone);
  }

  /** Lets one of her visits begin, where nothing else goes on with her. */
  begin(phone: WorldPhone, does: 'takes' | 'brings'): void {
    const { app } = this.#phone;
    if (!app || !phone.app || phone.away || this.#world.scheduler.isDoing(app, 'courier')) return;
    this.#world.scheduler.start([app, phone.app], 'courier', async () => {
      if (does === 'takes') await this.takes(phone);
      else await this.brings(phone);
    });
  }

  /** A phone gives her everything it has, as a file. */
  async takes(from: WorldPhone): Promise<void> {
    const { counts } = this.#world;
    const rng = this.#world.rng.fork(`file ${(counts.filesTaken += 1)}`);
    const has = hadBy(from);
    const made = await makeParcel(
      { shelf: from.shelf, random: (length) => rng.fork('seal').bytes(length) },
      null,
    );
    if (!made.ok) return made.error.type === 'NoKeys' ? undefined : tolerate(made.error);
    const { catalogue } = from.storage;
    const bytes = await withCarried({ catalogue, now: from.clock.now() }, made.value.bytes);
    this.#world.relay.wire.handed(bytes);
    const text = parcelToText(bytes);
    await this.#opensNothing(text);
    this.#files = [...this.#files, { text, has }].slice(-MOST_FILES);
  }

  /** A phone takes in all she has, in any order, one of them twice; says how much was new. */
  async brings(to: WorldPhone): Promise<number> {
    const { counts } = this.#world;
    const rng = this.#world.rng.fork(`pocket ${(counts.filesBrought += 1)}`);
    let merged = 0;
    for (const file of rng.shuffled([...this.#files, ...this.#files.slice(-1)])) {
      const taken = await takeFrom(to, valueOf(parcelFromText(file.text)), null);
      merged += taken?.merged ?? 0;
      if (taken) expectAll(to, file);
    }
    return merged;
  }

  /** At rest she goes from one to the other until nothing moves. */
  async goRound(): Promise<number> {
    let moved = 0;
    this.#files = [];
    for (const does of ['takes', 'brings'] as const)
      for (const phone of this.#world.honest) {
        const both = [this.#phone, phone];
        await this.#world.through(both, 'courier', async () => {
          if (does === 'takes') await this.takes(phone);
          else moved += await this.brings(phone);
        });
        await this.#world.scheduler.finish();
      }
    return moved;
  }

  async #opensNothing(text: string): Promise<void> {
    const { shelf, clock, storage } = this.#phone;
    const { catalogue } = storage;
    const taken = await takeIn({ shelf, catalogue, clock }, valueOf(parcelFromText(text)));
    const isClosed = !taken.ok && taken.error.type === 'ParcelOfOthers';
    const books = await catalogue.books();
    expectThat(isClosed && books.length === 0, 'P10', 'a phone without a ring reads in a parcel');
  }
}

function hadBy({ app }: WorldPhone): CarriedFile['has'] {
  return new Map([...(app?.books ?? [])].map((book) => [book.address.logId, book.vector]));
}

/** Nothing of a file is left out, but for what waits for its writer to be known. */
function expectAll(to: WorldPhone, { has }: CarriedFile): void {
  const books = [...(to.app?.books ?? [])];
  if (books.some(({ health }) => health.value.parked > 0)) return;
  for (const { name, address, vector } of books)
    for (const [author, last] of Object.entries(has.get(address.logId) ?? {}))
      expectThat(
        (vector[author] ?? 0) >= last,
        'P19',
        `a file with ${author}/${last} of ${name} was taken in by ${to.name}, which lacks it`,
      );
}
