import { signal } from '@preact/signals-core';
import { cookedFor, orderStates } from '../../src/domain/cap.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type WeekEvent, weekState } from '../../src/domain/week-state.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import type { Book } from '../../src/store/book.ts';
import { settleKind } from '../../src/store/books/week-book.ts';
import { openWeek, type OpenWeek } from '../../src/store/views/open-week.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import { WEEK } from './world-week.ts';
import type { World } from './world.ts';

/** What weeks were closed with. */
export class ClosedWeeks {
  readonly #world: World;
  /** What each phone said when it settled, by fact and phone. */
  readonly #copies = new Map<string, string>();
  /** Phones that showed the week as settled. */
  #settled = new WeakSet<WorldPhone>();

  constructor(world: World) {
    this.#world = world;
  }

  /** A week that was settled stays so, with the sums it was settled with, whatever comes late. */
  look(phone: WorldPhone, book: Book): void {
    const { counts } = this.#world;
    const said = book.name.startsWith('week/') ? book.everSaid(settleKind) : [];
    // A copied phone says two things in one name.
    const isOfOne = counts.clones + counts.thefts === 0;
    for (const { id, device, data } of isOfOne ? said : []) {
      const [name, text] = [`${id} ${device}`, canonicalJson({ ...data })];
      const known = this.#copies.get(name) ?? text;
      this.#copies.set(name, known);
      expectThat(known === text, 'P28', `${phone.name} reads the sums of ${id} otherwise`);
    }
    if (said.length > 0) this.#staysSettled(phone, weekOf(book).events.value);
  }

  /** Everything on the phone is gone. */
  forget(phone: WorldPhone): void {
    this.#settled.delete(phone);
  }

  #staysSettled(phone: WorldPhone, events: readonly WeekEvent[]): void {
    const facts = { events, cutoff: toInstant(0), counted: [], handedOver: new Set<never>() };
    const isSettled = weekState(facts, phone.clock.now()) === 'settled';
    expectThat(
      isSettled || !this.#settled.has(phone),
      'P28',
      `${phone.name} showed the week as settled and opens it again`,
    );
    if (!isSettled) return;
    this.#settled.add(phone);
    this.#world.counts.staysSettled += 1;
  }
}

/** A week's book in the words of the domain. */
export function weekOf(book: Book): OpenWeek {
  const books = { week: book, contacts: null, addresses: null, drafts: null, rings: new Set([]) };
  return openWeek(WEEK, books, signal(DEFAULT_SETTINGS));
}

/** Who came late is not among those cooked for, and nobody is neither. */
export function checkLate({ orders, menu, terms }: OpenWeek): void {
  const states = orderStates(orders.value, menu.value, terms.value);
  for (const { id } of cookedFor(orders.value))
    expectThat(states.get(id) !== 'late', 'P28', `${id} is late and cooked for`);
  const late = orders.value.filter(({ id }) => states.get(id) === 'late').length;
  const others = [...states.values()].filter((state) => state !== 'late').length;
  expectThat(late + others === orders.value.length, 'P28', 'late and other orders are not all');
}
