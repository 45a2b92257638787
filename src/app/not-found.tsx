import { Compass } from 'lucide';
import type { WeekName } from '../domain/calendar.ts';
import { paths } from '../features/paths.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

export interface NotFoundProps {
  readonly week: WeekName;
  readonly title: string;
}

/** An address that leads nowhere, and the way out. */
export function NotFound({ week, title }: NotFoundProps) {
  const { t } = useTexts();
  return (
    <Page title={title}>
      <LinkButton kind="main" icon={Compass} href={paths.kitchen(week)}>
        {t('week.goToday')}
      </LinkButton>
    </Page>
  );
}
