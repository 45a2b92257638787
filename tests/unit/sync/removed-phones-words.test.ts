import { describe, expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { ringOfBook, rootBookOf, splitBookName } from '../../../src/store/book-name.ts';
import type { RingName } from '../../../src/store/key-record.ts';
import { finishRenewals } from '../../../src/sync/finish-renewals.ts';
import { followRenewal } from '../../../src/sync/follow-renewal.ts';
import { answerJoin } from '../../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { makeParcel } from '../../../src/sync/make-parcel.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import { takeParcel } from '../../../src/sync/take-parcel.ts';
import { booksIn, say, SHARED_BOOKS } from '../../support/attacked-group.ts';
import {
  emptyPhone,
  founderPhone,
  type GroupPhone,
  stateOf,
} from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';
import { recordedRelay, syncAll } from '../../support/recorded-relay.ts';

const WEEK = isoWeek('2026-W48');
const RINGS: readonly RingName[] = ['kitchen', 'desk', 'circle'];
const deps = ({ shelf, clock }: GroupPhone) => ({
  shelf,
  random: systemRandom,
  now: toInstant(clock.at),
});

async function withBooks<T extends Pick<GroupPhone, 'shelf'>>(phone: T): Promise<T> {
  valueOf(await phone.shelf.prepareWeek(WEEK));
  for (const book of SHARED_BOOKS) valueOf(await phone.shelf.open(book));
  return phone;
}

async function invited(inviter: GroupPhone, label: string): Promise<GroupPhone> {
  const phone = emptyPhone();
  const request = valueOf(await askToJoin(phone.shelf, label, systemRandom));
  const answer = valueOf(await answerJoin(inviter.shelf, { request, rings: RINGS, label: '' }));
  const { device } = valueOf(await takeGift(phone.shelf, answer, systemRandom));
  return withBooks(Object.assign(phone, { id: device.id }));
}

async function follow(phone: GroupPhone, ring: RingName): Promise<void> {
  const keys = phone.shelf.keys.value;
  const names = (await phone.shelf.syncable()).filter(
    (one) => splitBookName(one).base === rootBookOf(ring),
  );
  const roots = await Promise.all(names.map((name) => phone.shelf.open(name)));
  const asked = keys ? pendingRenewals(keys, ring, roots.map(valueOf)) : [];
  for (const renewal of asked)
    if (renewal.kind === 'follow') valueOf(await followRenewal(deps(phone), renewal));
}

type Carry = (phones: readonly GroupPhone[]) => Promise<void>;

async function byParcels(phones: readonly GroupPhone[]): Promise<void> {
  for (const from of [...phones, ...phones])
    for (const to of phones.filter((one) => one !== from)) {
      const { bytes } = valueOf(await makeParcel(deps(from), null));
      // One that was removed has keys of nothing new: what she can't open is none of her business.
      await takeParcel(to.shelf, bytes);
    }
}

/** All have their turns at one relay. */
function atRelay(): Carry {
  const { ask } = recordedRelay();
  return async (phones) => {
    for (const phone of [...phones, ...phones]) {
      await syncAll(phone, ask);
      valueOf(await finishRenewals(deps(phone)));
    }
  };
}

interface Life {
  readonly carry: Carry;
  /** Rings that are renewed without the phone that goes; the others keep their key. */
  readonly renewed: readonly RingName[];
  /** Weeks that stay under their key all the same. */
  readonly settled?: readonly string[];
  /** What happens, in which order. */
  readonly acts: readonly ('remove' | 'invite')[];
  /** Whether the phone that goes began the group, and so nobody but itself lists it. */
  readonly isFounder: boolean;
  /** Whether another phone than that which renewed invites. */
  readonly byAnother: boolean;
}

/** One phone wrote in every book and goes, another comes; the phones that are in at the end, and who went. */
async function lived({ carry, renewed, settled = [], acts, isFounder, byAnother }: Life) {
  const first = await withBooks(await founderPhone('Premier'));
  const second = await invited(first, 'Deuxième');
  const [gone, renewer] = isFounder ? [first, second] : [second, first];
  const mango = await invited(gone, 'Mango');
  await carry([gone, renewer, mango]);
  for (const book of SHARED_BOOKS) await say(gone, book, 'early');
  await carry([gone, renewer, mango]);
  const phones = [renewer, mango];
  for (const act of acts) {
    if (act === 'invite') phones.push(await invited(byAnother ? mango : renewer, 'Safran'));
    else
      for (const ring of renewed) {
        const plan = { ring, removed: [gone.id], fromWeek: '2026-W47', settled };
        valueOf(await renewRing(deps(renewer), plan));
      }
    await carry(phones);
    for (const phone of phones) for (const ring of RINGS) await follow(phone, ring);
    await carry(phones);
  }
  return { phones, gone };
}

/** What each phone has of all books: the same text is the same numbers. */
async function statesOn(phones: readonly GroupPhone[]): Promise<readonly string[]> {
  return Promise.all(
    phones.map(async (phone) => {
      const states = await Promise.all(SHARED_BOOKS.map((book) => stateOf(phone, book)));
      return states.join('\n');
    }),
  );
}

const WHO = [
  { who: 'the founder', isFounder: true },
  { who: 'another phone', isFounder: false },
] as const;
const ORDERS = [{ acts: ['remove', 'invite'] }, { acts: ['invite', 'remove'] }] as const;
const RENEWED: readonly { readonly renewed: readonly RingName[] }[] = [
  { renewed: ['kitchen'] },
  { renewed: ['desk'] },
  { renewed: ['kitchen', 'circle'] },
  { renewed: RINGS },
];

describe.each(WHO)('what $who wrote before it was removed', ({ isFounder }) => {
  describe.each(ORDERS)('counts on every phone after $acts', ({ acts }) => {
    test.each(RENEWED)('from $renewed, by the relay', async ({ renewed }) => {
      const life = { carry: atRelay(), renewed, acts, isFounder, byAnother: true };
      const { phones } = await lived(life);
      const states = await statesOn(phones);
      for (const state of states) expect(booksIn(state, 'early')).toEqual(SHARED_BOOKS);
      expect(new Set(states).size).toBe(1);
    });
  });

  test('counts on a phone that joins later, by parcels', async () => {
    const [renewed, acts] = [['kitchen'], ['remove', 'invite']] as const;
    const life = { carry: byParcels, renewed, acts, isFounder, byAnother: false };
    const { phones } = await lived(life);
    const states = await statesOn(phones);
    for (const state of states) expect(booksIn(state, 'early')).toEqual(SHARED_BOOKS);
    expect(new Set(states).size).toBe(1);
  });
});

describe.each(WHO)('what $who goes on writing', ({ isFounder }) => {
  test.each(RENEWED)(
    'counts nowhere in what was renewed, $renewed; in the rest it is still in, on all phones alike',
    async ({ renewed }) => {
      const [carry, acts] = [atRelay(), ['invite', 'remove', 'invite'] as const];
      const { phones, gone } = await lived({ carry, renewed, acts, isFounder, byAnother: true });
      for (const book of SHARED_BOOKS) await say(gone, book, 'late');
      await carry([gone]);
      await byParcels([gone, ...phones]);
      await carry(phones);
      const states = await statesOn(phones);
      const isIn = (book: string) => !renewed.some((ring) => ringOfBook(book) === ring);
      for (const state of states) expect(booksIn(state, 'late')).toEqual(SHARED_BOOKS.filter(isIn));
      expect(new Set(states).size).toBe(1);
    },
  );
});

test('in a settled week, which keeps its key, what it goes on writing counts on all phones alike', async () => {
  const [carry, renewed, acts] = [atRelay(), RINGS, ['invite', 'remove', 'invite'] as const];
  const settled = ['2026-W48'];
  const life = { carry, renewed, settled, acts, isFounder: true, byAnother: true };
  const { phones, gone } = await lived(life);
  for (const book of SHARED_BOOKS) await say(gone, book, 'late');
  await carry([gone]);
  await byParcels([gone, ...phones]);
  await carry(phones);
  const states = await statesOn(phones);
  const kept = SHARED_BOOKS.filter((book) => book.includes('W48'));
  for (const state of states) expect(booksIn(state, 'late')).toEqual(kept);
  expect(new Set(states).size).toBe(1);
});
