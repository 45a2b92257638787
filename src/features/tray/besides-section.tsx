import { useTexts } from '../../i18n/use-texts.ts';
import type { WeekName } from '../../domain/calendar.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { Beside } from './read-besides.ts';

const PLACE = {
  over: paths.orders,
  late: paths.orders,
  'paid-twice': paths.cash,
  drift: paths.sharingRound,
} as const;

export interface BesidesSectionProps {
  readonly week: WeekName;
  readonly besides: readonly Beside[];
}

/** What other screens ask about: one row each, leading there. */
export function BesidesSection({ week, besides }: BesidesSectionProps) {
  const texts = useTexts();
  if (besides.length === 0) return null;
  return (
    <Section title={texts.t('tray.besides')}>
      <List>
        {besides.map((beside) => (
          <ListRow key={JSON.stringify(beside)} href={PLACE[beside.type](week)}>
            {sentence(beside, texts)}
          </ListRow>
        ))}
      </List>
    </Section>
  );
}

function sentence(beside: Beside, { t, money }: ReturnType<typeof useTexts>): string {
  switch (beside.type) {
    case 'over':
      return t('tray.over', { used: beside.used, cap: beside.cap });
    case 'late':
      return t('tray.late', { n: beside.count });
    case 'paid-twice':
      return t('tray.paidTwice', { code: beside.code, surplus: money(beside.surplus) });
    case 'drift':
      return t('tray.drift');
  }
}
