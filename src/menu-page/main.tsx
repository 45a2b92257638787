import { render } from 'preact';
import '../ui/base.css';
import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../formats/order-message.ts';
import { MENU_PAGE_WORDS } from '../i18n/menu-page/load-words.ts';
import { menuPageTexts } from '../i18n/menu-page/texts.ts';
import { browserDeps } from './browser-deps.ts';
import { MenuPage } from './menu-page.tsx';

void start(); // what fails leaves the words of the page itself

async function start(): Promise<void> {
  const deps = browserDeps();
  const texts = await loadTexts(languageOf(deps.languages));
  const root = document.getElementById('app');
  if (!root) return;
  root.replaceChildren(); // what is said where nothing comes
  render(
    <MenuPage deps={deps} texts={texts} loadTexts={loadTexts} address={() => location.href} />,
    root,
  );
}

async function loadTexts(language: CustomerLanguage) {
  return menuPageTexts(language, await MENU_PAGE_WORDS[language]());
}

/** The first language of the browser that the page speaks, else French. */
function languageOf(languages: readonly string[]): CustomerLanguage {
  const wanted = languages.map((tag) => tag.slice(0, 2).toLowerCase());
  for (const tag of wanted) {
    const found = CUSTOMER_LANGUAGES.find((language) => language === tag);
    if (found) return found;
  }
  return 'fr';
}
