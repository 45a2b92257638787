import { compareWeeks } from '../../domain/calendar.ts';
import type { MemberId } from '../../domain/member.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import {
  type ExchangePart,
  exchangeState,
  type ExchangeState,
  type TurnExchange,
} from '../../domain/turn-exchange.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { exchangeTable } from '../../store/books/turn-tables.ts';
import { type BookChanges, saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import { turnChange } from './choose-doers.ts';
import { hasTurn } from './swap-turn.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

/** An exchange and where it stands. */
export interface KnownExchange extends TurnExchange {
  readonly state: ExchangeState;
}

type Exchanged = Promise<Result<Saved, StoreError>>;
type Row = ReturnType<typeof rowOf>;

/**
 * Every exchange somebody proposed in the weeks ahead. One that is only asked counts while both still have
 * their turns. Reads signals.
 */
export function exchangesAhead(ahead: WeeksAhead): readonly KnownExchange[] {
  const found = new Map<string, TurnExchange>();
  for (const [week, book] of ahead)
    for (const row of book.rows(exchangeTable).value.values()) {
      const own = { week, task: row.task, member: row.from };
      const other = { week: row.otherWeek, task: row.otherTask, member: row.to };
      const exchange =
        row.by === row.from ? { gives: own, takes: other } : { gives: other, takes: own };
      found.set(rowId(rowOf(exchange, exchange.gives)), exchange);
    }
  return [...found.values()]
    .map((exchange) => ({ ...exchange, state: stateOf(ahead, exchange) }))
    .filter(({ state, gives, takes }) => state !== 'asked' || bothHave(ahead, gives, takes));
}

/** The book of a week that passed is no longer read here: a yes written there alone can't be seen. */
function stateOf(ahead: WeeksAhead, exchange: TurnExchange): ExchangeState {
  const state = exchangeState(partsOf(ahead, exchange));
  if (state !== 'asked') return state;
  const [first] = [...ahead.keys()].toSorted(compareWeeks);
  const [near, later] = [exchange.gives, exchange.takes].toSorted((a, b) =>
    compareWeeks(a.week, b.week),
  );
  const isPast = first !== undefined && near !== undefined && compareWeeks(near.week, first) < 0;
  return isPast && later !== undefined && bothHave(ahead, later) ? 'missed' : 'asked';
}

/** Proposes an exchange; nothing changes hands yet. */
export function askExchange(ahead: WeeksAhead, exchange: TurnExchange): Exchanged {
  return write(ahead, exchange, { asks: true, done: false });
}

/** Takes the proposal back, or says no to it: the same words on the phones, whoever it is. */
export function closeExchange(ahead: WeeksAhead, exchange: TurnExchange): Exchanged {
  return write(ahead, exchange, { asks: false });
}

/**
 * Whoever was asked says yes: each week's turn changes hands together with the row that says so. Books are
 * written one after the other; cut between the two, the exchange stands `unfinished` on every phone, both
 * people are offered the other half, and doing it twice changes nothing. `asks` is not written: a « no »
 * or a taking back that another phone wrote meanwhile stays visible beside the yes.
 */
export function agreeExchange(ahead: WeeksAhead, exchange: TurnExchange): Exchanged {
  return write(ahead, exchange, { done: true, hands: 'over' });
}

/** What was taken back and agreed at once stands after all. */
export function keepExchange(ahead: WeeksAhead, exchange: TurnExchange): Exchanged {
  return write(ahead, exchange, { asks: true, done: true, hands: 'over' });
}

/** What was taken back and agreed at once goes back to how it was. */
export function revertExchange(ahead: WeeksAhead, exchange: TurnExchange): Exchanged {
  return write(ahead, exchange, { asks: false, done: false, hands: 'back' });
}

/** The two turns, each from its own book's side. */
function sidesOf({ gives, takes }: TurnExchange) {
  return [
    { own: gives, other: takes },
    { own: takes, other: gives },
  ] as const;
}

function rowOf(exchange: TurnExchange, own: LostTurn) {
  const other = own === exchange.gives ? exchange.takes : exchange.gives;
  return {
    task: own.task,
    from: own.member,
    to: other.member,
    otherWeek: other.week,
    otherTask: other.task,
    by: exchange.gives.member,
  };
}

function rowId({ task, from, to, otherWeek, otherTask }: Row): string {
  return `${task}/${from}/${to}/${otherWeek}/${otherTask}`;
}

/** What the books that are here say; one that has no row yet says what the other does. */
function partsOf(ahead: WeeksAhead, exchange: TurnExchange): readonly ExchangePart[] {
  const books = sidesOf(exchange).flatMap(({ own }) => {
    const book = ahead.get(own.week);
    return book ? [storedPart(book, rowOf(exchange, own))] : [];
  });
  const asks = books.every((part) => part?.asks ?? true);
  return books.map((part) => part ?? { asks, done: false });
}

function storedPart(book: Book, row: Row): ExchangePart | undefined {
  return book.rows(exchangeTable).value.get(rowId(row));
}

function bothHave(ahead: WeeksAhead, ...turns: readonly LostTurn[]): boolean {
  return turns.every((turn) => {
    const book = ahead.get(turn.week);
    return book !== undefined && hasTurn(book, turn);
  });
}

/**
 * Writes both books, the later week first: where only one is written and nobody notices before the nearer
 * week is past, the week that is still to come is right.
 */
function write(
  ahead: WeeksAhead,
  exchange: TurnExchange,
  { hands, ...fields }: Partial<ExchangePart> & { readonly hands?: Hands },
): Exchanged {
  const parts = new Map<Book, Change[]>();
  const sides = sidesOf(exchange).toSorted((a, b) => compareWeeks(b.own.week, a.own.week));
  for (const { own, other } of sides) {
    const book = ahead.get(own.week);
    if (!book) continue;
    const row = rowOf(exchange, own);
    // A row that is still on its way was asked for: its twin in the other book says so.
    const asks = storedPart(book, row) ? {} : { asks: true };
    const changes = [
      ...handChanges(own, other.member, hands),
      put(exchangeTable, rowId(row), { ...row, ...asks, ...fields }),
    ];
    parts.set(book, [...(parts.get(book) ?? []), ...changes]);
  }
  return saveGesture(...[...parts].map(([book, changes]): BookChanges => ({ book, changes })));
}

/** Whether the two turns go to the other person, back to whoever had them, or stay. */
type Hands = 'over' | 'back' | undefined;

function handChanges({ task, member }: LostTurn, to: MemberId, hands: Hands): readonly Change[] {
  if (hands === undefined) return [];
  const isOver = hands === 'over';
  return [turnChange(task, member, !isOver), turnChange(task, to, isOver)];
}
