import { beforeAll, describe, expect, test } from 'vitest';
import { base64urlToBytes } from '../../../src/kernel/bytes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { parseParcel } from '../../../src/protocol/parcel.ts';
import { openSealed } from '../../../src/seal/hpke.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { type BookName, rootBookOf } from '../../../src/store/book-name.ts';
import { ringRenewedKind } from '../../../src/store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../../../src/store/key-record.ts';
import { finishRenewals } from '../../../src/sync/finish-renewals.ts';
import { followRenewal } from '../../../src/sync/follow-renewal.ts';
import { makeParcel } from '../../../src/sync/make-parcel.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import { takeParcel } from '../../../src/sync/take-parcel.ts';
import { wrapInfo } from '../../../src/sync/wrap-info.ts';
import {
  type AttackedGroup,
  attackedGroup,
  blobsOn,
  booksIn,
  booksReadWith,
  readBy,
  say,
  SHARED_BOOKS,
  wordOf,
  writtenBy,
} from '../../support/attacked-group.ts';
import { secretsIn } from '../../support/derivable.ts';
import { copyOf, exchange, type GroupPhone, stateOf } from '../../support/group-of-phones.ts';
import { bytesIn, recordedRelay, syncAll } from '../../support/recorded-relay.ts';
import { valueOf } from '../store/test-phone.ts';

const RINGS: readonly RingName[] = ['kitchen', 'desk', 'circle'];
const deps = ({ shelf, clock }: GroupPhone) => ({
  shelf,
  random: systemRandom,
  now: toInstant(clock.at),
});

function keysOf({ shelf }: GroupPhone): KeyRecord {
  if (!shelf.keys.value) throw new Error('it has keys');
  return shelf.keys.value;
}

/** The books on a phone, of any epoch, in which what was said at that time counts. */
async function booksSaying(phone: GroupPhone, time: string): Promise<readonly string[]> {
  const names = await phone.shelf.syncable();
  const states = await Promise.all(names.map((name) => stateOf(phone, name)));
  return booksIn(states.join('\n'), time);
}

async function follow(phone: GroupPhone, ring: RingName): Promise<void> {
  const names = (await phone.shelf.syncable()).filter(
    (one) => one.split('@')[0] === rootBookOf(ring),
  );
  const roots = await Promise.all(names.map((name) => phone.shelf.open(name)));
  const asked = pendingRenewals(keysOf(phone), ring, roots.map(valueOf));
  for (const renewal of asked)
    if (renewal.kind === 'follow') valueOf(await followRenewal(deps(phone), renewal));
}

describe('once a phone with every ring was removed', () => {
  let group: AttackedGroup;
  let relay: ReturnType<typeof recordedRelay>;
  let backup: GroupPhone;

  beforeAll(async () => {
    group = await attackedGroup(RINGS);
    relay = recordedRelay();
    const { kiwi, mango, figue } = group;
    for (const phone of [kiwi, mango, figue, kiwi]) await syncAll(phone, relay.ask);
    backup = await copyOf(figue);
    for (const ring of RINGS)
      valueOf(
        await renewRing(deps(kiwi), {
          ring,
          removed: [figue.id],
          fromWeek: '2026-W47',
          settled: [],
        }),
      );
    await exchange(kiwi, mango);
    for (const ring of RINGS) await follow(mango, ring);
    await exchange(kiwi, mango);
    for (const book of SHARED_BOOKS) await say(kiwi, book, 'second');
    for (const phone of [kiwi, mango, kiwi]) await syncAll(phone, relay.ask);
  }, 60_000);

  test('who remains reads all that was written since, at the relay and in parcels', async () => {
    expect((await booksSaying(group.mango, 'second')).toSorted()).toEqual(SHARED_BOOKS.toSorted());
    const { blobs } = bytesIn(relay.traffic);
    const read = await readBy(secretsIn(keysOf(group.mango)), blobs);
    expect(booksIn(read, 'second').toSorted()).toEqual(SHARED_BOOKS.toSorted());
    const parcel = valueOf(await makeParcel(deps(group.kiwi), null));
    const sections = valueOf(parseParcel(parcel.bytes));
    const carried = await readBy(secretsIn(keysOf(group.mango)), sections);
    expect(booksIn(carried, 'second').toSorted()).toEqual(SHARED_BOOKS.toSorted());
  }, 60_000);

  test.each(['itself', 'an old copy of it'] as const)(
    '%s reads nothing that was written since, by the relay, by a parcel, from the disks of the others',
    async (which) => {
      const phone = which === 'itself' ? group.figue : backup;
      const parcel = valueOf(await makeParcel(deps(group.kiwi), null)).bytes;
      const sealed = [
        ...bytesIn(relay.traffic).blobs,
        ...valueOf(parseParcel(parcel)),
        ...(await blobsOn(group.kiwi)),
        ...(await blobsOn(group.mango)),
      ];
      await syncAll(phone, relay.ask);
      valueOf(await takeParcel(phone.shelf, parcel));
      expect(await booksSaying(phone, 'second')).toEqual([]);
      const read = await readBy(secretsIn(keysOf(phone)), sealed);
      expect(booksIn(read, 'second')).toEqual([]);
      expect((await booksReadWith(keysOf(phone), sealed)).toSorted()).toEqual(
        SHARED_BOOKS.toSorted(), // what it had, it has
      );
    },
    60_000,
  );

  test('no new key that was sealed to the others opens with its own', async () => {
    const { agree } = keysOf(group.figue).device;
    let tried = 0;
    for (const ring of RINGS) {
      const root = valueOf(await group.kiwi.shelf.open(`${rootBookOf(ring)}@1` as BookName));
      for (const { to, wraps } of root.everTold(ringRenewedKind)) {
        expect(Object.keys(wraps)).not.toContain(group.figue.id);
        for (const [device, wrap] of Object.entries(wraps)) {
          const info = wrapInfo({ ring, to, by: group.kiwi.id, device });
          const sealed = base64urlToBytes(wrap) ?? new Uint8Array();
          expect((await openSealed(agree, info, sealed)).ok).toBe(false);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(RINGS.length * 2);
  });

  test('what it goes on writing counts nowhere, by the relay, by a parcel, or forged under its old keys', async () => {
    const { kiwi, mango, figue } = group;
    for (const book of SHARED_BOOKS) await say(figue, book, 'third');
    await syncAll(figue, relay.ask);
    const parcel = valueOf(await makeParcel(deps(figue), null)).bytes;
    for (const phone of [kiwi, mango]) {
      await syncAll(phone, relay.ask);
      valueOf(await takeParcel(phone.shelf, parcel));
      valueOf(await finishRenewals(deps(phone)));
    }
    await exchange(kiwi, mango);
    const forger = { keys: keysOf(figue), victim: kiwi, mango: mango.id };
    expect(await writtenBy(forger)).toEqual({});
    await exchange(kiwi, mango);
    for (const phone of [kiwi, mango])
      for (const book of SHARED_BOOKS) {
        const state = await stateOf(phone, book);
        expect(state).not.toContain(wordOf(book, 'third'));
        expect(state).not.toContain('forged');
        expect(state).toContain(wordOf(book, 'second'));
      }
  }, 60_000);
});
