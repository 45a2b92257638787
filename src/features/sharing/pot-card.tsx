import { useTexts } from '../../i18n/use-texts.ts';
import { MoneyBlock } from '../../ui/money-block.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { potLines } from '../pot-lines.ts';
import { PotNumber } from '../pot-number.tsx';
import type { SettledPot } from '../settled-pots.ts';
import { useOpenedWeek } from '../use-opened-week.ts';
import { useServedDay } from '../use-served-day.ts';

/** What one settled week leaves to share; the number opens how it was reckoned. */
export function PotCard({ pot, ...props }: ScreenProps & { readonly pot: SettledPot }) {
  const { t, money } = useTexts();
  const dayOf = useServedDay(props);
  return (
    <MoneyBlock
      label={t('sharing.potOf', { day: dayOf(pot.week) })}
      amount={money(pot.toShare)}
      sign="="
    >
      <PotReckoning {...props} pot={pot} />
    </MoneyBlock>
  );
}

function PotReckoning({ pot, ...props }: ScreenProps & { readonly pot: SettledPot }) {
  const { t } = useTexts();
  const opened = useOpenedWeek(props, pot.week);
  const lines = opened ? potLines(opened) : [];
  if (lines.length === 0) return <p>{t('sharing.noDetail')}</p>;
  return (
    <div class="sharing-stack">
      {lines.map((line) => (
        <PotNumber key={line.name} line={line} />
      ))}
    </div>
  );
}
