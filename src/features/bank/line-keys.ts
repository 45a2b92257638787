import type { BankLine } from '../../domain/bank-line.ts';
import { normalizeNickname } from '../../domain/normalized-names.ts';
import { base64url, type Bytes } from '../../kernel/bytes.ts';
import { hmacUnder } from '../../seal/hash.ts';

const KEY_BYTES = 16;

/**
 * What each line is known by: an HMAC under the desk's import key, the same on every phone of the desk and
 * in every export the line stands in. Two transfers alike in all are told apart by their number.
 */
export async function lineKeys(lines: readonly BankLine[], importKey: Bytes): Promise<string[]> {
  const before = new Map<string, number>();
  const texts = lines.map((line) => {
    const text = JSON.stringify(partsOf(line));
    const occurrence = before.get(text) ?? 0;
    before.set(text, occurrence + 1);
    return `bank-line/${occurrence}/${text}`;
  });
  const named = await hmacUnder(importKey);
  const keys: string[] = [];
  for (const text of texts) keys.push(base64url((await named(text)).slice(0, KEY_BYTES)));
  return keys;
}

/** Spaces, case and accents differ between the exports of one bank. */
function partsOf({ date, amount, account, payer, structured, text }: BankLine): unknown[] {
  const other = account === '' ? payer : account;
  return [date, amount, ...[other, structured, text].map((words) => bare(words))];
}

function bare(words: string): string {
  return normalizeNickname(words).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
