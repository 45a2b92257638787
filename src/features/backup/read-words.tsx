import { dateOf, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { toInstant } from '../../kernel/clock.ts';
import type { Rehearsed } from '../../sync/read-backup.ts';
import '../points.css';

/** What was read in a backup, in numbers. */
export function ReadWords({ backup, books, orders, gone }: Rehearsed) {
  const { t, longDate } = useTexts();
  const hasCircle = backup.gift.rings.some(({ name }) => name === 'circle');
  return (
    <ul class="points">
      <li>{t('backup.readDay', { day: longDate(dateOf(toInstant(backup.at), ZONE)) })}</li>
      <li>{t('backup.readBooks', { n: books })}</li>
      <li>{t('backup.readOrders', { n: orders })}</li>
      <li>{hasCircle ? t('backup.hasCircle') : t('backup.hasNoCircle')}</li>
      {gone.length > 0 && <li>{t('backup.gone', { n: gone.length })}</li>}
    </ul>
  );
}
