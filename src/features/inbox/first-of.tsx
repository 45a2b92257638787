import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';

/** So many at first, and with each tap: a thousand cards would keep the page busy. */
const AT_ONCE = 25;

export interface FirstOfProps {
  /** All of them, each with its key: those that are not shown are not drawn. */
  readonly children: readonly JSX.Element[];
  /** Side by side, for buttons. */
  readonly row?: boolean;
}

/** The first of many, and a button for the next ones: it hands the focus to the first it draws. */
export function FirstOf({ children, row = false }: FirstOfProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState(AT_ONCE);
  // Cards are drawn one by one, none together with the screen: the page answers in between.
  const slice = row ? AT_ONCE : 1;
  const [drawn, setDrawn] = useState(row ? AT_ONCE : 0);
  const listRef = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (drawn < Math.min(shown, children.length)) setDrawn(Math.min(drawn + slice, shown));
  }, [drawn, shown, slice, children.length]);
  useEffect(() => {
    const before = shown - AT_ONCE;
    const first = listRef.current?.children[before];
    const isNew = before > 0 && drawn > before && drawn <= before + slice;
    if (isNew && first instanceof HTMLElement) first.focus();
  }, [drawn, shown, slice]);
  const left = children.length - shown;
  return (
    <>
      <ul class="inbox-list" data-row={row} ref={listRef}>
        {children.slice(0, drawn).map((one, at) => (
          // The whole list is not there: each says its place in it.
          <li key={one.key} tabIndex={-1} aria-posinset={at + 1} aria-setsize={children.length}>
            {one}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button wide onPress={() => setShown(shown + AT_ONCE)}>
          {t('inbox.more', { n: Math.min(left, AT_ONCE) })}
        </Button>
      )}
    </>
  );
}
