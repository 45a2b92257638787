import { canonicalJson, type JsonValue } from '../../protocol/canonical-json.ts';
import { type Place, registerAt } from '../../protocol/merge.ts';
import type { Book } from '../../store/book.ts';
import type { Rival } from '../../store/rivals.ts';

/** One register and the value it gets. */
export type Write = readonly [Place, JsonValue];

/** Fields that only mean something beside another one, by `table.field`: the decision behind a number. */
const DECISION_OF: Readonly<Record<string, string>> = {
  'terms.mainsCap': 'capDecision',
  'events.mainsCap': 'capDecision',
  'settings.value': 'decision',
};

/** Everything to write when people take a value of a field: what was said with it comes along. */
export function companionWrites(book: Book, rival: Rival, value: JsonValue): Write[] {
  const [table, row, field] = rival.place;
  const own: Write = [rival.place, value];
  const decision = DECISION_OF[`${table}.${field}`];
  if (decision !== undefined) {
    const place: Place = [table, row, decision];
    return [own, [place, saidWith(book, place, { rival, value })]];
  }
  if (table !== 'orders') return [own];
  if (field === 'slot') return [own, ...deliveryWith(book, row, value)];
  // A meal that is brought home is fetched at no hour.
  return field === 'delivery' && value === true ? [own, [[table, row, 'slot'], null]] : [own];
}

/** No hour, while somebody said « delivery », is the delivery; an hour is none. */
function deliveryWith(book: Book, row: string, slot: JsonValue): Write[] {
  const place: Place = ['orders', row, 'delivery'];
  const register = registerAt(book.content.state, place);
  if (!register) return [];
  const isSaid = [register, ...(register.rivals ?? [])].some(({ value }) => value === true);
  return isSaid ? [[place, slot === null]] : [];
}

/** What the same gesture wrote in another field of the row. If it left it alone: as it stands, or nothing. */
function saidWith(
  book: Book,
  place: Place,
  { rival, value }: { readonly rival: Rival; readonly value: JsonValue },
): JsonValue {
  const register = registerAt(book.content.state, place);
  const wanted = canonicalJson(value);
  const written = [rival, ...rival.others].find((one) => canonicalJson(one.value) === wanted);
  const versions = register ? [register, ...(register.rivals ?? [])] : [];
  const same = versions.find(
    ({ stamp }) => stamp.device === written?.stamp.device && stamp.seq === written.stamp.seq,
  );
  if (same) return same.value;
  return written === rival ? (register?.value ?? null) : null;
}
