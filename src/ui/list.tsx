import type { ComponentChildren } from 'preact';
import { ChevronRight } from 'lucide';
import { Icon } from './icon.tsx';
import './list.css';

export interface ListProps {
  readonly children: ComponentChildren;
  /** A name for the list where no heading stands just above it. */
  readonly label?: string;
}

/** Rows one under the other. */
export function List({ children, label }: ListProps) {
  return (
    <ul class="list" aria-label={label}>
      {children}
    </ul>
  );
}

/** Where a row leads: to another place, to a gesture, or nowhere. */
export interface RowTarget {
  readonly href?: string;
  readonly onPress?: () => void;
}

export interface ListRowProps extends RowTarget {
  readonly children: ComponentChildren;
  readonly leading?: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** The number or state at the end of the row. */
  readonly trailing?: ComponentChildren;
}

/** One line of a list; the whole line is the target. */
export function ListRow({ children, leading, detail, trailing, ...target }: ListRowProps) {
  return (
    <li class="list-item">
      <RowBody {...target}>
        {leading !== undefined && <span class="list-row-leading">{leading}</span>}
        <span class="list-row-text">
          <span class="list-row-title">{children}</span>
          {detail !== undefined && <span class="list-row-detail">{detail}</span>}
        </span>
        {trailing !== undefined && <span class="list-row-trailing">{trailing}</span>}
      </RowBody>
    </li>
  );
}

export interface RowBodyProps extends RowTarget {
  readonly children: ComponentChildren;
}

/** The tappable body of a row, as link, button or plain line. */
export function RowBody({ children, href, onPress }: RowBodyProps) {
  if (href !== undefined) {
    return (
      <a class="list-row" data-target="true" href={href}>
        {children}
        <Icon node={ChevronRight} mirror />
      </a>
    );
  }
  if (onPress !== undefined) {
    return (
      <button class="list-row" data-target="true" type="button" onClick={onPress}>
        {children}
        <Icon node={ChevronRight} mirror />
      </button>
    );
  }
  return <div class="list-row">{children}</div>;
}
