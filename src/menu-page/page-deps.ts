import type { CustomerLanguage } from '../formats/order-message.ts';
import type { MenuPageTexts } from '../i18n/menu-page/texts.ts';
import type { Clock } from '../kernel/clock.ts';
import type { RandomSource } from '../seal/random.ts';

/** What the page needs of the world. `main.tsx` alone makes the real one. */
export interface PageDeps {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly fetch: typeof fetch;
  /** Origin of the relay; empty for the page's own. */
  readonly relay: string;
  /** null where the browser keeps nothing, as in many in-app browsers. */
  readonly storage: PageStorage | null;
  /** Languages the browser prefers, the best first. */
  readonly languages: readonly string[];
  readonly copy: (text: string) => Promise<boolean>;
  /** null where there is no share sheet. */
  readonly share: ((text: string) => Promise<void>) | null;
  readonly saveFile: (name: string, type: string, content: string) => void;
}

/** The part of `localStorage` that is used. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the page is given to begin with. */
export interface MenuPageProps {
  readonly deps: PageDeps;
  /** The language to begin with. */
  readonly texts: MenuPageTexts;
  readonly loadTexts: (language: CustomerLanguage) => Promise<MenuPageTexts>;
  /** The address the page was opened with. */
  readonly address: () => string;
}
