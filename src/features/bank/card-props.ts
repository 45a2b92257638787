import type { Book } from '../../store/book.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { OpenEntry } from './bank-entries.ts';
import type { BankOrder } from './bank-orders.ts';
import type { LinePayment } from './count-line.ts';

/** What the parts of this screen need: it is only for phones of the desk. */
export type DeskProps = ScreenProps & { readonly deskBook: Book };

/** One line that waits for a person. */
export type OpenCardProps = DeskProps & {
  readonly entry: OpenEntry;
  readonly orders: readonly BankOrder[];
};

/** Counts the line of a card for these orders. */
export type Pay = (parts: LinePayment['parts']) => void;
