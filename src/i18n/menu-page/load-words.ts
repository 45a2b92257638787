import type { CustomerLanguage } from '../../formats/order-message.ts';
import type { MenuPageWords } from './words.ts';

/** Each language is a file of its own, fetched when it is chosen. */
export const MENU_PAGE_WORDS: Readonly<Record<CustomerLanguage, () => Promise<MenuPageWords>>> = {
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  en: () => import('./en.ts').then(({ en }) => en),
  nl: () => import('./nl.ts').then(({ nl }) => nl),
  ar: () => import('./ar.ts').then(({ ar }) => ar),
};
