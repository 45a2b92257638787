import { HandHeart } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { CircleProps } from './circle-screen.tsx';

/** In the place of a module that the group has not turned on. It does not name the module. */
export function ModuleOff({ week: { week } }: CircleProps) {
  const { t } = useTexts();
  return (
    <Page
      title={t('priorities.modules')}
      back={{ href: paths.sharing(week), word: t('sharing.title') }}
    >
      <EmptyState
        picture={HandHeart}
        action={<LinkButton href={paths.modules(week)}>{t('priorities.modules')}</LinkButton>}
      >
        {t('priorities.isOff')}
      </EmptyState>
    </Page>
  );
}
