import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import './empty-state.css';

export interface EmptyStateProps {
  readonly picture: IconNode;
  /** What is not there yet, and what to do about it. */
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** A place with nothing in it yet. */
export function EmptyState({ picture, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon node={picture} />
      <div class="empty-state-words">{children}</div>
      {action}
    </div>
  );
}
