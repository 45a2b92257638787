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
}

/** The main places, along the bottom edge where thumbs are. */
export function DoorBar({ label, doors, current }: DoorBarProps) {
  const bar = useBarSize<HTMLElement>('--door-bar-size');
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
    <nav class="door-bar" aria-label={label} ref={bar}>
      <div class="door-bar-doors">
        <div class="door-bar-half">{doors.slice(0, half).map(link)}</div>
        <div class="door-bar-half">{doors.slice(half).map(link)}</div>
      </div>
    </nav>
  );
}
