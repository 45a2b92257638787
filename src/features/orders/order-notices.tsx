import { RotateCcw } from 'lucide';
import { instantOf } from '../../domain/calendar.ts';
import { weekState } from '../../domain/week-state.ts';
import type { Instant } from '../../kernel/clock.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface OrderNoticesProps {
  readonly week: OpenWeek;
  readonly now: Instant;
  readonly continued: boolean;
  readonly onRestart: () => void;
}

/** What to know before typing: a form found again, a menu still in the making, a book that is gone. */
export function OrderNotices({ week, now, continued, onRestart }: OrderNoticesProps) {
  const { t } = useTexts();
  return (
    <>
      {continued && (
        <Notice
          tone="info"
          word={t('orders.information')}
          action={
            <Button icon={RotateCcw} onPress={onRestart}>
              {t('orders.startAgain')}
            </Button>
          }
        >
          {t('orders.resumed')}
        </Notice>
      )}
      {isDraftMenu(week, now) && (
        <Notice tone="info" word={t('orders.information')}>
          {t('orders.draftMenu')}
        </Notice>
      )}
      {week.draftsBook === null && (
        <Notice tone="attention" word={t('orders.attention')}>
          {t('orders.noDraftBook')}
        </Notice>
      )}
    </>
  );
}

function isDraftMenu(week: OpenWeek, now: Instant): boolean {
  const cutoff = instantOf(week.terms.value.cutoff).instant;
  const facts = { events: week.events.value, cutoff, counted: [], handedOver: new Set<never>() };
  return weekState(facts, now) === 'draft';
}
