import { type AskedField, askedField, type Version, versionsOf } from '../../domain/tray.ts';
import { toInstant } from '../../kernel/clock.ts';
import { canonicalJson, type JsonValue } from '../../protocol/canonical-json.ts';
import type { Book } from '../../store/book.ts';
import { lineTable, readingTable } from '../../store/books/week-book.ts';
import type { Rival } from '../../store/rivals.ts';
import { companionWrites, type Write } from './companion-fields.ts';
import { isReadable } from './readable-values.ts';
import { type Subject, type SubjectReader, subjectReader } from './row-subjects.ts';
import type { TrayScope } from './tray-scope.ts';

/** One of the values two phones wrote, and everything that is written when people take it. */
export interface FieldOption extends Version<JsonValue> {
  readonly writes: readonly Write[];
}

/** A field two phones wrote without seeing each other, with every value there is. */
export interface FieldEntry {
  readonly type: 'field';
  readonly key: string;
  readonly book: Book;
  readonly field: AskedField;
  readonly subject: Subject;
  readonly options: readonly FieldOption[];
}

/** All fields of the books at hand people are asked about. Reads signals. */
export function readFields(scope: TrayScope): FieldEntry[] {
  const { week, group, deskBook, circleBook } = scope;
  const books = [
    week.book,
    week.contactsBook,
    week.addressesBook,
    group.book,
    deskBook,
    circleBook,
  ].filter((book) => book !== null);
  const subjects = subjectReader(scope);
  return books.flatMap((book) => fieldsOf(book, subjects));
}

function fieldsOf(book: Book, subjects: SubjectReader): FieldEntry[] {
  const rivals = book.rivals.value;
  const together = new Set(
    rivals.filter(({ place }) => place[2] === 'slot').map(({ place }) => place[1]),
  );
  return rivals
    .filter(({ place }) => !isAskedWithSlot(place, together))
    .flatMap((rival) => entryOf(book, rival, subjects))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** « At 18:30 » and « brought home » answer one question: when the person gets the meal. */
function isAskedWithSlot([table, row, field]: Rival['place'], together: ReadonlySet<string>) {
  return table === 'orders' && field === 'delivery' && together.has(row);
}

function entryOf(book: Book, rival: Rival, subjects: SubjectReader): FieldEntry[] {
  const [table, row, name] = rival.place;
  const field = askedField(table, name);
  const subject = field && subjects(book, table, row);
  if (!field || !subject) return [];
  const said = [rival, ...rival.others]
    .filter(({ value }) => isReadable(book, rival.place, value))
    .map(({ value, stamp }) => ({ value, device: stamp.device, at: toInstant(stamp.ms) }));
  const options = versionsOf(said, sameIn(book, rival.place)).map((version) => ({
    ...version,
    writes: companionWrites(book, rival, version.value),
  }));
  const key = [book.name, ...rival.place].join('/');
  return options.length < 2 ? [] : [{ type: 'field', key, book, field, subject, options }];
}

/** Which values are the same. Two readings are, where they differ only in what a person put right since. */
function sameIn(book: Book, [table, order]: Rival['place']): (value: JsonValue) => string {
  if (table !== readingTable.table) return canonicalJson;
  const lines = [...book.rows(lineTable).value.values()].filter((line) => line.order === order);
  const corrected = new Set<string>(lines.map(({ dish }) => dish));
  return (value) => {
    const read = readingTable.schema.safeParse({ lines: value });
    if (!read.success) return canonicalJson(value);
    const left = read.data.lines.filter(({ dish }) => !corrected.has(dish));
    return canonicalJson(left.toSorted((a, b) => (a.dish < b.dish ? -1 : 1)));
  };
}
