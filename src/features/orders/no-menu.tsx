import { Soup } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';

/** Nothing can be ordered yet. */
export function NoMenu({ week }: { readonly week: OpenWeek }) {
  const { t } = useTexts();
  return (
    <Page
      title={t('orders.form')}
      back={{ href: paths.orders(week.week), word: t('orders.title') }}
    >
      <EmptyState
        picture={Soup}
        action={
          <LinkButton kind="main" href={paths.menu(week.week)}>
            {t('orders.toMenu')}
          </LinkButton>
        }
      >
        {t('orders.noDish')}
      </EmptyState>
    </Page>
  );
}
