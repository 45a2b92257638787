import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChevronDown } from 'lucide';
import { Icon } from './icon.tsx';
import './disclosure.css';

export interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  /** Drawn once it is opened: where many stand on one screen and few are. */
  readonly late?: boolean;
}

/** A line that opens what is behind it. */
export function Disclosure({ summary, children, open = false, late = false }: DisclosureProps) {
  const [isDrawn, setDrawn] = useState(open || !late);
  return (
    <details class="disclosure" open={open} onToggle={() => setDrawn(true)}>
      <summary class="disclosure-summary">
        <span class="disclosure-words">{summary}</span>
        <Icon node={ChevronDown} />
      </summary>
      <div class="disclosure-content">{isDrawn && children}</div>
    </details>
  );
}
