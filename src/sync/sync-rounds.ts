import type { Clock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import { type StoreError, toStoreError } from '../store/store-error.ts';
import type { Arriving, BookSyncOptions, SyncedBook } from './book-run.ts';
import type { RelayClient } from './relay-client.ts';
import { type BookEnd, type BookOutcome, syncBook } from './sync-book.ts';
import type { SyncTimer } from './sync-pace.ts';

/** One book that may travel. */
export interface SyncTask extends Pick<BookSyncOptions, 'expires' | 'pastDue'> {
  readonly name: string;
  /** The current week and the root books; others are looked at rarely. */
  readonly often: boolean;
  open(): Promise<Result<SyncedBook, StoreError>>;
}

/** What the rounds stand on. */
export interface RoundsDeps {
  readonly relay: RelayClient;
  readonly timer: SyncTimer;
  readonly clock: Clock;
  /** The books, those that matter most first. */
  readonly tasks: () => Promise<readonly SyncTask[]>;
  readonly relayPass: () => string | null;
  readonly pause: () => Promise<void>;
}

/**
 * Which books a round looks at: all, those due, or some by name. `again`: all, and what the relay lacks of
 * them, although it said that it took it, goes once more.
 */
export type Scope = 'all' | 'again' | 'due' | ReadonlySet<string>;

/** What a round met. */
export interface RoundEnd {
  /** Somebody answered as a relay does, or there was nothing to ask. */
  readonly reached: boolean;
  /** Blobs that went out. */
  readonly sent: number;
  /** How long the relay asked to wait, in milliseconds; 0 when it did not. */
  readonly waitMs: number;
}

/** What is known of a book since its last turn. */
interface SeenBook {
  readonly at: number;
  readonly end: BookEnd;
  readonly unsent: number;
}

/** A quiet book is looked at this often, in milliseconds, and only some of them at a time. */
const QUIET_EVERY_MS = 1_800_000;
const QUIET_AT_ONCE = 8;
/** What others have and this phone lacks is looked for in the whole log this often, in milliseconds. */
const WALK_EVERY_MS = 600_000;
/** One book may be slow; when two in a row get no answer there is nobody. */
const SILENCES = 2;

/** Takes the books in turn, and remembers how each ended. */
export class SyncRounds {
  readonly #deps: RoundsDeps;
  readonly #seen = new Map<string, SeenBook>();
  readonly #written = new Set<string>();
  readonly #walked = new Map<string, number>();

  constructor(deps: RoundsDeps) {
    this.#deps = deps;
  }

  /** How each book ended last. */
  get ends(): ReadonlyMap<string, BookEnd> {
    return new Map([...this.#seen].map(([name, { end }]) => [name, end]));
  }

  /** Batches left to send. */
  get unsent(): number {
    let sum = 0;
    for (const { unsent } of this.#seen.values()) sum += unsent;
    return sum;
  }

  /** Books written since their last turn. */
  get written(): ReadonlySet<string> {
    return this.#written;
  }

  /** Somebody wrote in a book here. */
  wrote(book: string): void {
    this.#written.add(book);
    const seen = this.#seen.get(book);
    if (seen) this.#seen.set(book, { ...seen, unsent: seen.unsent + 1 });
  }

  /** One round; ends early when nobody answers, when the relay asks to wait, or when `goesOn` says no. */
  async run(
    scope: Scope,
    { goesOn, onArriving }: { goesOn: () => boolean; onArriving: (now: Arriving | null) => void },
  ): Promise<RoundEnd> {
    const tasks = await this.#deps.tasks();
    this.#forgetOthers(new Set(tasks.map(({ name }) => name)));
    const turn = this.#inScope(tasks, scope);
    let [silences, reached, sent] = [0, turn.length === 0, 0];
    for (const task of turn) {
      if (!goesOn() || silences >= SILENCES) break;
      const taken = await this.#take(task, { compares: scope === 'again', onArriving });
      onArriving(null);
      const { end } = taken;
      sent += taken.sent;
      if (end.type === 'TooFast') return { reached: true, sent, waitMs: end.retryAfterMs };
      const isSilent = end.type === 'Unreachable' && end.silent;
      silences = isSilent ? silences + 1 : 0;
      reached ||= end.type !== 'Unreachable';
    }
    return { reached, sent, waitMs: 0 };
  }

  async #take(
    task: SyncTask,
    how: Pick<BookSyncOptions, 'compares' | 'onArriving'>,
  ): Promise<Pick<BookOutcome, 'end' | 'sent'>> {
    const { name, expires, pastDue } = task;
    const { relay, relayPass, pause, timer, clock } = this.#deps;
    // Before the first read: what is written meanwhile gets a turn of its own.
    this.#written.delete(name);
    const mayWalk =
      timer.now() - (this.#walked.get(name) ?? Number.NEGATIVE_INFINITY) >= WALK_EVERY_MS;
    if (mayWalk) this.#walked.set(name, timer.now());
    const wishes = { expires, pastDue, mayWalk, pause, ...how };
    const options = { relay, pass: relayPass(), now: clock.now(), ...wishes };
    const { end, unsent, sent } = await outcomeOf(task, options);
    this.#seen.set(name, { at: timer.now(), end, unsent });
    return { end, sent };
  }

  #inScope(tasks: readonly SyncTask[], scope: Scope): readonly SyncTask[] {
    const open = tasks.filter(({ name }) => this.#seen.get(name)?.end.type !== 'Expired');
    if (scope === 'all' || scope === 'again') return open;
    if (scope !== 'due') return open.filter(({ name }) => scope.has(name));
    const quiet = open
      .filter((task) => !this.#isPressing(task) && this.#age(task) >= QUIET_EVERY_MS)
      .sort((a, b) => this.#age(b) - this.#age(a))
      .slice(0, QUIET_AT_ONCE);
    return [...open.filter((task) => this.#isPressing(task)), ...quiet];
  }

  #isPressing({ name, often }: SyncTask): boolean {
    const end = this.#seen.get(name)?.end.type;
    const isSettled = end === undefined || end === 'Done' || end === 'NotThere';
    return often || this.#written.has(name) || !isSettled;
  }

  #age({ name }: SyncTask): number {
    const seen = this.#seen.get(name);
    return seen ? this.#deps.timer.now() - seen.at : Number.POSITIVE_INFINITY;
  }

  #forgetOthers(names: ReadonlySet<string>): void {
    for (const name of this.#seen.keys()) if (!names.has(name)) this.#seen.delete(name);
    for (const name of this.#written) if (!names.has(name)) this.#written.delete(name);
  }
}

/** A book that breaks takes no other with it. */
async function outcomeOf(
  task: SyncTask,
  options: BookSyncOptions,
): Promise<Pick<BookOutcome, 'end' | 'sent' | 'unsent'>> {
  try {
    const book = await task.open();
    if (book.ok) return await syncBook(book.value, options);
    return { end: { type: 'NotStored', error: book.error }, sent: 0, unsent: 0 };
  } catch (thrown) {
    return { end: { type: 'NotStored', error: toStoreError(thrown) }, sent: 0, unsent: 0 };
  }
}
