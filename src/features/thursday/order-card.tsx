import type { ComponentChildren } from 'preact';
import type { Menu } from '../../domain/menu.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { OrderLines } from '../order-lines.tsx';
import type { EveningOrder } from '../evening.ts';
import './order-card.css';

export interface OrderCardProps {
  readonly of: EveningOrder;
  readonly menu: Menu;
  /** Nobody is named while food is packed. */
  readonly named?: boolean;
  readonly size?: 'text' | 'big';
  /** How deep the card stands under the title of the screen. */
  readonly heading?: 'h2' | 'h3';
  /** State, as a tag at the end of the first line. */
  readonly state?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One order of the evening: code, lines, kitchen note, and what can be done with it. */
export function OrderCard({
  of,
  menu,
  named = false,
  size = 'text',
  heading: Heading = 'h3',
  state,
  children,
}: OrderCardProps) {
  const { order, code, contact } = of;
  return (
    <li class="order-card">
      <article aria-label={code} class="order-card-body">
        <div class="order-card-head">
          <Heading class="order-card-code">
            <Ltr>{code}</Ltr>
          </Heading>
          {named && contact !== null && contact.nickname !== '' && (
            <Name lines={1}>{contact.nickname}</Name>
          )}
          {state !== undefined && <span class="order-card-state">{state}</span>}
        </div>
        <OrderLines order={order} menu={menu} size={size} />
        {order.kitchenNote.trim() !== '' && (
          <p class="order-card-note">
            <Name lines={3}>{order.kitchenNote}</Name>
          </p>
        )}
        {children}
      </article>
    </li>
  );
}
