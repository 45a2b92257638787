import { base64urlToBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { epochTag } from '../protocol/batch.ts';
import { isLaterEpoch, parseGrant, type RingGrant } from '../protocol/ring-grant.ts';
import { openSealed } from '../seal/hpke.ts';
import { adoptGrant, type AdoptError } from '../store/adopt-grant.ts';
import { rootBookOf } from '../store/book-name.ts';
import { type RingRenewed, ringRenewedKind } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import type { StoreError } from '../store/store-error.ts';
import { finishRenewals } from './finish-renewals.ts';
import type { RenewalDeps } from './renewal-deps.ts';
import { ringsOf } from './ring-devices.ts';
import { wrapInfo } from './wrap-info.ts';

/** A renewal as a root book tells it. */
export interface ToldRenewal {
  readonly ring: RingName;
  /** The phone that made it. */
  readonly by: string;
  readonly told: RingRenewed;
}

export type FollowError =
  StoreError | AdoptError | { readonly type: 'NotForThisPhone' | 'NotAGrant' | 'NoKeys' };

/**
 * Takes the new key of a ring, after a person said so: the keys change in one step, then what this phone
 * has of the former epoch goes into the new one.
 */
export async function followRenewal(
  deps: RenewalDeps,
  renewal: ToldRenewal,
): Promise<Result<void, FollowError>> {
  const { shelf, random, now } = deps;
  const present = new Set((await shelf.entries()).map(({ name }) => name));
  const changed = await shelf.changeKeys<FollowError>(async (keys) => {
    if (!keys) return err({ type: 'NoKeys' });
    const grant = await openGrant(keys, renewal);
    return grant.ok ? adoptGrant(keys, grant.value, { present, now, random }) : grant;
  });
  if (!changed.ok) return changed;
  return finishRenewals(deps);
}

async function openGrant(
  { device }: KeyRecord,
  { ring, by, told }: ToldRenewal,
): Promise<Result<RingGrant, FollowError>> {
  const wrap = Object.hasOwn(told.wraps, device.id) ? told.wraps[device.id] : undefined;
  const sealed = wrap === undefined ? null : base64urlToBytes(wrap);
  if (!sealed) return err({ type: 'NotForThisPhone' });
  const info = wrapInfo({ ring, to: told.to, by, device: device.id });
  const opened = await openSealed(device.agree, info, sealed);
  if (!opened.ok) return err({ type: 'NotForThisPhone' });
  const grant = parseGrant(opened.value);
  if (!grant.ok) return grant;
  const isAsTold =
    grant.value.ring === ring && grant.value.tag === told.to && grant.value.renewal?.by === by;
  return isAsTold ? grant : err({ type: 'NotAGrant' });
}

/**
 * Goes on with renewals this phone was in the middle of when it was killed. To be run at start, before
 * anything is written.
 */
export async function resumeRenewals(deps: RenewalDeps): Promise<Result<void, FollowError>> {
  const keys = deps.shelf.keys.value;
  if (!keys) return ok(undefined);
  for (const ring of ringsOf(keys)) {
    const root = await deps.shelf.open(rootBookOf(ring));
    if (!root.ok) return root;
    const own = root.value.everSaid(ringRenewedKind).filter(({ device, data }) => {
      const kept = keys.rings[ring];
      return device === keys.device.id && kept && isLaterEpoch(data.to, epochTag(kept));
    });
    for (const { device, data } of own) {
      const followed = await followRenewal(deps, { ring, by: device, told: data });
      // In this phone's name by who copied its keys, or followed meanwhile by what made it: nothing to go
      // on with, and no reason not to start, nor to leave out the next.
      if (!followed.ok && !isNothing(followed.error)) return followed;
    }
  }
  return finishRenewals(deps);
}

function isNothing({ type }: FollowError): boolean {
  return ['NotForThisPhone', 'NotAGrant', 'NotLater', 'WeekTooFar'].includes(type);
}
