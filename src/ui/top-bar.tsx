import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import './top-bar.css';

export interface TopBarTouch {
  readonly word: string;
  /** What it does, where the word does not say it; begins with the word. */
  readonly label?: string;
  readonly icon: IconNode;
  readonly onPress: () => void;
}

export interface TopBarProps {
  /** What the screen is about, such as a switcher. */
  readonly children: ComponentChildren;
  /** The state in a few words, such as where things are saved. */
  readonly state?: ComponentChildren;
  readonly menu: { readonly href: string; readonly word: string; readonly icon: IconNode };
  /** One touch that puts away what is on the screen, or says that it is put away. */
  readonly hide?: TopBarTouch | undefined;
}

/** The top of every screen; it scrolls away, nothing vital lives in it. */
export function TopBar({ children, state, menu, hide }: TopBarProps) {
  return (
    <header class="top-bar">
      <div class="top-bar-line">
        <div class="top-bar-subject">{children}</div>
        {hide && (
          <button class="top-bar-menu" type="button" aria-label={hide.label} onClick={hide.onPress}>
            <Icon node={hide.icon} />
            <span>{hide.word}</span>
          </button>
        )}
        <a class="top-bar-menu" href={menu.href}>
          <Icon node={menu.icon} />
          <span>{menu.word}</span>
        </a>
        {state !== undefined && <div class="top-bar-state">{state}</div>}
      </div>
    </header>
  );
}
