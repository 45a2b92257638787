import { Users } from 'lucide';
import type { WeekName } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { paths } from '../paths.ts';

/** Turns need people: the way to them. */
export function NobodyYet({ week }: { readonly week: WeekName }) {
  const { t } = useTexts();
  return (
    <EmptyState
      picture={Users}
      action={<LinkButton href={paths.people(week)}>{t('turns.toPeople')}</LinkButton>}
    >
      {t('turns.nobodyYet')}
    </EmptyState>
  );
}
