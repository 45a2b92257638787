import { Landmark } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CountSection } from './count-section.tsx';
import { DebtsSection } from './debts-section.tsx';
import { OtherMoneySection } from './other-money-section.tsx';
import { PaymentsSection } from './payments-section.tsx';

/** The money of the evening: who has paid and how, what else came in, what lies in the box. */
export function CashScreen(props: ScreenProps) {
  const { week } = props;
  const texts = useTexts();
  const { t, day } = texts;
  return (
    <Page
      title={t('thursday.cash')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.thursday(week.week), word: dayWord(texts, week) }}
    >
      <PaymentsSection {...props} />
      <LinkButton icon={Landmark} href={paths.bank(week.week)}>
        {t('cash.bank')}
      </LinkButton>
      <CountSection {...props} />
      <DebtsSection {...props} />
      <OtherMoneySection {...props} />
    </Page>
  );
}
