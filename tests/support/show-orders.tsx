import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { frenchTexts } from './french-texts.ts';
import { TextsContext } from '../../src/i18n/use-texts.ts';
import '../../src/ui/base.css';

/** Draws a screen in French, inside the element the app is drawn into. */
export function showInFrench(screen: ComponentChildren) {
  document.documentElement.lang = 'fr';
  return render(
    <div id="app">
      <TextsContext.Provider value={frenchTexts()}>{screen}</TextsContext.Provider>
    </div>,
  );
}
