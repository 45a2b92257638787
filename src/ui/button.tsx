import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import './button.css';

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  readonly kind?: ButtonKind;
  readonly icon?: IconNode;
  /** The word shown while the work goes on; the button does nothing meanwhile. */
  readonly busyWord?: string | undefined;
  /** Why nothing can be done now. The button stays reachable and says so. */
  readonly reason?: string | undefined;
  readonly submit?: boolean;
  readonly wide?: boolean;
  /** For a toggle: pressed or not. */
  readonly pressed?: boolean;
  /** Keys that do the same, in the writing of `aria-keyshortcuts`. */
  readonly shortcut?: string;
}

/** A gesture, as picture and word. */
export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'plain', icon, busyWord, reason, wide = false } = props;
  const reasonId = useId();
  const idle = busyWord === undefined && reason === undefined;
  const press = (event: Event) => {
    if (idle) onPress?.();
    else event.preventDefault();
  };
  return (
    <span class="button-frame" data-wide={wide}>
      <button
        class="button"
        type={props.submit === true ? 'submit' : 'button'}
        data-kind={kind}
        onClick={press}
        aria-pressed={props.pressed}
        aria-keyshortcuts={props.shortcut}
        {...blockedAria(props, reasonId)}
      >
        {icon !== undefined && <Icon node={icon} />}
        <span class="button-word">{busyWord ?? children}</span>
      </button>
      {reason !== undefined && (
        <span class="button-reason" id={reasonId}>
          {reason}
        </span>
      )}
    </span>
  );
}

/** `aria-disabled` and not `disabled`: the button keeps the focus and can say why. */
function blockedAria({ busyWord, reason }: ButtonProps, reasonId: string) {
  return {
    'aria-disabled': busyWord === undefined && reason === undefined ? undefined : true,
    'aria-busy': busyWord === undefined ? undefined : true,
    'aria-describedby': reason === undefined ? undefined : reasonId,
  };
}
