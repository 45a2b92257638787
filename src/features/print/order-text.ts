import type { Order } from '../../domain/order.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { namedLines } from '../evening.ts';

/** What is in the bag, a dish a line: « 2 × mafé ». Reads a signal. */
export function orderText(order: Pick<Order, 'lines'>, week: OpenWeek, texts: Texts): string {
  return namedLines(order, week.menu.value)
    .map(({ quantity, name }) =>
      texts.t('print.times', { n: quantity, dish: name ?? texts.t('thursday.unknownDish') }),
    )
    .join('\n');
}
