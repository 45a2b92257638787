import type { ComponentChildren } from 'preact';
import { ChevronDown } from 'lucide';
import { Icon } from './icon.tsx';
import './disclosure.css';

export interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

/** A line that opens what is behind it. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary class="disclosure-summary">
        <span class="disclosure-words">{summary}</span>
        <Icon node={ChevronDown} />
      </summary>
      <div class="disclosure-content">{children}</div>
    </details>
  );
}
