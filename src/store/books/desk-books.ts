import * as z from 'zod/mini';
import type { IsoWeek } from '../../domain/calendar.ts';
import type { Cents } from '../../domain/money.ts';
import type { TableOf } from '../table.ts';
import { amount, maybe, named, text } from './fields.ts';

/** The books of the desk ring: who is behind a code. `contacts/…` and `addresses/…` die with their week. */

/** `contacts/…`, by order id. */
const contactRow = z.object({
  nickname: text,
  contact: text,
  note: text,
  /** Structured communication, ten digits and two of check; fixed at confirmation. */
  reference: maybe(z.string()),
});
export const contactTable: TableOf<z.infer<typeof contactRow>> = {
  table: 'contacts',
  schema: contactRow,
};

/** `addresses/…`, by order id. */
const addressRow = z.object({ address: text });
export const addressTable: TableOf<z.infer<typeof addressRow>> = {
  table: 'addresses',
  schema: addressRow,
};

/** `desk`: the one row `IMPORT_KEY_ROW` with 32 random bytes in base64url. */
const secretRow = z.object({ value: z.string() });
export const IMPORT_KEY_ROW = 'import-key';
export const deskSecretTable: TableOf<z.infer<typeof secretRow>> = {
  table: 'secrets',
  schema: secretRow,
};

/** `desk`: what is still owed for a settled week, by order id; removed when it is paid or forgiven. */
const debtRow = z.object({
  week: named<IsoWeek>(),
  code: z.string(),
  nickname: text,
  contact: text,
  reference: maybe(z.string()),
  amount: amount<Cents>(),
});
export const debtTable: TableOf<z.infer<typeof debtRow>> = { table: 'debts', schema: debtRow };

/** `drafts/…` (this phone only): what a form holds before it is saved; goes with the addresses. */
const draftRow = z.object({ value: z.json() });
export const draftTable: TableOf<z.infer<typeof draftRow>> = { table: 'drafts', schema: draftRow };
