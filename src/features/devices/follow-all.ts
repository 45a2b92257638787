import { ok, type Result } from '../../kernel/result.ts';
import type { Phone } from '../../store/phone.ts';
import { takeCarried } from '../../sync/carried.ts';
import { type FollowError, followRenewal, type ToldRenewal } from '../../sync/follow-renewal.ts';

/** Follows what one gesture of another phone renewed, then opens what was carried for the new keys. */
export async function followAll(
  { shelf, random, clock, catalogue }: Phone,
  renewals: readonly ToldRenewal[],
): Promise<Result<void, FollowError>> {
  for (const renewal of renewals) {
    const followed = await followRenewal({ shelf, random, now: clock.now() }, renewal);
    // Another window of this phone, or a later renewal, was quicker.
    if (!followed.ok && followed.error.type !== 'NotLater') return followed;
  }
  // What fails now stays carried: the next exchange brings it again.
  await takeCarried({ shelf, catalogue, now: clock.now() });
  return ok(undefined);
}
