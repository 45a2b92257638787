import type { ComponentChildren } from 'preact';
import { Disclosure } from './disclosure.tsx';
import { Ltr } from './ltr.tsx';
import './money-block.css';

export interface MoneyBlockProps {
  readonly label: ComponentChildren;
  /** Already written, with its currency. */
  readonly amount: string;
  /** What this block does to the one above it. */
  readonly sign?: '+' | '−' | '=';
  /** The list behind the amount. */
  readonly children?: ComponentChildren;
}

/** An amount as a block; blocks stand one under the other, the sum last. */
export function MoneyBlock({ label, amount, sign, children }: MoneyBlockProps) {
  const line = (
    <span class="money-block-line">
      <span class="money-block-label">{label}</span>
      <span class="money-block-amount">
        <Ltr>
          {sign !== undefined && <span class="money-block-sign">{sign}</span>}
          {amount}
        </Ltr>
      </span>
    </span>
  );
  return (
    <div class="money-block" data-sum={sign === '='}>
      {children === undefined ? (
        <div class="money-block-still">{line}</div>
      ) : (
        <Disclosure summary={line}>{children}</Disclosure>
      )}
    </div>
  );
}
