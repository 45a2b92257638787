import { parseWallTime, type WallTime } from '../../domain/calendar.ts';
import { type Cents, parseAmount } from '../../domain/money.ts';
import type { Account, Settings } from '../../domain/settings.ts';
import { formatIban, parseIban } from '../../formats/iban.ts';
import { inLatinDigits } from '../../kernel/latin-digits.ts';
import { err, type Result } from '../../kernel/result.ts';
import { readWholeNumber } from '../../ui/whole-number.ts';
import { checkSetting, type SaveSettingError } from './save-setting.ts';

/** A whole number of the group as typed; anything else is out of range. */
export function readCount(
  key: 'mainsCap' | 'weeksKept',
  text: string,
): Result<number, SaveSettingError> {
  return checkSetting(key, readWholeNumber(text) ?? Number.NaN);
}

/** « 5 », « 2,5 » or « 2.5 % », as hundredths of a percent. */
export function readReserve(text: string): Result<number, SaveSettingError> {
  const read = parseAmount(text.replace('%', ''));
  return read.ok
    ? checkSetting('reserveHundredths', read.value)
    : err({ type: 'ReserveOutOfRange' });
}

/** A reserve as its field shows it; the unit stands in the label. */
export function reserveText(hundredths: number): string {
  return String(hundredths / 100).replace('.', ',');
}

/** « 9,50 »; nothing typed is no price. */
export function readOfferPrice(text: string): Result<Cents | null, SaveSettingError> {
  if (text.trim() === '') return checkSetting('offerPrice', null);
  const read = parseAmount(text);
  return read.ok ? checkSetting('offerPrice', read.value) : err({ type: 'OfferPriceOutOfRange' });
}

/** The price as its field shows it. */
export function offerPriceText(price: Cents | null): string {
  return price === null ? '' : (price / 100).toFixed(2).replace('.', ',');
}

/** One more time of pick-up; refused when it is there already. */
export function withSlot(
  slots: readonly WallTime[],
  text: string,
): Result<Settings['slots'], SaveSettingError> {
  const time = parseWallTime(text);
  return time.ok ? checkSetting('slots', [...slots, time.value]) : time;
}

/** The two texts of an account as one: no field of one line holds a line break. */
export function accountText(account: Account | null): string {
  if (account === null) return '\n';
  const iban = parseIban(account.iban);
  return `${account.name}\n${iban.ok ? formatIban(iban.value) : account.iban}`;
}

/** The two texts again: name, then number. */
export function accountParts(text: string): { readonly name: string; readonly iban: string } {
  const [name = '', iban = ''] = text.split('\n');
  return { name, iban };
}

/** Both empty is no account; one without the other is asked for. */
export function readAccount(text: string): Result<Account | null, SaveSettingError> {
  const { name, iban } = accountParts(text);
  if (name.trim() === '' && iban.trim() === '') return checkSetting('account', null);
  // Dots and dashes too are how people write it.
  return checkSetting('account', {
    name,
    iban: inLatinDigits(iban).replaceAll(/[\s.\p{Dash}]/gu, ''),
  });
}
