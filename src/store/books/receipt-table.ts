import * as z from 'zod/mini';
import type { FactId } from '../../domain/fact.ts';
import type { TableOf } from '../table.ts';
import { maybe, named } from './fields.ts';
import { RECEIPT_PIECE } from './limits.ts';

const piece = z._default(z.string().check(z.maxLength(RECEIPT_PIECE)), '');

/** `receipts/…` (this phone only): the photo of a receipt, its data URL cut in pieces; goes with the week. */
const receiptPhotoRow = z.object({
  /** The expense it belongs to, or the one a form will make. */
  expense: maybe(named<FactId>()),
  a: piece,
  b: piece,
  c: piece,
  d: piece,
});
export const receiptPhotoTable: TableOf<z.infer<typeof receiptPhotoRow>> = {
  table: 'receipt-photos',
  schema: receiptPhotoRow,
};
