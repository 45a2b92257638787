import { CalendarCheck, CalendarX } from 'lucide';
import type { IsoDate } from '../domain/calendar.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export interface AskTodayProps {
  readonly today: IsoDate;
  readonly onAnswer: (answer: 'right' | 'wrong') => void;
}

/** « Is today …? »: a clock far ahead may be wrong, and a wrong clock must delete no living week. */
export function AskToday({ today, onAnswer }: AskTodayProps) {
  const { t, longDate } = useTexts();
  return (
    <Page
      title={t('week.askToday', { date: longDate(today) })}
      action={
        <>
          <Button kind="main" wide icon={CalendarCheck} onPress={() => onAnswer('right')}>
            {t('week.todayRight')}
          </Button>
          <Button wide icon={CalendarX} onPress={() => onAnswer('wrong')}>
            {t('week.todayWrong')}
          </Button>
        </>
      }
    >
      <p>{t('week.askTodayWhy')}</p>
    </Page>
  );
}
