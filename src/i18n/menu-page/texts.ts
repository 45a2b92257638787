import type { IsoDate, WallMoment } from '../../domain/calendar.ts';
import type { Cents } from '../../domain/money.ts';
import type { CustomerLanguage } from '../../formats/order-message.ts';
import { directionOf, localeOf } from '../locales.ts';
import type { MenuPageArgs, MenuPageKey, MenuPageWords } from './words.ts';

/** Everything the customer's page says, in one language; Latin digits and Gregorian dates in all. */
export interface MenuPageTexts {
  readonly language: CustomerLanguage;
  readonly direction: 'ltr' | 'rtl';
  t<K extends MenuPageKey>(key: K, ...args: MenuPageArgs<K>): string;
  money(amount: Cents): string;
  /** « jeudi 26 novembre » */
  day(date: IsoDate): string;
  /** « mardi 24 novembre 18:00 » */
  moment(moment: WallMoment): string;
  list(parts: readonly string[]): string;
}

/** The texts of a language. */
export function menuPageTexts(language: CustomerLanguage, words: MenuPageWords): MenuPageTexts {
  const locale = localeOf(language);
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  // A civil day as such: noon UTC is the same day in the zone of the format.
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const day = (date: IsoDate) => days.format(Date.parse(`${date}T12:00:00Z`));
  return {
    language,
    direction: directionOf(language),
    t: (key, ...[args]) => {
      const params: Readonly<Record<string, string>> = args ?? {};
      return words[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
    },
    money: (amount) => euros.format(amount / 100),
    day,
    moment: ({ date, time }) => `${day(date)} ${time}`,
    list: (parts) => parts.join(language === 'ar' ? '، ' : ', '),
  };
}
