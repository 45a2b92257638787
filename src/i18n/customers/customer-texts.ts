import { type IsoDate, wallMomentOf, ZONE } from '../../domain/calendar.ts';
import type { Cents } from '../../domain/money.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import type { Instant } from '../../kernel/clock.ts';
import { localeOf } from '../locales.ts';
import { ar } from './ar.ts';
import type { CustomerCatalog } from './catalog.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** What a customer is told, in her language. Latin digits and Gregorian dates in all of them. */
export interface CustomerTexts {
  readonly language: CustomerLanguage;
  say(key: keyof CustomerCatalog, params?: Readonly<Record<string, string | number>>): string;
  money(amount: Cents): string;
  day(date: IsoDate): string;
  /** Day and hour in Brussels. */
  moment(instant: Instant): string;
  list(parts: readonly string[]): string;
}

const CATALOGS: Readonly<Record<CustomerLanguage, CustomerCatalog>> = { fr, en, nl, ar };

/** The texts for customers in a language. */
export function customerTexts(language: CustomerLanguage): CustomerTexts {
  const locale = localeOf(language);
  const words = CATALOGS[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const day = (date: IsoDate) => days.format(Date.parse(`${date}T12:00:00Z`));
  return {
    language,
    say: (key, params = {}) =>
      words[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)),
    money: (amount) => money.format(amount / 100),
    day,
    moment: (instant) => {
      const { date, time } = wallMomentOf(instant, ZONE);
      return `${day(date)} ${time}`;
    },
    list: (parts) => list.format(parts),
  };
}
