import { h } from 'preact';
import type { IconNode } from 'lucide';
import './icon.css';

export interface IconProps {
  readonly node: IconNode;
  readonly size?: 'text' | 'big';
  /** For arrows and anything that follows the direction of reading; never clocks, plus or minus. */
  readonly mirror?: boolean;
}

/** A picture that always stands beside a word, so it stays silent for screen readers. */
export function Icon({ node, size = 'text', mirror = false }: IconProps) {
  return (
    <svg
      class="icon"
      data-size={size}
      data-mirror={mirror}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
