import { base64url } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { epochTag } from '../protocol/batch.ts';
import { grantToBytes, type RingGrant } from '../protocol/ring-grant.ts';
import { bookKey } from '../seal/book-key.ts';
import { exportPublicKeys } from '../seal/device-key.ts';
import { sealTo } from '../seal/hpke.ts';
import { openRing } from '../seal/ring.ts';
import {
  type BookName,
  parseWeekBookName,
  ringOfBook,
  rootBookOf,
  splitBookName,
} from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import type { Shelf } from '../store/shelf.ts';
import { type RingRenewed, ringRenewedKind } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { renewalOf } from '../store/keyring.ts';
import { isOpened } from '../store/knowledge.ts';
import type { StoreError } from '../store/store-error.ts';
import { type Change, happen } from '../store/table.ts';
import { type FollowError, followRenewal, type ToldRenewal } from './follow-renewal.ts';
import { branchOf } from './ring-branch.ts';
import { provenDevices, type RingDevice } from './ring-devices.ts';
import type { RenewalDeps } from './renewal-deps.ts';
import { wrapInfo } from './wrap-info.ts';

/** A renewal somebody decided on this phone. */
export interface RenewalPlan {
  readonly ring: RingName;
  /** Ids of the phones that are to read and write nothing from now on; none at a new season. */
  readonly removed: readonly string[];
  /** First week whose books get the new key, `2026-W48`. */
  readonly fromWeek: string;
  /** Weeks from then on that are settled: they stay under the old key until they go. */
  readonly settled: readonly string[];
}

type RenewedDevice = Pick<RingDevice, 'id' | 'agree' | 'isRemoved'>;

export type RenewalError =
  StoreError | FollowError | { readonly type: 'RingMissing' | 'RemovesItself' | 'OpeningMissing' };

/**
 * Makes a new key of a ring: the intent is noted among the keys, the grant goes, sealed to each remaining
 * phone, into the old root book; this phone follows at once and writes what the new books begin with. Cut
 * short anywhere, the next start goes on. Nobody else follows before a person there said so.
 */
export async function renewRing(
  deps: RenewalDeps,
  plan: RenewalPlan,
): Promise<Result<{ readonly to: string }, RenewalError>> {
  const { shelf } = deps;
  const keys = shelf.keys.value;
  const kept = keys?.rings[plan.ring];
  if (!keys || !kept) return err({ type: 'RingMissing' });
  if (plan.removed.includes(keys.device.id)) return err({ type: 'RemovesItself' });
  const ready = await isReady(shelf, keys, plan);
  if (!ready.ok) return ready;
  const root = await shelf.open(rootBookOf(plan.ring));
  if (!root.ok) return root;
  const devices = await withItself(await provenDevices(root.value, keys, plan.ring), keys);
  const grant = await newGrant(deps, { plan, epoch: kept.epoch + 1, by: keys.device.id, devices });
  const remaining = devices.filter(({ id }) => !grant.renewal?.removed.includes(id));
  const told: RingRenewed = {
    to: grant.tag,
    // Those gone before, too: a phone that follows only now removes them with these.
    removed: [...(grant.renewal?.removed ?? [])],
    wraps: await wrapsFor(remaining, grant),
  };
  const renewal = { ring: plan.ring, by: keys.device.id, told };
  const entered = await tellAndEnter(deps, renewal, { root: root.value, from: epochTag(kept) });
  return entered.ok ? ok({ to: grant.tag }) : entered;
}

/** Under the lock of the keys: what is told to the others is what this phone goes into. */
async function tellAndEnter(
  deps: RenewalDeps,
  renewal: ToldRenewal,
  { root, from }: { root: Book; from: string },
): Promise<Result<void, FollowError>> {
  const { ring, told } = renewal;
  const noted = await noteRenewal(deps.shelf, { ring, from, to: told.to });
  if (!noted.ok) return noted;
  const change = happen(ringRenewedKind, `renewal/${ring}/${told.to}`, told);
  return followRenewal(deps, renewal, async (now) => {
    if (now.renewing?.[ring] !== told.to || !isIn(now, ring, from))
      return err({ type: 'NotLater' });
    const written = await root.commit([change]);
    if (written.ok) await tellLatecomers(deps.shelf, ring, change);
    return written;
  });
}

/**
 * What a book keeps of its former epoch must be here before its next one begins: else what removed phones
 * wrote before they were removed would be left out of both. Only when the phone that has it is removed
 * itself nobody waits for it any longer.
 */
async function isReady(
  shelf: Shelf,
  keys: KeyRecord,
  plan: RenewalPlan,
): Promise<Result<void, RenewalError>> {
  for (const name of (await shelf.syncable()).filter((one) => isCarried(one, plan))) {
    const renewal = renewalOf(keys, name);
    if (!renewal?.opens.includes(name) || plan.removed.includes(renewal.by)) continue;
    const book = await shelf.open(name);
    // Expired meanwhile: nothing to wait for.
    if (!book.ok && book.error.type !== 'BookClosed') return book;
    if (book.ok && !isOpened(book.value.content.knowledge)) return err({ type: 'OpeningMissing' });
  }
  return ok(undefined);
}

/** Before anybody is told: after a kill only what was noted goes on. The last one noted stands. */
function noteRenewal(
  shelf: Shelf,
  { ring, from, to }: { ring: RingName; from: string; to: string },
): Promise<Result<KeyRecord, FollowError>> {
  return shelf.changeKeys<FollowError>((keys) => {
    if (!keys) return Promise.resolve(err({ type: 'NoKeys' }));
    if (!isIn(keys, ring, from)) return Promise.resolve(err({ type: 'NotLater' }));
    return Promise.resolve(ok({ ...keys, renewing: { ...keys.renewing, [ring]: to } }));
  });
}

function isIn(keys: KeyRecord, ring: RingName, tag: string): boolean {
  const kept = keys.rings[ring];
  return kept !== undefined && epochTag(kept) === tag;
}

/**
 * Tells it in the former root books too: a phone that has not followed the last renewal, or followed
 * another one made at the same time, reads no other. Who can't be told now still finds the last one.
 */
async function tellLatecomers(shelf: Shelf, ring: RingName, change: Change): Promise<void> {
  for (const name of await shelf.syncable()) {
    const { base, tag } = splitBookName(name);
    const former = base === rootBookOf(ring) && tag !== null ? await shelf.open(name) : null;
    if (former?.ok) await former.value.commit([change]);
  }
}

/** A phone that has not received its own line in the list yet must not lock itself out. */
async function withItself(
  devices: readonly RingDevice[],
  { device }: KeyRecord,
): Promise<readonly RenewedDevice[]> {
  if (devices.some(({ id }) => id === device.id)) return devices;
  const own = { id: device.id, ...(await exportPublicKeys(device)), isRemoved: false };
  return [...devices, own];
}

async function newGrant(
  { shelf, random }: RenewalDeps,
  {
    plan,
    epoch,
    by,
    devices,
  }: { plan: RenewalPlan; epoch: number; by: string; devices: readonly RenewedDevice[] },
): Promise<RingGrant> {
  const { ring, removed, fromWeek, settled } = plan;
  const fresh = await openRing(random(32));
  const goneBefore = devices.filter((device) => device.isRemoved).map(({ id }) => id);
  const opens = (await shelf.syncable()).filter((name) => isCarried(name, plan));
  return {
    ring,
    tag: `${epoch}.${branchOf(await bookKey(fresh.root))}`,
    root: fresh.root,
    chain: fresh.chain,
    chainWeek: fromWeek,
    renewal: { by, removed: [...new Set([...goneBefore, ...removed])].sort(), opens },
    settled,
  };
}

function isCarried(name: BookName, { ring, fromWeek, settled }: RenewalPlan): boolean {
  if (ringOfBook(name) !== ring || name.includes('@')) return false;
  const place = parseWeekBookName(name);
  return !place || (place.week >= fromWeek && !settled.includes(place.isoWeek));
}

async function wrapsFor(
  devices: readonly RenewedDevice[],
  grant: RingGrant,
): Promise<Record<string, string>> {
  const body = grantToBytes(grant);
  const wraps: Record<string, string> = {};
  for (const { id, agree } of devices) {
    const info = { ring: grant.ring, to: grant.tag, by: grant.renewal?.by ?? '', device: id };
    const sealed = await sealTo(agree, wrapInfo(info), body);
    if (sealed.ok) wraps[id] = base64url(sealed.value);
  }
  return wraps;
}
