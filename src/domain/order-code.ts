import { invariant } from '../kernel/assert.ts';
import { inLatinDigits } from '../kernel/latin-digits.ts';
import type { Order, OrderId } from './order.ts';

/** The alphabet without I, O and Q: on paper they are taken for 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * The full code of an order, two letters and three digits (`KA-473`), from the SHA-256 of its id: the
 * same on every phone. 529 000 codes; two orders may share one.
 */
export function codeFromDigest(sha256: Uint8Array): string {
  const [a, b, c, d] = sha256;
  invariant(
    a !== undefined && b !== undefined && c !== undefined && d !== undefined,
    'a digest has at least four bytes',
  );
  const pair = ((a << 8) | b) % LETTERS.length ** 2;
  const letters =
    LETTERS.charAt(Math.floor(pair / LETTERS.length)) + LETTERS.charAt(pair % LETTERS.length);
  const digits = String(((c << 8) | d) % 1000).padStart(3, '0');
  return `${letters}-${digits}`;
}

/** The code to show for each order of a week: `KA-47`, and all three digits where two would show the same. */
export function displayCodes(orders: readonly Pick<Order, 'id' | 'code'>[]): Map<OrderId, string> {
  const holders = new Map<string, number>();
  for (const { code } of orders) {
    holders.set(shortForm(code), (holders.get(shortForm(code)) ?? 0) + 1);
  }
  return new Map(
    orders.map(({ id, code }) => {
      const short = shortForm(code);
      return [id, holders.get(short) === 1 ? short : code];
    }),
  );
}

/**
 * Whether what someone typed is the beginning of a code. Case, dashes and spaces do not matter; the
 * short form finds every order that shares it.
 */
export function matchesCode(query: string, code: string): boolean {
  const wanted = bare(query);
  return wanted !== '' && bare(code).startsWith(wanted);
}

function shortForm(code: string): string {
  return code.slice(0, -1);
}

function bare(text: string): string {
  return inLatinDigits(text)
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '');
}
