import type { ComponentChildren } from 'preact';
import { Mark, type Tone } from './mark.tsx';
import './tag.css';

export interface TagProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}

/** A state: shape, then word. It never looks like a button. */
export function Tag({ tone, children }: TagProps) {
  return (
    <span class="tag">
      <Mark tone={tone} />
      <span class="tag-word">{children}</span>
    </span>
  );
}
