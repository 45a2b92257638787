import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import { useBarSize } from './use-bar-size.ts';
import './door-bar.css';

export interface Door {
  readonly href: string;
  readonly word: string;
  readonly icon: IconNode;
}

export interface DoorBarProps {
  /** The name of this navigation for screen readers. */
  readonly label: string;
  readonly doors: readonly Door[];
  /** The `href` of the door we are behind, if any. */
  readonly current?: string | undefined;
  /** What stands above the doors on every screen. */
  readonly above?: ComponentChildren;
}

/** The main places, along the bottom edge where thumbs are. */
export function DoorBar({ label, doors, current, above }: DoorBarProps) {
  const bar = useBarSize<HTMLDivElement>('--door-bar-size');
  const link = (door: Door) => (
    <a
      key={door.href}
      class="door"
      href={door.href}
      aria-current={door.href === current ? 'page' : undefined}
    >
      <Icon node={door.icon} />
      <span>{door.word}</span>
    </a>
  );
  // In two halves, so that words too long for one line make two lines of equal length.
  const half = Math.ceil(doors.length / 2);
  return (
    <div class="door-bar" ref={bar}>
      {above}
      <nav class="door-bar-doors" aria-label={label}>
        <div class="door-bar-half">{doors.slice(0, half).map(link)}</div>
        <div class="door-bar-half">{doors.slice(half).map(link)}</div>
      </nav>
    </div>
  );
}
