import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { DrawingTurns } from './drawing-turns.ts';

/** So many at first, and with each tap: a thousand cards would keep the page busy. */
const AT_ONCE = 25;

export interface FirstOfProps<T> {
  readonly all: readonly T[];
  /** One of them, with its key. */
  readonly renderOne: (one: T) => JSX.Element;
  /** Each is drawn in its turn. Without turns all stand side by side at once: for buttons. */
  readonly turns?: DrawingTurns;
}

/** The first of many, and a button for the next ones: it hands the focus to the first it draws. */
export function FirstOf<T>({ all, renderOne, turns }: FirstOfProps<T>) {
  const { t } = useTexts();
  const [shown, setShown] = useState(AT_ONCE);
  const wanted = Math.min(shown, all.length);
  const drawn = useDrawn(wanted, turns);
  const listRef = useRef<HTMLUListElement>(null);
  const focusRef = useRef<number | null>(null);
  useEffect(() => {
    const at = focusRef.current;
    const first = at === null ? null : listRef.current?.children[at];
    if (!(first instanceof HTMLElement)) return;
    first.focus();
    focusRef.current = null;
  }, [drawn]);
  const showMore = () => {
    focusRef.current = shown;
    setShown(shown + AT_ONCE);
  };
  const left = all.length - shown;
  return (
    <>
      <ul class="inbox-list" data-row={!turns} ref={listRef}>
        {all.slice(0, drawn).map((one, at) => {
          const made = renderOne(one);
          return (
            // The whole list is not there: each says its place in it.
            <li key={made.key} tabIndex={-1} aria-posinset={at + 1} aria-setsize={all.length}>
              {made}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button wide onPress={showMore}>
          {t('inbox.more', { n: Math.min(left, AT_ONCE) })}
        </Button>
      )}
    </>
  );
}

/** How many are drawn of those that are wanted: one more each turn, none together with the screen. */
function useDrawn(wanted: number, turns: DrawingTurns | undefined): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (!turns || drawn >= wanted) return;
    return turns.ask(() => setDrawn(drawn + 1));
  }, [drawn, wanted, turns]);
  return turns ? drawn : wanted;
}
