import { dateOf, ZONE } from '../../domain/calendar.ts';
import { overdueParts } from '../../domain/grant.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { grantPayments, modulesOf } from '../../store/views/circle-grants.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CircleProps } from './circle-screen.tsx';

/** What was granted and stays unpaid for too long: said wherever the circle looks first. */
export function GrantNotices({ circle, phone }: CircleProps) {
  const { t, money } = useTexts();
  const paid = grantPayments(circle.book);
  const overdue = overdueParts(
    circle.grants.value,
    (grant, priority) => paid.some((one) => one.grant === grant && one.priority === priority),
    { today: dateOf(phone.now.value, ZONE), most: modulesOf(circle.book).unpaidDays },
  );
  if (overdue.length === 0) return null;
  return (
    <Notice tone="attention" word={t('sharing.attention')} role="alert">
      <p>{t('priorities.unpaidLong')}</p>
      <ul>
        {overdue.map(({ grant, part, days }) => (
          <li key={`${grant.id}/${part.priority}`}>
            <Name>{part.name}</Name>: <Ltr>{money(part.amount)}</Ltr>,{' '}
            {t('priorities.sinceDays', { n: days })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
