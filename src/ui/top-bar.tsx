import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import './top-bar.css';

export interface TopBarProps {
  /** What the screen is about, such as a switcher. */
  readonly children: ComponentChildren;
  /** The state in a few words, such as where things are saved. */
  readonly state?: ComponentChildren;
  readonly menu: { readonly href: string; readonly word: string; readonly icon: IconNode };
}

/** The top of every screen; it scrolls away, nothing vital lives in it. */
export function TopBar({ children, state, menu }: TopBarProps) {
  return (
    <header class="top-bar">
      <div class="top-bar-line">
        <div class="top-bar-subject">{children}</div>
        <a class="top-bar-menu" href={menu.href}>
          <Icon node={menu.icon} />
          <span>{menu.word}</span>
        </a>
        {state !== undefined && <div class="top-bar-state">{state}</div>}
      </div>
    </header>
  );
}
