import { useEffect, useRef } from 'preact/hooks';
import { Undo2 } from 'lucide';
import { Button } from './button.tsx';
import { useBarSize } from './use-bar-size.ts';
import type { UndoOffers } from './undo-offer.ts';
import './undo-bar.css';

export interface UndoBarProps {
  readonly offers: UndoOffers;
}

/** « Saved … [Undo] » above the bars at the bottom. Ctrl+Z does the same from anywhere but a text. */
export function UndoBar({ offers }: UndoBarProps) {
  const offer = offers.current.value;
  const bar = useBarSize<HTMLDivElement>('--undo-bar-size');
  const cameFromRef = useRef<HTMLElement | null>(null);
  useUndoKey(offers);
  const leave = () => {
    const from = cameFromRef.current;
    cameFromRef.current = null;
    offers.undo();
    if (from?.isConnected === true) from.focus();
  };
  return (
    <div
      class="undo-bar"
      ref={bar}
      data-shown={offer !== null}
      onPointerEnter={() => offers.hold('pointer')}
      onPointerLeave={() => offers.release('pointer')}
      onFocusIn={(event) => {
        if (event.relatedTarget instanceof HTMLElement) cameFromRef.current = event.relatedTarget;
        offers.hold('focus');
      }}
      onFocusOut={() => offers.release('focus')}
    >
      <output class="undo-bar-message">{offer?.message}</output>
      {offer !== null && (
        <Button icon={Undo2} onPress={leave} shortcut="Control+Z">
          {offer.undoLabel}
        </Button>
      )}
    </div>
  );
}

function useUndoKey(offers: UndoOffers) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asksUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (!asksUndo || event.shiftKey || offers.current.value === null || inText(event)) return;
      event.preventDefault();
      offers.undo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [offers]);
}

/** In a text, the browser's own undo takes back the letters. */
function inText({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  );
}
