import { describe, expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { instantOf, isoDate, type WallMoment } from '../../../src/domain/calendar.ts';
import { acceptedTime, expiryDays, shouldExpire } from '../../../src/domain/expiry.ts';

const DAY = 86_400_000;
const due = toInstant(Date.parse('2026-12-03T11:00Z'));

function utc(moment: WallMoment | null): string | null {
  return moment && new Date(instantOf(moment).instant).toISOString();
}

test('addresses go at noon after hand-over, contacts after seven days, the week eight after settling', () => {
  const days = expiryDays(isoDate('2026-11-26'), isoDate('2026-11-28'), 8);
  expect(utc(days.addresses)).toBe('2026-11-27T11:00:00.000Z');
  expect(utc(days.drafts)).toBe('2026-11-27T11:00:00.000Z');
  expect(utc(days.contacts)).toBe('2026-12-03T11:00:00.000Z');
  expect(utc(days.week)).toBe('2027-01-23T11:00:00.000Z');
});

test('over a clock change noon stays noon', () => {
  const days = expiryDays(isoDate('2026-10-22'), isoDate('2026-10-23'), 1);
  expect(utc(days.addresses)).toBe('2026-10-23T10:00:00.000Z');
  expect(utc(days.contacts)).toBe('2026-10-29T11:00:00.000Z');
});

test('a week never settled is kept', () => {
  expect(expiryDays(isoDate('2026-11-26'), null, 8).week).toBeNull();
});

describe('a wrong clock deletes no living week', () => {
  const recent = toInstant(due - 7 * DAY);

  test('a week that a phone back in 1970 settled is kept from the day it was served', () => {
    const days = expiryDays(isoDate('2026-11-26'), isoDate('1970-01-01'), 8);
    expect(days.week?.date).toBe('2027-01-21');
  });

  test('nothing goes before it is due, nor at that very moment', () => {
    const asked = { due, newestActivity: recent, relayAgrees: true };
    expect(shouldExpire({ ...asked, now: toInstant(due - 1) })).toBe('no');
    expect(shouldExpire({ ...asked, now: due })).toBe('no');
  });

  test('past due, and within 21 days of what was seen last, it goes', () => {
    const asked = { due, newestActivity: recent, relayAgrees: false };
    expect(shouldExpire({ ...asked, now: toInstant(due + 1) })).toBe('yes');
    expect(shouldExpire({ ...asked, now: toInstant(recent + 21 * DAY) })).toBe('yes');
  });

  test('a clock a year ahead asks, unless others confirm it', () => {
    const asked = { due, newestActivity: recent, now: toInstant(due + 365 * DAY) };
    expect(shouldExpire({ ...asked, relayAgrees: false })).toBe('ask');
    expect(shouldExpire({ ...asked, relayAgrees: true })).toBe('yes');
  });
});

test('the accepted time never goes back', () => {
  expect(acceptedTime(due, toInstant(due - DAY))).toBe(due);
  expect(acceptedTime(due, toInstant(due + DAY))).toBe(due + DAY);
});
