import type { ComponentChildren } from 'preact';
import './visually-hidden.css';

export interface VisuallyHiddenProps {
  readonly children: ComponentChildren;
}

/** Words for screen readers only, where the place on the screen already says it to the eye. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <span class="visually-hidden">{children}</span>;
}
