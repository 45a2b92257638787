import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { X } from 'lucide';
import { Button } from './button.tsx';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** The person left: by the button, by Escape or by the phone's back gesture. */
  readonly onClose: () => void;
  readonly closeWord: string;
  readonly actions?: ComponentChildren;
}

/** A question that must be answered or left before anything else; focus comes back where it was. */
export function Dialog({ open, title, children, onClose, closeWord, actions }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return undefined;
    element.showModal();
    // Closing before the element goes away is what makes the browser give the focus back.
    return () => element.close();
  }, [open]);
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div class="dialog-body">
          <h2 id={titleId} tabIndex={-1} autofocus>
            {title}
          </h2>
          <div class="dialog-content">{children}</div>
          <div class="dialog-actions">
            {actions}
            <Button kind="quiet" icon={X} onPress={onClose}>
              {closeWord}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
