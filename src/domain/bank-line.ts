import type { IsoDate } from './calendar.ts';
import type { Cents } from './money.ts';

/** One line of a bank statement. It is never stored: it lives while somebody looks at it. */
export interface BankLine {
  readonly date: IsoDate;
  /** In cents; below 0 for money that went out. */
  readonly amount: Cents;
  /** Who is on the other side, as the bank writes it. */
  readonly payer: string;
  readonly account: string;
  /** What stands in a column of structured communications. */
  readonly structured: string;
  /** What the payer wrote. */
  readonly text: string;
  /** What the bank wrote; the payer's words may stand in it too. */
  readonly details: string;
}
