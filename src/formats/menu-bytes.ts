import { type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type FrameError, frameBytes, unframeBytes } from './checked-frame.ts';
import type { CustomerMenu } from './customer-menu.ts';
import { deflate, inflate } from './deflate.ts';
import { menuFromTuple, menuToTuple } from './menu-tuple.ts';

/** A menu of 40 dishes with every allergen named stays below. */
const MOST_INFLATED = 65_536;

/** A menu in few bytes: deflated JSON in a checked frame. */
export async function menuToBytes(menu: CustomerMenu): Promise<Bytes> {
  return frameBytes(await deflate(utf8(JSON.stringify(menuToTuple(menu)))));
}

/**
 * The menu in such bytes. What would inflate beyond all bounds is refused while it does. Errors:
 * Newer (a later app wrote it), Damaged (cut, changed, or no menu at all).
 */
export async function menuFromBytes(bytes: Bytes): Promise<Result<CustomerMenu, FrameError>> {
  const packed = unframeBytes(bytes);
  if (!packed.ok) return packed;
  const json = await inflate(packed.value, MOST_INFLATED);
  const menu = json && menuFromTuple(jsonOf(json));
  return menu ? ok(menu) : err({ type: 'Damaged' });
}

function jsonOf(bytes: Bytes): unknown {
  try {
    return JSON.parse(utf8ToText(bytes));
  } catch {
    return null;
  }
}
