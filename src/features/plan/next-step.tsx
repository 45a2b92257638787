import { dateOf, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Instant } from '../../kernel/clock.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PlanDay } from '../week-plan.ts';

/** From how far off minutes are counted: before that the clock time says more. */
const NEAR = 120;
const MINUTE = 60_000;

export interface NextStepProps {
  readonly days: readonly PlanDay[];
  readonly now: Instant;
}

/** The next step above all others: who comes by with wet hands need not look for it. */
export function NextStep({ days, now }: NextStepProps) {
  const { t, day } = useTexts();
  const next = days.flatMap(({ steps }) => steps).find(({ state }) => state === 'next');
  if (next === undefined) return null;
  const { moment, at, title } = next;
  const minutes = Math.ceil((at - now) / MINUTE);
  return (
    <Notice tone="info" word={minutes <= NEAR ? t('plan.nextIn', { n: minutes }) : t('plan.next')}>
      <p class="plan-next">
        {moment.date !== dateOf(now, ZONE) && <span>{day(moment.date)}</span>}
        <span class="plan-time">
          <Ltr>{moment.time}</Ltr>
        </span>
        <Name>{title}</Name>
      </p>
    </Notice>
  );
}
