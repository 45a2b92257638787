import type { ComponentChildren } from 'preact';
import { Ltr } from './ltr.tsx';
import { RowBody, type RowTarget } from './list.tsx';
import './count-row.css';

export interface CountRowProps extends RowTarget {
  /** Already written with Latin digits. */
  readonly count: string | number;
  readonly children: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly badges?: ComponentChildren;
}

/** A row of a list in which the number leads. */
export function CountRow({ count, children, detail, badges, ...target }: CountRowProps) {
  return (
    <li class="list-item">
      <RowBody {...target}>
        <span class="count-row-number">
          <Ltr>{count}</Ltr>
        </span>
        <span class="list-row-text">
          <span class="list-row-title">{children}</span>
          {detail !== undefined && <span class="list-row-detail">{detail}</span>}
          {badges !== undefined && <span class="count-row-badges">{badges}</span>}
        </span>
      </RowBody>
    </li>
  );
}
