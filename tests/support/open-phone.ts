import { signal } from '@preact/signals';
import { openSession } from '../../src/app/session.ts';
import { isoWeek, type IsoWeek } from '../../src/domain/calendar.ts';
import type { MemberId } from '../../src/domain/member.ts';
import { createGestures, type Gestures } from '../../src/features/gestures.ts';
import type { ScreenProps } from '../../src/features/screen-props.ts';
import { frenchTexts } from './french-texts.ts';
import { type Instant, toInstant } from '../../src/kernel/clock.ts';
import { err, ok, type Result } from '../../src/kernel/result.ts';
import { createDeviceKey, exportPublicKeys } from '../../src/seal/device-key.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import type { Book } from '../../src/store/book.ts';
import type { RingName } from '../../src/store/key-record.ts';
import { processLock } from '../../src/store/lock.ts';
import { memoryStorage } from '../../src/store/memory-storage.ts';
import type { Phone } from '../../src/store/phone.ts';
import { Shelf } from '../../src/store/shelf.ts';
import type { Storage } from '../../src/store/storage.ts';
import type { OpenGroup } from '../../src/store/views/open-group.ts';
import type { OpenWeek } from '../../src/store/views/open-week.ts';
import { singleWindow } from '../../src/store/windows.ts';
import { addDevice } from '../../src/sync/announce-device.ts';
import { foundGroup } from '../../src/sync/found-group.ts';
import { browserTimer } from '../../src/ui/timer.ts';
import { createUndoOffers, type UndoOffers } from '../../src/ui/undo-offer.ts';

/** Sunday 22 November 2026, noon in Brussels: before the fixture week. */
export const SUNDAY_NOON = toInstant(Date.UTC(2026, 10, 22, 11));
/** The week of the fixture. */
export const FIXTURE_WEEK = isoWeek('2026-W48');

export interface PhoneOptions {
  readonly now?: Instant;
  readonly week?: IsoWeek;
  /** Another window of the same phone. */
  readonly windowId?: string;
  /** The same storage again is the same phone, started anew. */
  readonly storage?: Storage;
  /** Rings a new phone holds; all three if nothing is said. Without the kitchen there is no group. */
  readonly rings?: readonly RingName[];
  /** A phone of the group that is there already: it gets its own device key and the other's rings. */
  readonly joins?: OpenPhone;
}

/** A phone with a founded group and one week open, as screens and use cases see it. */
export interface OpenPhone {
  readonly phone: Phone;
  readonly storage: Storage;
  readonly group: OpenGroup;
  readonly week: OpenWeek;
  /** Fails the test on a phone without the ring. */
  readonly deskBook: Book;
  readonly circleBook: Book;
  readonly gestures: Gestures;
  readonly offers: UndoOffers;
  readonly props: ScreenProps;
  /** Where screens asked to go, in order. */
  readonly visited: readonly string[];
  setNow(now: Instant): void;
}

/** A phone whose disk is memory, before any group. */
export async function newPhone(
  options: PhoneOptions = {},
): Promise<{ phone: Phone; storage: Storage; setNow(now: Instant): void }> {
  const storage = options.storage ?? memoryStorage();
  const now = signal(options.now ?? SUNDAY_NOON);
  const clock = { now: () => now.value };
  const ids = randomIds(systemRandom);
  const shelf = new Shelf({
    storage,
    windows: singleWindow(),
    lock: processLock(),
    clock,
    ids,
    random: systemRandom,
    appVersion: '0.1.0',
  });
  await shelf.loadKeys();
  const windowId = options.windowId ?? 'window-1';
  const phone = {
    windowId,
    clock,
    ids,
    random: systemRandom,
    shelf,
    catalogue: storage.catalogue,
    now,
  };
  return {
    phone,
    storage,
    setNow: (later) => {
      now.value = later;
    },
  };
}

/** Founds a group where there is none, and opens its books and one week. */
export async function openPhone(options: PhoneOptions = {}): Promise<OpenPhone> {
  const made = await newPhone(options);
  const { phone } = made;
  if (!phone.shelf.keys.value) await giveKeys(phone, options);
  const session = valueOf(await openSession(phone));
  const week = valueOf(await session.openWeek(options.week ?? FIXTURE_WEEK));
  const { group, deskBook, circleBook } = session;
  const me = signal<MemberId | null>(null);
  const offers = createUndoOffers(browserTimer());
  const texts = frenchTexts();
  const gestures = createGestures(offers, () => texts);
  const visited: string[] = [];
  const props: ScreenProps = {
    phone,
    group,
    week,
    openWeek: async (other) => valueOf(await session.openWeek(other)),
    deskBook,
    circleBook,
    me,
    setMe: (member) => {
      me.value = member;
      return Promise.resolve();
    },
    gestures,
    go: (path) => void visited.push(path),
  };
  return {
    ...made,
    group,
    week,
    gestures,
    offers,
    props,
    visited,
    get deskBook() {
      return held(deskBook);
    },
    get circleBook() {
      return held(circleBook);
    },
  };
}

function held(book: Book | null): Book {
  if (!book) throw new Error('This phone does not hold the ring');
  return book;
}

/** Founds a group or joins one, then forgets the rings this phone is not to hold. */
async function giveKeys({ shelf, random }: Phone, { rings, joins }: PhoneOptions): Promise<void> {
  if (joins) await joinGroup(shelf, joins.phone.shelf, rings ?? ['kitchen', 'desk', 'circle']);
  else valueOf(await foundGroup(shelf, random));
  if (!rings) return;
  valueOf(
    await shelf.changeKeys((keys) => {
      const kept = Object.entries(keys?.rings ?? {}).filter(([name]) =>
        rings.some((ring) => ring === name),
      );
      return Promise.resolve(
        keys ? ok({ ...keys, rings: Object.fromEntries(kept) }) : err({ type: 'NoKeys' as const }),
      );
    }),
  );
}

/** What must work gave; else the test fails here. */
export function valueOf<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`It failed: ${result.error.type}`);
  return result.value;
}

/** What the handshake leaves: the rings, trust in the inviter, and a line in the ring's list of phones. */
async function joinGroup(shelf: Shelf, inviter: Shelf, rings: readonly RingName[]): Promise<void> {
  const theirs = inviter.keys.value;
  if (!theirs) throw new Error('The inviter has no group');
  const device = await createDeviceKey();
  const trusted = {
    [theirs.device.id]: { ...(await exportPublicKeys(theirs.device)), label: '' },
  };
  valueOf(await shelf.changeKeys(() => Promise.resolve(ok({ ...theirs, device, trusted }))));
  const listed = { id: device.id, ...(await exportPublicKeys(device)), label: '' };
  valueOf(await addDevice(inviter, listed, rings));
}
