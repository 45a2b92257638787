import { describe, expect, test } from 'vitest';
import { instantOf, isoWeek, wallTime, type WallTime } from '../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../src/domain/decision.ts';
import {
  DEFAULT_SETTINGS,
  type ReferenceLine,
  validateSetting,
  weekTerms,
} from '../../../src/domain/settings.ts';

const [early, late] = [wallTime('17:30'), wallTime('18:30')];

test('the terms of W48: Thursday 26 November, orders until Tuesday 18:00, 70 mains', () => {
  expect(weekTerms(DEFAULT_SETTINGS, isoWeek('2026-W48'))).toEqual({
    week: '2026-W48',
    servedOn: '2026-11-26',
    cutoff: { date: '2026-11-24', time: '18:00', zone: 'Europe/Brussels' },
    mainsCap: 70,
    capDecision: null,
    slots: ['17:30', '18:30'],
    delivery: true,
    closedAt: null,
  });
});

test.each([
  ['2026-W13', '2026-03-24T17:00Z'],
  ['2026-W14', '2026-03-31T16:00Z'],
  ['2026-W43', '2026-10-20T16:00Z'],
  ['2026-W44', '2026-10-27T17:00Z'],
])('the cutoff of %s is at %s, over both clock changes', (week, utc) => {
  const { cutoff } = weekTerms(DEFAULT_SETTINGS, isoWeek(week));
  expect(instantOf(cutoff).instant).toBe(Date.parse(utc));
});

test('a Saturday cutoff for a Monday meal is in the week before', () => {
  const settings = { ...DEFAULT_SETTINGS, cutoffWeekday: 6, handoverWeekday: 1 } as const;
  const terms = weekTerms(settings, isoWeek('2027-W01'), toDecisionId('d1'));
  expect(terms.cutoff.date).toBe('2027-01-02');
  expect(terms.servedOn).toBe('2027-01-04');
  expect(terms.capDecision).toBe('d1');
});

describe('settings are checked before they are kept', () => {
  test('the defaults hold', () => {
    const { mainsCap, slots, reserveHundredths, weeksKept, payoutUnit } = DEFAULT_SETTINGS;
    expect(validateSetting('mainsCap', mainsCap).ok).toBe(true);
    expect(validateSetting('slots', slots).ok).toBe(true);
    expect(validateSetting('reserveHundredths', reserveHundredths).ok).toBe(true);
    expect(validateSetting('weeksKept', weeksKept).ok).toBe(true);
    expect(validateSetting('payoutUnit', payoutUnit).ok).toBe(true);
    expect(validateSetting('cutoffTime', DEFAULT_SETTINGS.cutoffTime).ok).toBe(true);
    expect(validateSetting('delivery', false)).toEqual({ ok: true, value: false });
    expect(validateSetting('account', null)).toEqual({ ok: true, value: null });
  });

  test.each([0, 501, 70.5, Number.NaN])('a cap of %d is refused', (cap) => {
    const error = { type: 'CapOutOfRange', least: 1, most: 500 };
    expect(validateSetting('mainsCap', cap)).toEqual({ ok: false, error });
  });

  test('slots are kept in order; none, or one twice, is refused', () => {
    expect(validateSetting('slots', [late, early])).toEqual({ ok: true, value: [early, late] });
    expect(validateSetting('slots', [])).toEqual({ ok: false, error: { type: 'NoSlot' } });
    const twice = { ok: false, error: { type: 'SlotTwice', slot: early } };
    expect(validateSetting('slots', [early, late, early])).toEqual(twice);
    const foreign = '25:00' as WallTime; // as it may come from outside
    expect(validateSetting('slots', [foreign])).toEqual({ ok: false, error: { type: 'NotATime' } });
  });

  test.each([-1, 10_001, 0.5])('a reserve of %d hundredths of a percent is refused', (reserve) => {
    const error = { type: 'ReserveOutOfRange' };
    expect(validateSetting('reserveHundredths', reserve)).toEqual({ ok: false, error });
  });

  test('weeks are kept between 1 and 52', () => {
    const error = { type: 'WeeksKeptOutOfRange', least: 1, most: 52 };
    expect(validateSetting('weeksKept', 0)).toEqual({ ok: false, error });
    expect(validateSetting('weeksKept', 52).ok).toBe(true);
  });

  test('an account has a name and something like an IBAN, kept without spaces', () => {
    const account = { name: ' Carnet ', iban: 'be68 5390 0754 7034' };
    expect(validateSetting('account', account)).toEqual({
      ok: true,
      value: { name: 'Carnet', iban: 'BE68539007547034' },
    });
    expect(validateSetting('account', { ...account, name: ' ' })).toEqual({
      ok: false,
      error: { type: 'AccountNameMissing' },
    });
    expect(validateSetting('account', { ...account, iban: '12' })).toEqual({
      ok: false,
      error: { type: 'NotLikeAnIban' },
    });
  });

  test('a communication goes on one of the two lines of a payment code', () => {
    const foreign = 'purpose' as ReferenceLine; // as it may come from outside
    expect(validateSetting('referenceLine', 'text').ok).toBe(true);
    expect(validateSetting('referenceLine', foreign)).toEqual({
      ok: false,
      error: { type: 'NotAReferenceLine' },
    });
  });
});
