import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { frenchTexts } from './french-texts.ts';
import { TextsContext } from '../../src/i18n/use-texts.ts';
import '../../src/ui/base.css';

/** Shows a screen in French, as the shell does. */
export function showScreen(screen: ComponentChild) {
  document.documentElement.lang = 'fr';
  return render(
    <div id="app">
      <TextsContext.Provider value={frenchTexts()}>{screen}</TextsContext.Provider>
    </div>,
  );
}
