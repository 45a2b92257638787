import type { ComponentChildren } from 'preact';
import './tick-row.css';

export interface TickRowProps {
  readonly children: ComponentChildren;
  /** How much of it, written before the words. */
  readonly amount?: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly badges?: ComponentChildren;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  /** What opens under the row, beside the tick: not part of what a tap on the line ticks. */
  readonly more?: ComponentChildren;
}

/** A line of a list that is ticked off with a thumb: the whole line is the target. */
export function TickRow(props: TickRowProps) {
  const { children, amount, detail, badges, ticked, onTick, more } = props;
  return (
    <li class="list-item tick-row">
      <label class="list-row tick-row-line" data-target="true">
        <input
          class="tick-row-input"
          type="checkbox"
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span class="list-row-text">
          <span class="tick-row-words">
            {amount !== undefined && <span class="tick-row-amount">{amount}</span>}
            <span class="list-row-title">{children}</span>
          </span>
          {detail !== undefined && <span class="list-row-detail">{detail}</span>}
          {badges !== undefined && <span class="tick-row-badges">{badges}</span>}
        </span>
      </label>
      {more}
    </li>
  );
}
