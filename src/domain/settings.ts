import type { Instant } from '../kernel/clock.ts';
import { inLatinDigits } from '../kernel/latin-digits.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { PAYOUT_UNITS, type PayoutUnit } from './payout-unit.ts';
import {
  addWeeks,
  dateInWeek,
  instantOf,
  parseWallTime,
  wallTime,
  ZONE,
  type IsoDate,
  type WeekName,
  type WallMoment,
  type WallTime,
  type Weekday,
} from './calendar.ts';
import type { DecisionId } from './decision.ts';
import { normalizeContact } from './normalized-names.ts';
import type { Cents } from './money.ts';

/** What the group chose once, for all weeks to come. */
export interface Settings {
  readonly mainsCap: number;
  readonly cutoffWeekday: Weekday;
  readonly cutoffTime: WallTime;
  readonly handoverWeekday: Weekday;
  readonly slots: readonly WallTime[];
  readonly delivery: boolean;
  /** What a customer pays for a meal offered to somebody else, in cents; null: nobody is asked. */
  readonly offerPrice: Cents | null;
  /** Whether a customer may ask for an offered meal. */
  readonly asksOffered: boolean;
  /** Percent × 100: 500 keeps 5 % of the pot. */
  readonly reserveHundredths: number;
  readonly payoutUnit: PayoutUnit;
  readonly account: Account | null;
  readonly referenceLine: ReferenceLine;
  /** Where the menu's link sends orders that are messages: an address, numbers `+32…`; '' for none. */
  readonly orderMail: string;
  readonly orderSms: string;
  readonly orderWhatsApp: string;
  /** Weeks a week is kept after settling. */
  readonly weeksKept: number;
}

/** Where transfers go. */
export interface Account {
  readonly name: string;
  readonly iban: string;
}

/** Which line of a payment code carries the structured communication: banks' apps differ. */
export const REFERENCE_LINES = ['structured', 'text'] as const;
export type ReferenceLine = (typeof REFERENCE_LINES)[number];

/** The settings as they hold for one week. */
export interface WeekTerms {
  readonly week: WeekName;
  readonly servedOn: IsoDate;
  readonly cutoff: WallMoment;
  readonly mainsCap: number;
  readonly capDecision: DecisionId | null;
  readonly slots: readonly WallTime[];
  readonly delivery: boolean;
  /** Since when somebody keeps the orders closed; null: nobody does. */
  readonly closedAt: Instant | null;
}

export type SettingError =
  | { readonly type: 'CapOutOfRange'; readonly least: number; readonly most: number }
  | { readonly type: 'NotAWeekday' }
  | { readonly type: 'NotATime' }
  | { readonly type: 'NoSlot' }
  | { readonly type: 'SlotTwice'; readonly slot: WallTime }
  | { readonly type: 'OfferPriceOutOfRange' }
  | { readonly type: 'ReserveOutOfRange' }
  | { readonly type: 'NotAPayoutUnit' }
  | { readonly type: 'AccountNameMissing' }
  | { readonly type: 'NotLikeAnIban' }
  | { readonly type: 'NotAReferenceLine' }
  | { readonly type: 'NotAMailAddress' }
  | { readonly type: 'NotAPhoneNumber' }
  | { readonly type: 'WeeksKeptOutOfRange'; readonly least: number; readonly most: number };

export const DEFAULT_SETTINGS: Settings = {
  mainsCap: 70,
  cutoffWeekday: 2,
  cutoffTime: wallTime('18:00'),
  handoverWeekday: 4,
  slots: [wallTime('17:30'), wallTime('18:30')],
  delivery: true,
  offerPrice: null,
  asksOffered: false,
  reserveHundredths: 0,
  payoutUnit: 5,
  account: null,
  referenceLine: 'structured',
  orderMail: '',
  orderSms: '',
  orderWhatsApp: '',
  weeksKept: 8,
};

const CAP = { least: 1, most: 500 } as const;
/** As a menu for customers can say it: one cent to a thousand euros. */
const OFFER_PRICE = { least: 1, most: 100_000 } as const;
const WEEKS_KEPT = { least: 1, most: 52 } as const;

/**
 * One setting as it will be kept: slots in order, the account without spaces. Errors say what is
 * wrong with it. An IBAN is only looked at from afar here; its check digits are `formats/iban`'s.
 */
export function validateSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Result<Settings[Key], SettingError> {
  return CHECKS[key](value);
}

/** The terms of a week: a cutoff day after the hand-over day is in the week before. */
export function weekTerms(
  settings: Settings,
  week: WeekName,
  capDecision: DecisionId | null = null,
): WeekTerms {
  const { cutoffWeekday, cutoffTime, handoverWeekday, mainsCap, slots, delivery } = settings;
  const cutoffWeek = cutoffWeekday > handoverWeekday ? addWeeks(week, -1) : week;
  const cutoff = { date: dateInWeek(cutoffWeek, cutoffWeekday), time: cutoffTime, zone: ZONE };
  const servedOn = dateInWeek(week, handoverWeekday);
  return { week, servedOn, cutoff, mainsCap, capDecision, slots, delivery, closedAt: null };
}

/** From this very instant on an order is late: the cutoff, or the closing where that came first. */
export function lateFrom({ cutoff, closedAt }: Pick<WeekTerms, 'cutoff' | 'closedAt'>): Instant {
  const { instant } = instantOf(cutoff);
  return closedAt !== null && closedAt < instant ? closedAt : instant;
}

/** Whether something sent at a moment is late; what has no hour is not. */
export function isLate(sentAt: Instant | null, from: Instant): boolean {
  return sentAt !== null && sentAt >= from;
}

const CHECKS: {
  readonly [Key in keyof Settings]: (value: Settings[Key]) => Result<Settings[Key], SettingError>;
} = {
  mainsCap: (cap) => (isWholeWithin(cap, CAP) ? ok(cap) : err({ type: 'CapOutOfRange', ...CAP })),
  cutoffWeekday: checkWeekday,
  cutoffTime: (time) => parseWallTime(time),
  handoverWeekday: checkWeekday,
  slots: checkSlots,
  delivery: (delivery) => ok(delivery),
  offerPrice: (price) =>
    price === null || isWholeWithin(price, OFFER_PRICE)
      ? ok(price)
      : err({ type: 'OfferPriceOutOfRange' }),
  asksOffered: (asks) => ok(asks),
  reserveHundredths: (reserve) =>
    isWholeWithin(reserve, { least: 0, most: 10_000 })
      ? ok(reserve)
      : err({ type: 'ReserveOutOfRange' }),
  payoutUnit: (unit) => (PAYOUT_UNITS.includes(unit) ? ok(unit) : err({ type: 'NotAPayoutUnit' })),
  account: checkAccount,
  referenceLine: (line) =>
    REFERENCE_LINES.includes(line) ? ok(line) : err({ type: 'NotAReferenceLine' }),
  orderMail: checkMail,
  orderSms: checkPhone,
  orderWhatsApp: checkPhone,
  weeksKept: (weeks) =>
    isWholeWithin(weeks, WEEKS_KEPT)
      ? ok(weeks)
      : err({ type: 'WeeksKeptOutOfRange', ...WEEKS_KEPT }),
};

function isWholeWithin(n: number, range: { readonly least: number; readonly most: number }) {
  return Number.isInteger(n) && n >= range.least && n <= range.most;
}

function checkWeekday(day: Weekday): Result<Weekday, SettingError> {
  return isWholeWithin(day, { least: 1, most: 7 }) ? ok(day) : err({ type: 'NotAWeekday' });
}

function checkSlots(slots: readonly WallTime[]): Result<readonly WallTime[], SettingError> {
  if (slots.length === 0) return err({ type: 'NoSlot' });
  if (slots.some((slot) => !parseWallTime(slot).ok)) return err({ type: 'NotATime' });
  const sorted = [...slots].sort();
  const twice = sorted.find((slot, at) => slot === sorted[at + 1]);
  return twice === undefined ? ok(sorted) : err({ type: 'SlotTwice', slot: twice });
}

function checkAccount(account: Account | null): Result<Account | null, SettingError> {
  if (account === null) return ok(null);
  const name = account.name.trim();
  const iban = account.iban.replaceAll(/\s/g, '').toUpperCase();
  if (name === '') return err({ type: 'AccountNameMissing' });
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)
    ? ok({ name, iban })
    : err({ type: 'NotLikeAnIban' });
}

function checkMail(text: string): Result<string, SettingError> {
  const mail = text.trim();
  const isRight = /^[^\s@<>"?&]{1,60}@[^\s@<>"?&]{1,30}\.[^\s@<>"?&]{1,8}$/.test(mail);
  return mail === '' || isRight ? ok(mail) : err({ type: 'NotAMailAddress' });
}

/** A number as it is dialled from anywhere: Belgian ones may be typed without their country. */
function checkPhone(text: string): Result<string, SettingError> {
  if (text.trim() === '') return ok('');
  const number = normalizeContact(inLatinDigits(text));
  return /^\+\d{8,15}$/.test(number) ? ok(number) : err({ type: 'NotAPhoneNumber' });
}
