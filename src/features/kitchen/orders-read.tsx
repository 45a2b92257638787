import { dateOf, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LAST_READ_ROW, messagesReadTable } from '../../store/books/week-book.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Since when the counts know no newer message: « orders read at 14:02 ». */
export function OrdersRead({ week, phone }: Pick<ScreenProps, 'week' | 'phone'>) {
  const { t, time, moment } = useTexts();
  const at = week.book.rows(messagesReadTable).value.get(LAST_READ_ROW)?.at;
  if (at === undefined) return null;
  const isToday = dateOf(at, ZONE) === dateOf(phone.now.value, ZONE);
  return (
    <p>
      {isToday
        ? t('kitchen.ordersRead', { time: time(at) })
        : t('kitchen.ordersReadOn', { moment: moment(at) })}
    </p>
  );
}
