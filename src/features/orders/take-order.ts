import type { MemberId } from '../../domain/member.ts';
import type { AnswerKind } from '../../domain/order.ts';
import { codeFromDigest } from '../../domain/order-code.ts';
import { utf8 } from '../../kernel/bytes.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { sha256 } from '../../seal/hash.ts';
import { addressTable, contactTable, draftTable } from '../../store/books/desk-books.ts';
import { lineTable, orderTable, type SealedText } from '../../store/books/week-book.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put, remove } from '../../store/table.ts';
import { lineRow } from '../../store/views/week-orders.ts';
import { answerChange, type OrderDeps } from '../answer-order.ts';
import {
  capChanges,
  capFit,
  type CapAnswer,
  eventCapPart,
  type OverCap,
  settleCap,
} from '../cap-answer.ts';
import type { OrderEntry } from './check-draft.ts';
import { type FirstAnswer, newOrderDrafts } from './order-draft.ts';
import { fixedReference } from '../payment-reference.ts';
import { sealPerson } from '../sealed-person.ts';
import { formKeeping } from './person-keeping.ts';

/** An order to be written, and what was said about it. */
export interface TakenOrder {
  readonly entry: OrderEntry;
  readonly answer: FirstAnswer;
  readonly cap: CapAnswer;
  readonly takenBy: MemberId | null;
}

/** Writes a new order: address, contact, then the week row that makes it exist. Its draft goes with it. */
export async function takeOrder(
  deps: OrderDeps,
  { entry, answer, cap, takenBy }: TakenOrder,
): Promise<Result<Saved, OverCap | StoreError>> {
  const { week, phone } = deps;
  const fit = capFit(week, entry.order, entry.lines);
  const kind = settleCap(fit, cap, answer);
  if (!kind.ok) return kind;
  const contact = await contactPart(deps, entry, kind.value === 'confirmed');
  if (!contact.ok) return contact;
  const code = codeFromDigest(await sha256(utf8(entry.order)));
  const { slot, delivery, kitchenNote, sentAt, offered, offeredPrice } = entry;
  const meals = offered > 0 ? { offered, offeredPrice } : {};
  const sealed = await sealedFor(week, entry);
  const takenAt = phone.clock.now();
  const row = { code, slot, delivery, kitchenNote, takenAt, sentAt, takenBy, ...meals };
  const changes: Change[] = [
    ...capChanges(week, cap),
    put(orderTable, entry.order, sealed ? { ...row, sealed } : row),
    ...entry.lines.map((line) =>
      put(lineTable, lineRow(entry.order, line.dish), { order: entry.order, ...line }),
    ),
    // A request is an order nobody answered: it needs no fact.
    ...(kind.value === 'requested' ? [] : [firstAnswer(deps, entry, kind.value)]),
  ];
  const parts: BookChanges[] = [
    ...addressPart(deps, entry),
    ...contact.value,
    ...eventCapPart(week, cap),
    { book: week.book, changes },
  ];
  return saveGesture(...parts, ...draftPart(deps, entry));
}

/** The form it was typed in is done with. */
function draftPart({ week }: OrderDeps, { order }: OrderEntry): BookChanges[] {
  const book = week.draftsBook;
  if (!book) return [];
  const drafts = [...newOrderDrafts(book.rows(draftTable).value)];
  const done = drafts.filter(([, draft]) => draft.now.order === order);
  return [{ book, changes: done.map(([row]) => remove(draftTable, row)) }];
}

/** A second try after a half-finished write finds the first one's answer, and replaces it. */
function firstAnswer(deps: OrderDeps, { order, lines }: OrderEntry, kind: AnswerKind): Change {
  const known = deps.week.orders.value.find((one) => one.id === order);
  return answerChange(deps, { id: order, lines, answers: known?.answers ?? [] }, kind);
}

/** A phone without the desk ring seals who ordered for one that has it. */
function sealedFor(week: OrderDeps['week'], entry: OrderEntry): Promise<SealedText | null> {
  const nothing = Promise.resolve(null);
  if (formKeeping(week, 'new').person !== 'sealed') return nothing;
  return sealPerson(week.inboxes.value, entry.order, entry);
}

function addressPart({ week }: OrderDeps, { order, address }: OrderEntry): BookChanges[] {
  if (!week.addressesBook || address === '') return [];
  return [{ book: week.addressesBook, changes: [put(addressTable, order, { address })] }];
}

async function contactPart(
  deps: OrderDeps,
  { order, nickname, contact, note }: OrderEntry,
  confirmed: boolean,
): Promise<Result<BookChanges[], StoreError>> {
  const book = deps.week.contactsBook;
  if (!book) return ok([]);
  const fixed = confirmed ? await fixedReference(deps, order) : ok(null);
  if (!fixed.ok) return fixed;
  const reference = fixed.value === null ? {} : { reference: fixed.value };
  return ok([
    { book, changes: [put(contactTable, order, { nickname, contact, note, ...reference })] },
  ]);
}
