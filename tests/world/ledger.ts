import { epochTag } from '../../src/protocol/batch.ts';
import { operationName, STAMP_BOUNDS } from '../../src/protocol/stamp.ts';
import { ringOfBook } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { renewalName } from '../../src/store/keyring.ts';
import { isAtTheEnd } from './checked-writing.ts';
import { ClosedWeeks } from './closed-weeks.ts';
import { firstDifference, setName, stateText } from './state-text.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** What phones were seen to have: the properties that must hold at every moment are checked against it. */
export class Ledger {
  readonly #world: World;
  readonly #closed: ClosedWeeks;
  /** State by set of merged batches: one set, one state, on every phone and at any time. */
  readonly #states = new Map<string, { readonly text: string; readonly where: string }>();
  /** What each phone has shown of each book and epoch: its disk keeps it for ever. */
  #shown = new WeakMap<WorldPhone, Map<string, Map<string, string>>>();
  /** Every batch an honest person was told is saved, by book and epoch. */
  readonly saved = new Map<string, Map<string, WorldPhone>>();

  /** The payment that stands for an intention, by what its writer had seen. */
  readonly intents = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
    this.#closed = new ClosedWeeks(world);
  }

  /** Looks at what a phone shows now. */
  look(phone: WorldPhone): void {
    if (!phone.app || phone.stolen) return;
    const rings = Object.entries(phone.app.tabs[0]?.keys.value?.rings ?? {});
    // Where an honest phone is, somebody meant it to be: also when it died before it said so.
    for (const [ring, kept] of rings)
      this.#world.renewed.add(renewalName(ring as RingName, epochTag(kept))); // a record of rings
    for (const book of phone.app.books) {
      this.#keepsAll(phone, book);
      this.#sameSetSameState(phone, book);
      this.#standsRightly(phone, book);
      this.#closed.look(phone, book);
    }
    this.#world.circle?.watch.look(phone);
  }

  /** Whether somebody saved something in this book that this phone has not seen. */
  othersWrote(book: Book): boolean {
    const { marks } = book.content.knowledge;
    const saved = this.saved.get(bookName(book))?.keys() ?? [];
    return [...saved].some((one) => !marks.has(one.split('=')[0] ?? ''));
  }

  /** Everything on the phone is gone: what it alone had is no promise any more. */
  forget(phone: WorldPhone): void {
    this.#shown.delete(phone);
    this.#closed.forget(phone);
    this.#world.circle?.watch.forget(phone);
    for (const batches of this.saved.values())
      for (const [name, by] of batches) if (by === phone) batches.delete(name);
  }

  /** After a start the phone shows at least what it showed before. */
  afterStart(phone: WorldPhone): void {
    if (!phone.app || phone.stolen) return;
    const before = this.#shown.get(phone);
    for (const book of phone.app.books) {
      const { marks, vector } = book.content.knowledge;
      for (const name of before?.get(bookName(book))?.keys() ?? []) {
        const has = marks.has(name) || isCovered(vector, name);
        expectThat(has, 'P15', `${phone.name} lost ${name} of ${bookName(book)}`);
      }
    }
  }

  #keepsAll(phone: WorldPhone, book: Book): void {
    const books = this.#shown.get(phone) ?? new Map<string, Map<string, string>>();
    this.#shown.set(phone, books);
    const name = bookName(book);
    const shown = books.get(name) ?? new Map<string, string>();
    books.set(name, shown);
    const { marks } = book.content.knowledge;
    if (shown.size === marks.size && !phone.cloned) return;
    const saved = this.saved.get(name) ?? new Map<string, WorldPhone>();
    this.saved.set(name, saved);
    const openings = openingsOf(phone, book);
    for (const [mark, digest] of marks) {
      shown.set(mark, digest);
      if (openings.has(mark)) continue;
      if (mark.startsWith(`${phone.device.id}/`))
        saved.set(`${mark}=${digest.split(' ')[0]}`, phone);
    }
  }

  #sameSetSameState(phone: WorldPhone, book: Book): void {
    const [name, text] = [setName(book), stateText(book)];
    const known = this.#states.get(name);
    if (!known) {
      this.#states.set(name, { text, where: phone.name });
      return;
    }
    this.#world.counts.sameSets += 1;
    expectThat(
      known.text === text,
      'P12',
      `${phone.name} and ${known.where} have the same batches of ${bookName(book)} and read them otherwise${firstDifference(text, known.text)}`,
    );
  }

  #standsRightly(phone: WorldPhone, book: Book): void {
    // Phones count anew after a renewal, and copies count beside each other: then a name may be of two.
    const copies = this.#world.counts.clones + this.#world.counts.thefts > 0 || book.tag !== '1';
    for (const [table, rows] of book.content.state.tables)
      for (const [row, fields] of rows)
        for (const [field, { stamp, past }] of Object.entries(fields)) {
          const place = `${table} ${row} ${field} on ${phone.name}`;
          const { gen, ms, bump } = STAMP_BOUNDS;
          const isWithin = stamp.gen <= gen && stamp.ms <= ms && stamp.bump <= bump;
          expectThat(isWithin, 'P5', `${place} has a stamp out of bounds`);
          const lost = past?.includes(operationName(stamp)) === true;
          expectThat(
            copies || !lost || isAtTheEnd(stamp),
            'P3',
            `${place} was overwritten and stands`,
          );
        }
  }
}

/** Of former epochs: it lies in the opening, whatever came first. */
function isCovered(vector: Book['content']['knowledge']['vector'], mark: string): boolean {
  const [author = '', seq] = mark.split('/');
  return author.includes('@') && Number(seq) <= (vector.get(author)?.contiguous ?? 0);
}

/** What a book began with holds nothing of its own: another epoch needs none of it. */
function openingsOf({ app }: WorldPhone, { name, tag, content }: Book): ReadonlySet<string> {
  const ring = ringOfBook(name) ?? 'kitchen';
  const renewals = app?.tabs[0]?.keys.value?.renewals;
  const by = renewals?.[renewalName(ring, tag)]?.by;
  const parts = content.knowledge.opened?.parts ?? 0;
  return new Set(Array.from({ length: by ? parts : 0 }, (_, at) => `${by}/${at + 1}`));
}

/** Names a book and its epoch. */
export function bookName(book: Book): string {
  return `${book.name}@${book.tag}`;
}
