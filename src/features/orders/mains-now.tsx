import { capView } from '../../domain/cap.ts';
import { NO_CAP } from '../../domain/one-off-event.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** How far the week is, while somebody is on the phone. */
export function MainsNow({ week }: { readonly week: OpenWeek }) {
  const { t } = useTexts();
  const { used, cap } = capView(week.orders.value, week.menu.value, week.terms.value);
  if (cap === NO_CAP) return <>{t('orders.mainsCount', { n: used })}</>;
  return <>{t('orders.mainsNow', { used, cap })}</>;
}
