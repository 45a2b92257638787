import type { Menu } from '../domain/menu.ts';
import type { Order } from '../domain/order.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Ltr } from '../ui/ltr.tsx';
import { Name } from '../ui/name.tsx';
import { namedLines } from './evening.ts';
import './order-lines.css';

export interface OrderLinesProps {
  readonly order: Pick<Order, 'lines'>;
  readonly menu: Menu;
  /** `big` to pack by, at arm's length. */
  readonly size?: 'text' | 'big';
}

/** What to put in the bag: number first, then the dish. */
export function OrderLines({ order, menu, size = 'text' }: OrderLinesProps) {
  const { t } = useTexts();
  return (
    <ul class="order-lines" data-size={size}>
      {namedLines(order, menu).map(({ dish, quantity, name }) => (
        <li key={dish}>
          <span class="order-lines-number">
            <Ltr>{quantity}</Ltr>
          </span>
          <Name>{name ?? t('thursday.unknownDish')}</Name>
        </li>
      ))}
    </ul>
  );
}
