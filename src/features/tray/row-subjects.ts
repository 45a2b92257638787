import { lateFrom } from '../../domain/settings.ts';
import { COOK } from '../../domain/task.ts';
import { displayCodes } from '../../domain/order-code.ts';
import type { Allergen } from '../../domain/allergen.ts';
import { standingOf } from '../../domain/standing.ts';
import type { Book } from '../../store/book.ts';
import { railsTable, weightTable } from '../../store/books/circle-book.ts';
import { addressTable, contactTable, debtTable } from '../../store/books/desk-books.ts';
import { bringingTable, eventTable } from '../../store/books/event-tables.ts';
import { decisionTable, memberTable, settingTable } from '../../store/books/group-book.ts';
import {
  allergenTable,
  dishTable,
  lineTable,
  orderTable,
  readingTable,
  termsTable,
  turnTable,
} from '../../store/books/week-book.ts';
import type { TrayScope } from './tray-scope.ts';

/** What a row is about, in words a person typed or a code; `null` names are said by the screen. */
export interface Subject {
  readonly code: string | null;
  /** null: a dish this phone has not received yet. */
  readonly dish?: string | null;
  readonly allergen?: Allergen;
  /** Names by dish, where the value speaks of several. */
  readonly dishes?: ReadonlyMap<string, string>;
  readonly person?: string;
  /** Nicknames by member, where the value is one. */
  readonly people?: ReadonlyMap<string, string>;
  /** Which setting. */
  readonly setting?: string;
}

/** What the row of a book is about; null for a row nothing depends on any more. */
export type SubjectReader = (book: Book, table: string, row: string) => Subject | null;

/** Reads signals: what calls it follows them. */
export function subjectReader({ week, group }: TrayScope): SubjectReader {
  const orders = ordersAsked(week);
  const dishes = new Map<string, string>(week.menu.value.dishes.map(({ id, name }) => [id, name]));
  const members = new Map<string, string>(
    group.members.value.map(({ id, nickname }) => [id, nickname]),
  );
  const ofOrder = (order: string): Subject | null => {
    const code = orders.get(order);
    return code === undefined ? null : { code };
  };
  const dishName = (dish: string) => dishes.get(dish)?.trim() || null;
  const named = (name: string | undefined): Subject =>
    name === undefined ? { code: null } : { code: null, person: name };
  const readers: Readonly<Record<string, (book: Book, row: string) => Subject | null>> = {
    // An event says itself what a week's terms say.
    [termsTable.table]: () => (week.oneOff ? null : { code: null }),
    [dishTable.table]: (_, row) => ({ code: null, dish: dishName(row) }),
    [allergenTable.table]: (book, row) => {
      const asked = book.rows(allergenTable).value.get(row);
      return asked ? { code: null, dish: dishName(asked.dish), allergen: asked.allergen } : null;
    },
    [orderTable.table]: (_, row) => ofOrder(row),
    [lineTable.table]: (book, row) => {
      const line = book.rows(lineTable).value.get(row);
      const about = line && ofOrder(line.order);
      return about ? { ...about, dish: dishName(line.dish) } : null;
    },
    [readingTable.table]: (_, row) => {
      const about = ofOrder(row);
      return about && { ...about, dishes };
    },
    [turnTable.table]: (book, row) => {
      const turn = book.rows(turnTable).value.get(row);
      // A meal hangs on who cooks; of the other tasks the last word stands.
      return turn?.task === COOK ? named(members.get(turn.member)) : null;
    },
    [contactTable.table]: (_, row) => ofOrder(row),
    [addressTable.table]: (_, row) => ofOrder(row),
    [memberTable.table]: (_, row) => named(members.get(row)),
    [settingTable.table]: (_, row) => ({ code: null, setting: row }),
    [eventTable.table]: (book, row) => named(book.rows(eventTable).value.get(row)?.name),
    [bringingTable.table]: (book, row) => {
      const line = book.rows(bringingTable).value.get(row);
      return line ? { ...named(line.thing), people: members } : null;
    },
    [decisionTable.table]: (book, row) => named(book.rows(decisionTable).value.get(row)?.title),
    [debtTable.table]: (book, row) => {
      const debt = book.rows(debtTable).value.get(row);
      return debt ? { code: debt.code } : null;
    },
    [weightTable.table]: (_, row) => named(members.get(row)),
    [railsTable.table]: () => ({ code: null }),
  };
  return (book, table, row) => readers[table]?.(book, row) ?? null;
}

/** Codes of the orders people still decide about: nothing depends on one refused or cancelled. */
function ordersAsked(week: TrayScope['week']): Map<string, string> {
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const cutoff = lateFrom(week.terms.value);
  return new Map(
    orders.flatMap((order) => {
      const standing = standingOf(order, cutoff);
      if (standing === 'declined' || standing === 'cancelled') return [];
      return [[order.id, codes.get(order.id) ?? order.code]];
    }),
  );
}
