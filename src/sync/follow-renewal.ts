import { base64urlToBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { parseEpochTag } from '../protocol/batch.ts';
import { parseGrant, type RingGrant } from '../protocol/ring-grant.ts';
import { bookKey } from '../seal/book-key.ts';
import { openSealed } from '../seal/hpke.ts';
import { adoptGrant, type AdoptError } from '../store/adopt-grant.ts';
import { rootBookOf, splitBookName } from '../store/book-name.ts';
import { type RingRenewed, ringRenewedKind } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName, TrustedDevice } from '../store/key-record.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { finishRenewals } from './finish-renewals.ts';
import type { RenewalDeps } from './renewal-deps.ts';
import { branchOf } from './ring-branch.ts';
import { provenDevices, ringsOf } from './ring-devices.ts';
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
 * @param tell what must be on the disk before the keys change; when it fails they don't
 */
export async function followRenewal(
  deps: RenewalDeps,
  renewal: ToldRenewal,
  tell: (keys: KeyRecord) => Promise<Result<unknown, FollowError>> = () =>
    Promise.resolve(ok(undefined)),
): Promise<Result<void, FollowError>> {
  const { shelf, random, now } = deps;
  const present = new Set((await shelf.entries()).map(({ name }) => name));
  const renewer = await trustedRenewer(shelf, renewal);
  const changed = await shelf.changeKeys<FollowError>(async (keys) => {
    if (!keys) return err({ type: 'NoKeys' });
    const grant = await openGrant(keys, renewal);
    if (!grant.ok) return grant;
    const known: KeyRecord = { ...keys, trusted: { ...keys.trusted, ...renewer } };
    const adopted = await adoptGrant(known, grant.value, { present, now, random });
    if (!adopted.ok) return adopted;
    const told = await tell(keys);
    return told.ok ? adopted : told;
  });
  if (!changed.ok) return changed;
  return finishRenewals(deps);
}

/**
 * Who renewed is trusted from now on: the list of phones comes with its opening, and whoever vouched for
 * it before may be among the removed.
 */
async function trustedRenewer(
  shelf: Shelf,
  { ring, by }: ToldRenewal,
): Promise<Readonly<Record<string, TrustedDevice>>> {
  const keys = shelf.keys.value;
  const names = (await shelf.syncable()).filter(
    (name) => splitBookName(name).base === rootBookOf(ring),
  );
  for (const name of names) {
    const root = await shelf.open(name);
    const devices = keys && root.ok ? await provenDevices(root.value, keys, ring) : [];
    const found = devices.find(({ id }) => id === by);
    if (found) return { [by]: { sign: found.sign, agree: found.agree, label: found.label } };
  }
  return {};
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
  return isAsTold(grant.value, { ring, by, told }) && (await isNamedByItsRoot(grant.value))
    ? grant
    : err({ type: 'NotAGrant' });
}

function isAsTold(
  { ring, tag, renewal }: RingGrant,
  { ring: asked, by, told }: ToldRenewal,
): boolean {
  if (ring !== asked || tag !== told.to || renewal?.by !== by) return false;
  // The person here said yes to these phones going, and to no others.
  return isSameSet(renewal.removed, told.removed);
}

/** Else two phones could be given two keys under one name, and never meet again. */
async function isNamedByItsRoot({ tag, root }: RingGrant): Promise<boolean> {
  return parseEpochTag(tag).branch === branchOf(await bookKey(root));
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.every((one) => others.includes(one)) && others.every((one) => some.includes(one));
}

/**
 * Goes on with renewals this phone was in the middle of when it was killed. To be run at start, before
 * anything is written. Only with those it noted among its keys: any word in its root books may be that of
 * who copied them.
 */
export async function resumeRenewals(deps: RenewalDeps): Promise<Result<void, FollowError>> {
  const keys = deps.shelf.keys.value;
  if (!keys || keys.isLocked) return ok(undefined);
  for (const ring of ringsOf(keys)) {
    const root = await deps.shelf.open(rootBookOf(ring));
    if (!root.ok) return root;
    const noted = root.value
      .everSaid(ringRenewedKind)
      .find(({ device, data }) => device === keys.device.id && data.to === keys.renewing?.[ring]);
    if (!noted) continue;
    const followed = await followRenewal(deps, { ring, by: noted.device, told: noted.data });
    // Followed meanwhile by another window: nothing to go on with, and no reason not to start.
    if (!followed.ok && !isNothing(followed.error)) return followed;
  }
  return finishRenewals(deps);
}

function isNothing({ type }: FollowError): boolean {
  return ['NotForThisPhone', 'NotAGrant', 'NotLater', 'WeekTooFar'].includes(type);
}
