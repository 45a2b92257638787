import { render } from '@testing-library/preact';
import { menuFragment } from '../../src/formats/customer-link.ts';
import type { CustomerMenu } from '../../src/formats/customer-menu.ts';
import { menuToBytes } from '../../src/formats/menu-bytes.ts';
import type { CustomerLanguage } from '../../src/formats/order-message.ts';
import { MENU_PAGE_WORDS } from '../../src/i18n/menu-page/load-words.ts';
import { menuPageTexts } from '../../src/i18n/menu-page/texts.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { browserDeps } from '../../src/menu-page/browser-deps.ts';
import { type KeptOrder, writeKept } from '../../src/menu-page/kept-orders.ts';
import { MenuPage } from '../../src/menu-page/menu-page.tsx';
import '../../src/ui/base.css';
import { storageOf } from './kept-order.ts';

export interface ShownMenu {
  readonly menu: CustomerMenu;
  readonly language?: CustomerLanguage;
  /** What this phone remembers. */
  readonly orders?: readonly KeptOrder[];
}

/** Shows the customer's page in this browser, on a Monday before the cutoff. Gives its words. */
export async function showMenuPage({ menu, language = 'fr', orders = [] }: ShownMenu) {
  const loadTexts = async (one: CustomerLanguage) =>
    menuPageTexts(one, await MENU_PAGE_WORDS[one]());
  const texts = await loadTexts(language);
  const storage = storageOf();
  writeKept(storage, { remember: orders.length > 0, avoid: [], orders });
  const now = toInstant(Date.parse('2026-11-23T10:00:00+01:00'));
  const deps = { ...browserDeps(), storage, clock: { now: () => now } };
  const address = `https://carnet.example/m/${menuFragment(await menuToBytes(menu))}`;
  render(
    <div id="app">
      <MenuPage deps={deps} texts={texts} loadTexts={loadTexts} address={() => address} />
    </div>,
  );
  return texts;
}
