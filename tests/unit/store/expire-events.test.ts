import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { eventName } from '../../../src/domain/week-name.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { formerBookName, seedOf, weekBookName } from '../../../src/store/book-name.ts';
import { expireBooks } from '../../../src/store/expire.ts';
import type { Shelf } from '../../../src/store/shelf.ts';
import { found, testPhone, type TestPhone, valueOf } from './test-phone.ts';

const WEEK = isoWeek('2026-W48');
const EVENT = eventName(WEEK, 4711);
const KINDS = ['week', 'contacts'] as const;
const on = (day: number, hour = 10) => Date.UTC(2026, 10, day, hour);

async function expireAt({ storage }: TestPhone, shelf: Shelf, at: number): Promise<void> {
  const asked = { relayAgrees: true, confirmed: true, letGo: false };
  const isOnlyCopy = () => Promise.resolve(false);
  const { catalogue } = storage;
  valueOf(await expireBooks({ shelf, catalogue, now: toInstant(at), ...asked, isOnlyCopy }));
}

/** The books of a week and of an event in it, all opened, those of the event due on the 27th at noon. */
async function phoneBesideWeek() {
  const phone = testPhone();
  const shelf = await phone.window();
  await found(shelf);
  await expireAt(phone, shelf, on(22));
  for (const week of [WEEK, EVENT]) {
    valueOf(await shelf.prepareWeek(week));
    for (const kind of KINDS) valueOf(await shelf.open(weekBookName(kind, week)));
  }
  for (const kind of KINDS) await shelf.setDue(weekBookName(kind, EVENT), toInstant(on(27, 11)));
  return { phone, shelf };
}

test('an event goes on its own day with its seeds, and is not made anew; its week stays', async () => {
  const { phone, shelf } = await phoneBesideWeek();
  await expireAt(phone, shelf, on(27, 12));
  valueOf(await shelf.prepareWeek(EVENT));
  const secrets = Object.keys(shelf.keys.value?.books ?? {});
  for (const kind of KINDS) {
    const closed = { ok: false, error: { type: 'BookClosed' } };
    expect(await shelf.open(weekBookName(kind, EVENT))).toEqual(closed);
    expect(secrets).not.toContain(weekBookName(kind, seedOf(WEEK)));
    expect(secrets).toContain(weekBookName(kind, WEEK));
  }
});

test('what a closed lock holds of an event and its seeds goes all the same', async () => {
  const { phone, shelf } = await phoneBesideWeek();
  const held = ['contacts', 'drafts'].flatMap((kind) => [
    `book/${kind}/${EVENT}`,
    `book/${kind}/${seedOf(WEEK)}`,
  ]);
  const sealed = new Uint8Array(28);
  valueOf(
    await shelf.changeKeys((keys) => {
      if (!keys) throw new Error('it has keys');
      const books = Object.fromEntries(
        Object.entries(keys.books).filter(([name]) => !held.includes(`book/${name}`)),
      );
      const slots = Object.fromEntries(held.map((slot) => [slot, sealed]));
      const phrase = { salt: sealed, wrapped: sealed };
      const appLock = { id: 'lock', scope: 'private' as const, phrase, slots };
      return Promise.resolve({ ok: true, value: { ...keys, books, appLock, isLocked: true } });
    }),
  );
  valueOf(await shelf.prepareWeek(EVENT));
  const made = Object.keys(shelf.keys.value?.books ?? {});
  expect(made.filter((name) => held.includes(`book/${name}`))).toEqual([]);
  await expireAt(phone, shelf, on(27, 12));
  const slots = Object.keys(shelf.keys.value?.appLock?.slots ?? {});
  expect(slots.filter((slot) => slot.includes('contacts'))).toEqual([]);
});

test('what came late under a former key does not outlive the book it came for', async () => {
  const { phone, shelf } = await phoneBesideWeek();
  const former = formerBookName(weekBookName('week', EVENT), '1');
  const sealed = formerBookName(weekBookName('contacts', EVENT), '1');
  const secret = new Uint8Array(32);
  valueOf(
    await shelf.changeKeys((keys) => {
      if (!keys) throw new Error('it has keys');
      const books = { ...keys.books, [former]: secret };
      const slots = { [`book/${sealed}`]: secret };
      const phrase = { salt: secret, wrapped: secret };
      const appLock = { id: 'lock', scope: 'private' as const, phrase, slots };
      return Promise.resolve({ ok: true, value: { ...keys, books, appLock } });
    }),
  );
  await expireAt(phone, shelf, on(27, 12));
  const keys = shelf.keys.value;
  expect(Object.keys(keys?.books ?? {})).not.toContain(former);
  expect(Object.keys(keys?.appLock?.slots ?? {})).not.toContain(`book/${sealed}`);
});
