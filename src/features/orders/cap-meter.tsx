import { capView } from '../../domain/cap.ts';
import { NO_CAP } from '../../domain/one-off-event.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { MeterBar } from '../../ui/meter-bar.tsx';

/** Confirmed and held mains against the cap: « 55 / 70 ». */
export function CapMeter({ week }: { readonly week: OpenWeek }) {
  const { t, number } = useTexts();
  const { used, cap } = capView(week.orders.value, week.menu.value, week.terms.value);
  if (cap === NO_CAP) return <p>{t('orders.mainsCount', { n: used })}</p>;
  return (
    <MeterBar
      label={t('orders.mains')}
      value={used}
      limit={cap}
      text={`${number(used)} / ${number(cap)}`}
      overWord={t('orders.overWord')}
    />
  );
}
