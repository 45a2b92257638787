import * as z from 'zod/mini';
import type { Shelf } from '../../../src/store/shelf.ts';
import type { Storage } from '../../../src/store/storage.ts';
import type { KindOf, TableOf } from '../../../src/store/table.ts';
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
      return { name, epoch, due, tables, payments: book.facts(looseKind('payment')).value };
    }),
  );
  const content = { language: await storage.catalogue.read('language'), books };
  return JSON.parse(JSON.stringify(content)); // as a dump holds it
}

function sorted(rows: ReadonlyMap<string, unknown>): readonly (readonly [string, unknown])[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}
