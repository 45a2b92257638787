import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';

/** An address of an order this phone does not have (an old link, an undone order). */
export function OrderGonePage({ week }: { readonly week: OpenWeek }) {
  const { t } = useTexts();
  return (
    <Page
      title={t('orders.title')}
      back={{ href: paths.orders(week.week), word: t('orders.title') }}
    >
      <p>{t('orders.gone')}</p>
    </Page>
  );
}
