import { err, ok, type Result } from '../kernel/result.ts';
import { createDeviceKey } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import { openRing } from '../seal/ring.ts';
import type { KeptRing, RingName } from '../store/key-record.ts';
import { FIRST_CHAIN_WEEK } from '../store/keyring.ts';
import type { StoreError } from '../store/store-error.ts';
import type { Shelf } from '../store/shelf.ts';

/** The rings a founding phone holds: all of them. */
const RINGS: readonly RingName[] = ['kitchen', 'desk', 'circle'];

/**
 * Makes this phone's device keys and the three ring secrets. The ring secrets themselves are forgotten
 * at once: what is kept opens the root books and the weeks to come. Refused when a group is there already;
 * a phone that only asked to join one may found its own.
 */
export function foundGroup(
  shelf: Shelf,
  random: RandomSource,
): Promise<Result<unknown, StoreError | { readonly type: 'GroupExists' }>> {
  return shelf.changeKeys(async (keys) => {
    if (keys && Object.keys(keys.rings).length > 0) return err({ type: 'GroupExists' as const });
    const rings: Partial<Record<RingName, KeptRing>> = {};
    for (const ring of RINGS)
      rings[ring] = { epoch: 1, ...(await openRing(random(32))), chainWeek: FIRST_CHAIN_WEEK };
    return ok({ device: keys?.device ?? (await createDeviceKey()), rings, books: {} });
  });
}
