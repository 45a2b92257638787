import type { Cents } from '../domain/money.ts';
import { utf8 } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Iban } from './iban.ts';

/** A transfer somebody else is to make. Where it says what it is for: the line of references, or plain text. */
export type EpcTransfer = {
  /** Of the account, as its bank knows it. */
  readonly name: string;
  readonly iban: Iban;
  /** Needed by no bank of the EEA since version 002. */
  readonly bic?: string;
  /** In cents, from 1 to 99 999 999 999. */
  readonly amount: Cents;
  /** Shown to the payer before paying; not on the statement. */
  readonly information?: string;
} & ({ readonly reference: string } | { readonly text: string });

export type EpcError =
  | { readonly type: 'NameMissing' }
  | { readonly type: 'NotABic' }
  | { readonly type: 'AmountOutOfRange' }
  | { readonly type: 'NotAReference' }; // empty, over 35 signs, or signs no bank takes

/** Level M of a QR code of version 13, in bytes (EPC069-12, §3.1). */
const MOST_BYTES = 331;

/** Most characters of each field (EPC069-12, §3.2). */
const MOST = { name: 70, reference: 35, text: 140, information: 70 } as const;
const MOST_CENTS = 99_999_999_999;
const BIC = /^[A-Z]{6}[A-Z\d]{2}([A-Z\d]{3})?$/;
/** The signs every bank passes on (EPC217-08); a reference is never shortened, so it must be right. */
const REFERENCE = /^[A-Za-z\d/?:().,'+ -]{1,35}$/;

/**
 * What the QR code of a transfer says (EPC069-12, version 002, UTF-8): lines ended by LF, nothing after
 * the last one used. The limits of the fields alone do not keep it below 331 bytes: then the information
 * is shortened, the text after it, the name last, each between two characters.
 * Errors: NameMissing, NotABic, AmountOutOfRange, NotAReference.
 */
export function epcPayload(transfer: EpcTransfer): Result<string, EpcError> {
  const fault = faultOf(transfer);
  if (fault !== null) return err({ type: fault });
  const name = oneLine(transfer.name, MOST.name);
  const text = 'text' in transfer ? oneLine(transfer.text, MOST.text) : [];
  const information = oneLine(transfer.information ?? '', MOST.information);
  // The account and the reference always fit once the rest is gone, with most of the name.
  const parts = { name, text, information };
  for (const part of [information, text, name]) {
    while (part.length > 0 && utf8(linesOf(transfer, parts)).length > MOST_BYTES) part.pop();
  }
  return ok(linesOf(transfer, parts));
}

function faultOf(transfer: EpcTransfer): EpcError['type'] | null {
  const { name, bic, amount } = transfer;
  if (oneLine(name, MOST.name).length === 0) return 'NameMissing';
  if (bic !== undefined && !BIC.test(bic)) return 'NotABic';
  if (amount < 1 || amount > MOST_CENTS) return 'AmountOutOfRange';
  return 'reference' in transfer && !REFERENCE.test(transfer.reference) ? 'NotAReference' : null;
}

type Parts = Readonly<Record<'name' | 'text' | 'information', readonly string[]>>;

function linesOf(transfer: EpcTransfer, { name, text, information }: Parts): string {
  const { iban, bic = '', amount } = transfer;
  const euros = `EUR${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
  const reference = 'reference' in transfer ? transfer.reference : '';
  const head = ['BCD', '002', '1', 'SCT', bic, name.join(''), iban, euros, ''];
  const tail = [reference, text.join(''), information.join('')];
  return [...head, ...tail].join('\n').replace(/\n+$/, '');
}

/** The characters of a text in one line without space around it, as many as its field takes. */
function oneLine(text: string, most: number): string[] {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return Array.from(plain).slice(0, most);
}
