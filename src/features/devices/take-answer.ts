import type { Bytes } from '../../kernel/bytes.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Phone } from '../../store/phone.ts';
import type { StoreError } from '../../store/store-error.ts';
import { takeCarried } from '../../sync/carried.ts';
import { type GiftError, takeGift } from '../../sync/joining.ts';

/** Takes the rings an answer gives, then what this phone carried for others and may open now. */
export async function takeAnswer(
  { shelf, catalogue, clock, random }: Phone,
  answer: Bytes,
): Promise<Result<void, GiftError | StoreError>> {
  const taken = await takeGift(shelf, answer, random);
  if (!taken.ok) return taken;
  // What fails now stays carried: the next exchange brings it again.
  await takeCarried({ shelf, catalogue, now: clock.now() });
  return ok(undefined);
}
