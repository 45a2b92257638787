import type { ReferenceLine, Settings } from '../domain/settings.ts';

const WORDS = {
  mainsCap: 'settings.mainsCap',
  cutoffWeekday: 'settings.cutoffWeekday',
  cutoffTime: 'settings.cutoffTime',
  handoverWeekday: 'settings.handoverWeekday',
  slots: 'settings.slots',
  delivery: 'settings.delivery',
  offerPrice: 'settings.offerPrice',
  asksOffered: 'settings.asksOffered',
  reserveHundredths: 'settings.reserveHundredths',
  payoutUnit: 'settings.payoutUnit',
  account: 'settings.account',
  referenceLine: 'settings.referenceLine',
  orderMail: 'settings.orderMail',
  orderSms: 'settings.orderSms',
  orderWhatsApp: 'settings.orderWhatsApp',
  weeksKept: 'settings.weeksKept',
} as const satisfies Readonly<Record<keyof Settings, string>>;

/** How the two lines of a payment code are called. */
export const REFERENCE_LINE_WORD = {
  structured: 'settings.lineStructured',
  text: 'settings.lineText',
} as const satisfies Readonly<Record<ReferenceLine, string>>;

/** What a setting is called on screen. */
export function settingWord(key: keyof Settings): (typeof WORDS)[keyof Settings] {
  return WORDS[key];
}
