import type { Cents } from '../../domain/money.ts';
import type { Account, ReferenceLine } from '../../domain/settings.ts';
import { epcPayload } from '../../formats/epc-qr.ts';
import { parseIban } from '../../formats/iban.ts';
import {
  formatCommunication,
  type StructuredCommunication,
} from '../../formats/structured-communication.ts';

/** A transfer for an order. */
export interface OrderTransfer {
  readonly account: Account;
  /** What is still to pay, in cents, above 0. */
  readonly amount: Cents;
  readonly reference: StructuredCommunication;
  readonly line: ReferenceLine;
}

/**
 * What the code of a transfer says. It names no dish and no person, for it ends up on statements. null when
 * this account could not stand in a code: a newer Carnet may take more of them.
 */
export function paymentPayload({ account, amount, reference, line }: OrderTransfer): string | null {
  const iban = parseIban(account.iban);
  if (!iban.ok) return null;
  const transfer = { name: account.name, iban: iban.value, amount };
  const payload = epcPayload(
    line === 'text'
      ? { ...transfer, text: formatCommunication(reference) }
      : { ...transfer, reference },
  );
  return payload.ok ? payload.value : null;
}
