import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import type { MemberId } from '../../src/domain/member.ts';
import type { Book } from '../../src/store/book.ts';
import { payoutKind, sharerProposedKind, voiceKind } from '../../src/store/books/circle-book.ts';
import { inOrder } from '../../src/store/views/circle-time.ts';
import type { CircleRound } from '../../src/store/views/circle-rounds.ts';
import { type OpenCircle, openCircle } from '../../src/store/views/open-circle.ts';
import { checkRound, checkSettlings, checkWeekMoney } from './circle-sums.ts';
import { FIRST_SHARERS } from './circle-deeds.ts';
import type { Circle } from './circle.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** What a phone showed when it was last looked at. */
interface Shown {
  readonly agreed: ReadonlySet<string>;
  /** Rounds and words it had. */
  readonly known: ReadonlySet<string>;
}

/** Watches who counts as a sharer, what was agreed, and what was paid out, on every phone of the circle. */
export class CircleWatch {
  readonly #world: World;
  readonly #circle: Circle;
  readonly #looked = new WeakMap<Book, string>();
  readonly #shown = new WeakMap<WorldPhone, Shown>();
  /** What each agreed round said when it was first seen agreed anywhere. */
  readonly #agreed = new Map<string, string>();

  constructor(world: World, circle: Circle) {
    this.#world = world;
    this.#circle = circle;
  }

  /** Names what is merged into a book. */
  merged({ content }: Book): string {
    return [...content.knowledge.marks.keys()].toSorted().join(' ');
  }

  /** Everything on the phone is gone. */
  forget(phone: WorldPhone): void {
    this.#shown.delete(phone);
  }

  look(phone: WorldPhone): void {
    for (const book of phone.app?.books ?? []) {
      const merged = this.merged(book);
      if (this.#looked.get(book) === merged) continue;
      this.#looked.set(book, merged);
      if (book.name === 'circle') this.#lookAtCircle(phone, book);
      if (book.name.startsWith('week/')) {
        checkSettlings(book);
        checkWeekMoney(book);
      }
    }
  }

  #lookAtCircle(phone: WorldPhone, book: Book): void {
    const circle = openCircle(book);
    this.#checkSharers(phone, circle);
    for (const { round } of circle.rounds.value) {
      checkRound(round, circle);
      const hasSupporter = round.people.some(({ member }) => this.#circle.supporters.has(member));
      expectThat(!hasSupporter, 'P29', `${round.id} gives a supporter a part`);
    }
    this.#checkAgreed(phone, circle);
  }

  /** Whoever shares was agreed to by all who were present for the phone that proposed her. */
  #checkSharers({ name }: WorldPhone, circle: OpenCircle): void {
    const { counted } = circle.sharers.value;
    const proposed = inOrder(circle.book.facts(sharerProposedKind).value);
    const [first] = FIRST_SHARERS;
    const hasBegun = proposed.some(({ data }) => data.member === first);
    const isThere = counted.some((member) => member === first);
    expectThat(
      isThere || !hasBegun,
      'P29',
      `${first} founded the circle and does not count on ${name}`,
    );
    for (const member of counted) {
      expectThat(!this.#circle.supporters.has(member), 'P29', `the supporter ${member} shares`);
      const isWelcome = proposed
        .filter(({ data }) => data.member === member)
        .some((admission) => isAgreedTo(circle, admission));
      expectThat(isWelcome, 'P29', `${member} counts on ${name} and not all agreed to her`);
    }
  }

  #checkAgreed(phone: WorldPhone, circle: OpenCircle): void {
    const { counts } = this.#world;
    const agreed = circle.agreed.value;
    const shared = agreed.flatMap(({ pots }) => pots.map(({ week }) => week));
    expectThat(new Set(shared).size === shared.length, 'P29', 'a pot is shared twice');
    for (const round of agreed) {
      const text = wordsOf(round);
      if (!this.#agreed.has(round.id) && speakersOf(circle, round).size > 1)
        counts.agreedApart += 1;
      const first = this.#agreed.get(round.id) ?? text;
      this.#agreed.set(round.id, first);
      expectThat(
        first === text,
        'P29',
        `${phone.name} reads the agreed round ${round.id} otherwise`,
      );
    }
    this.#checkStays(phone, circle);
    for (const { id, witnesses } of circle.book.everHappened(payoutKind)) {
      const devices = new Set(witnesses.map(({ device }) => device));
      expectThat(devices.size === witnesses.length, 'P29', `a phone says ${id} twice`);
    }
  }

  /** What was agreed stays so, but for words and rounds of others that this phone had not. */
  #checkStays(phone: WorldPhone, circle: OpenCircle): void {
    const before = this.#shown.get(phone);
    const known = new Set([
      ...circle.rounds.value.map(({ round }) => round.id),
      ...circle.book.everHappened(voiceKind).map(({ id }) => id),
    ]);
    const agreed = new Set(circle.agreed.value.map(({ id }) => id));
    this.#shown.set(phone, { agreed, known });
    const lost = [...(before?.agreed ?? [])].filter((id) => !agreed.has(id as never)); // ids are texts
    const hasNews = circle.book
      .everHappened(voiceKind)
      .some(({ id, device }) => before?.known.has(id) === false && device !== phone.device.id);
    expectThat(lost.length === 0 || hasNews, 'P29', `${phone.name} opens ${lost.join()} again`);
    this.#world.counts.agreementsRevised += lost.length;
  }
}

interface Admission {
  readonly id: string;
  readonly at: number;
  readonly data: { readonly present: readonly MemberId[] };
}

/** All who shared when she was proposed said yes; what others say of those, told later, leaves them out. */
function isAgreedTo({ book, sharers, welcomes }: OpenCircle, { id, at, data }: Admission): boolean {
  const said = (admission: string) =>
    welcomes.value.filter((one) => one.admission === admission && one.kind === 'agreed');
  const hadBegun = (member: string) =>
    book
      .facts(sharerProposedKind)
      .value.filter((one) => one.data.member === member)
      .every((one) => said(one.id).every((welcome) => welcome.at <= at));
  return data.present
    .filter((member) => sharers.value.counted.includes(member) && hadBegun(member))
    .every((member) => said(id).some((welcome) => welcome.member === member));
}

/** Phones on which something was said of a round. */
function speakersOf({ book }: OpenCircle, { id }: CircleRound): ReadonlySet<string> {
  const words = book.everHappened(voiceKind).filter(({ data }) => data.round === id);
  return new Set(words.map(({ device }) => device));
}

function wordsOf(round: CircleRound): string {
  // A round is read from JSON.
  return canonicalJson(JSON.parse(JSON.stringify(round)) as JsonValue);
}
