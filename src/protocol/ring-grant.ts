import * as z from 'zod/mini';
import { base64url, base64urlToBytes, type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';

/** One epoch of a ring, as it travels sealed from phone to phone: whoever has it reads its books from then on. */
export interface RingGrant {
  readonly ring: 'kitchen' | 'desk' | 'circle';
  /** `epochTag` of the epoch. */
  readonly tag: string;
  /** Secret of the root book, 32 bytes. */
  readonly root: Bytes;
  /** Value of the week chain for `chainWeek`, 32 bytes. */
  readonly chain: Bytes;
  readonly chainWeek: string;
  /** How the ring came into this epoch; null in the first. */
  readonly renewal: {
    readonly by: string;
    readonly removed: readonly string[];
    readonly opens: readonly string[];
  } | null;
  /** Weeks from `chainWeek` on whose books stay under an earlier key. */
  readonly settled: readonly string[];
}

const secret = z.string().check(z.regex(/^[\w-]{43}$/));
const name = z.string().check(z.minLength(1), z.maxLength(64));

const ringGrantSchema = z.object({
  ring: z.enum(['kitchen', 'desk', 'circle']),
  tag: z.string().check(z.regex(/^\d{1,5}(\.[a-z2-7]{1,16})?$/)),
  root: secret,
  chain: secret,
  chainWeek: z.string().check(z.regex(/^\d{4}-W\d{2}$/)),
  renewal: z.nullable(
    z.object({
      by: name,
      removed: z.array(name).check(z.maxLength(500)),
      opens: z.array(name).check(z.maxLength(500)),
    }),
  ),
  settled: z.array(z.string().check(z.regex(/^\d{4}-W\d{2}$/))).check(z.maxLength(500)),
});

/** A grant as JSON. */
function grantToJson(grant: RingGrant): JsonValue {
  return { ...grant, root: base64url(grant.root), chain: base64url(grant.chain) };
}

/** A grant out of JSON that fits `ringGrantSchema`. Errors: secrets that are no 32 bytes. */
function grantFromJson(
  json: z.infer<typeof ringGrantSchema>,
): Result<RingGrant, { readonly type: 'NotAGrant' }> {
  const [root, chain] = [base64urlToBytes(json.root), base64urlToBytes(json.chain)];
  if (root?.length !== 32 || chain?.length !== 32) return err({ type: 'NotAGrant' });
  return ok({ ...json, root, chain });
}

/** The body to seal to one phone. */
export function grantToBytes(grant: RingGrant): Bytes {
  return utf8(canonicalJson(grantToJson(grant)));
}

/** Reads a grant; anything else is refused. */
export function parseGrant(bytes: Bytes): Result<RingGrant, { readonly type: 'NotAGrant' }> {
  try {
    const parsed = ringGrantSchema.safeParse(JSON.parse(utf8ToText(bytes)));
    return parsed.success ? grantFromJson(parsed.data) : err({ type: 'NotAGrant' });
  } catch {
    return err({ type: 'NotAGrant' });
  }
}

/** No group renews more often before a phone follows; a number far ahead would leave none for others. */
const MOST_AHEAD = 100;

/** Whether an epoch comes after another: a higher number, or of two made at once the smaller branch. */
export function isLaterEpoch(tag: string, than: string): boolean {
  const [a = '', aBranch = ''] = tag.split('.');
  const [b = '', bBranch = ''] = than.split('.');
  const ahead = Number(a) - Number(b);
  return ahead !== 0 ? ahead > 0 && ahead <= MOST_AHEAD : aBranch < bBranch;
}
