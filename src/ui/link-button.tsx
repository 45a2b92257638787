import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import type { ButtonKind } from './button.tsx';
import './button.css';

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly icon?: IconNode;
  readonly wide?: boolean;
  /** File name, for a link that saves a file. */
  readonly download?: string;
  /** What else happens when it is followed: the app notes it. */
  readonly onFollow?: () => void;
}

/** A way to another place that looks like a button because it is the next step. */
export function LinkButton({ href, children, kind = 'plain', icon, ...rest }: LinkButtonProps) {
  return (
    <span class="button-frame" data-wide={rest.wide ?? false}>
      <a
        class="button"
        href={href}
        data-kind={kind}
        download={rest.download}
        onClick={rest.onFollow}
      >
        {icon !== undefined && <Icon node={icon} />}
        <span class="button-word">{children}</span>
      </a>
    </span>
  );
}
