import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TextsContext, useTexts } from '../i18n/use-texts.ts';
import './paper.css';

/**
 * Holds what goes on paper beside the app, right under the body: a printer gets it without the screen,
 * and the screen never shows it.
 */
export function PrintKit({ children }: { readonly children: ComponentChildren }) {
  const texts = useTexts();
  const hostRef = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const made = document.createElement('div');
    made.className = 'print-kit';
    made.setAttribute('aria-hidden', 'true');
    document.body.append(made);
    document.body.classList.add('prints');
    hostRef.current = made;
    return () => {
      render(null, made);
      made.remove();
      document.body.classList.remove('prints');
    };
  }, []);
  useLayoutEffect(() => {
    if (hostRef.current)
      render(
        <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>,
        hostRef.current,
      );
  });
  return null;
}
