import type { Pot } from '../../domain/pot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { agreedWeeks } from '../agreed-weeks.ts';
import { standingSettle } from '../../store/views/settlement.ts';
import { changesSince } from './settled-week.ts';

/** When and with what the week was settled, and what was recorded since. */
export function SettledNotice({ week, circleBook, now }: ScreenProps & { readonly now: Pot }) {
  const { t, money, moment } = useTexts();
  const settled = standingSettle(week.book);
  if (settled === null) return null;
  const { data, at } = settled.fact;
  const { added, gone } = changesSince(settled, week.book);
  const changes = added.length + gone.length;
  return (
    <>
      <Notice tone="good" word={t('week.settled')}>
        {t('settle.settledAt', { moment: moment(at), amount: money(data.toShare) })}
      </Notice>
      {changes > 0 && (
        <Notice tone="attention" word={t('week.trouble')}>
          <p>{t('settle.recordedAfter', { n: changes })}</p>
          <p>
            {agreedWeeks(circleBook).has(week.week)
              ? t('settle.entersNext')
              : t('settle.againOrNext', { amount: money(now.toShare) })}
          </p>
        </Notice>
      )}
    </>
  );
}
