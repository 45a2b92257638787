import { DEFAULT_SETTINGS, type Settings, validateSetting } from '../../domain/settings.ts';
import type { JsonValue } from '../../protocol/canonical-json.ts';
import type { Place } from '../../protocol/merge.ts';
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
import type { TableOf } from '../../store/table.ts';

const TABLES: readonly TableOf<object>[] = [
  termsTable,
  dishTable,
  allergenTable,
  orderTable,
  lineTable,
  readingTable,
  turnTable,
  contactTable,
  addressTable,
  memberTable,
  settingTable,
  eventTable,
  bringingTable,
  decisionTable,
  debtTable,
  weightTable,
  railsTable,
];

/** Whether the row could be read with this value: what could not be shown must not be offered. */
export function isReadable(book: Book, [table, row, field]: Place, value: JsonValue): boolean {
  const schema = TABLES.find((one) => one.table === table)?.schema;
  if (!schema) return false;
  const written = Object.entries(book.content.state.tables.get(table)?.get(row) ?? {})
    .map(([name, register]) => [name, name === field ? value : register.value] as const)
    .filter(([, now]) => now !== null);
  if (!schema.safeParse(Object.fromEntries(written)).success) return false;
  return table !== settingTable.table || isSettingValue(row, value);
}

function isSettingValue(key: string, value: JsonValue): boolean {
  if (!Object.hasOwn(DEFAULT_SETTINGS, key)) return false;
  // The line above looks whether it is a key; the check itself says whether the value is one.
  const name = key as keyof Settings;
  try {
    return validateSetting(name, value as Settings[typeof name]).ok; // what does not fit is caught
  } catch {
    return false; // a value of another type than this version knows
  }
}
