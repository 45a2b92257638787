import { Compass } from 'lucide';
import type { IsoWeek } from '../domain/calendar.ts';
import { paths } from '../features/paths.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere, and the way out. */
export function NotFound({ week }: { readonly week: IsoWeek }) {
  const { t } = useTexts();
  return (
    <Page title={t('week.notFound')}>
      <EmptyState
        picture={Compass}
        action={<LinkButton href={paths.kitchen(week)}>{t('week.goToday')}</LinkButton>}
      >
        {t('week.notFound')}
      </EmptyState>
    </Page>
  );
}
