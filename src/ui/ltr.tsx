import type { ComponentChildren } from 'preact';
import './ltr.css';

export interface LtrProps {
  readonly children: ComponentChildren;
}

/** Phone numbers, prices, codes and account numbers: read left to right in every language. */
export function Ltr({ children }: LtrProps) {
  return (
    <bdi class="ltr" dir="ltr">
      {children}
    </bdi>
  );
}
