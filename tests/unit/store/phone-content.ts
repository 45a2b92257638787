import * as z from 'zod/mini';
import type { Shelf } from '../../../src/store/shelf.ts';
import type { Storage } from '../../../src/store/storage.ts';
import type { KindOf, TableOf } from '../../../src/store/table.ts';
import type { Book } from '../../../src/store/book.ts';
import type { BookName } from '../../../src/store/book-name.ts';
import { valueOf } from './test-phone.ts';

/** A table whose rows are read as they are. */
export function looseTable(table: string): TableOf<Record<string, unknown>> {
  return { table, schema: z.looseObject({}) };
}

/** A kind of fact read as it is. */
export function looseKind(kind: string): KindOf<Record<string, unknown>> {
  return { kind, schema: z.looseObject({}) };
}

const TABLES = ['members', 'dishes', 'orders', 'lines', 'contacts'];

/** What a person would find on a phone: its books with their days, every row and fact of the demo. */
export async function contentOfPhone(storage: Storage, shelf: Shelf): Promise<unknown> {
  const entries = [...(await shelf.entries())].sort((a, b) => (a.name < b.name ? -1 : 1));
  const books = await Promise.all(
    entries.map(async ({ name, epoch, due }) => {
      const book = valueOf(await shelf.open(name as BookName)); // the catalogue's own names
      const tables = TABLES.map((table) => [table, sorted(book.rows(looseTable(table)).value)]);
      return { name, epoch, due, tables, payments: paymentsIn(book) };
    }),
  );
  const content = { language: await storage.catalogue.read('language'), books };
  return JSON.parse(JSON.stringify(content)); // as a dump holds it
}

/** What a phone knows of the others: who wrote and saw what, what waits, what is still to be sent. */
export async function dealingsOfPhone(shelf: Shelf): Promise<unknown> {
  const names = (await shelf.syncable()).toSorted();
  const books = await Promise.all(
    names.map(async (name) => {
      const book = valueOf(await shelf.open(name));
      const outbox = valueOf(await book.log.outbox()).map(({ blobId }) => blobId);
      const cursor = valueOf(await book.log.cursor());
      const blobs = valueOf(await book.log.blobIds()).length;
      const witnesses = book
        .facts(looseKind('payment'))
        .value.map((fact) => [fact.id, fact.witnesses]);
      const { vector, health, rivals } = book;
      const known = { vector, health: health.value, rivals: rivals.value, witnesses };
      return { name, outbox, cursor, blobs, ...known };
    }),
  );
  return JSON.parse(JSON.stringify(books)); // as a dump holds it
}

/** Payments as the first schema knew them. */
function paymentsIn(book: Book): readonly unknown[] {
  return book
    .facts(looseKind('payment'))
    .value.map(({ id, at, device, data }) => ({ id, at, device, data }));
}

function sorted(rows: ReadonlyMap<string, unknown>): readonly (readonly [string, unknown])[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}
