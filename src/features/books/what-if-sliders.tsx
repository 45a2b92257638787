import { cents } from '../../domain/money.ts';
import type { WhatIf } from '../../domain/what-if.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Slider } from '../../ui/slider.tsx';

export interface WhatIfSlidersProps {
  readonly whatIf: WhatIf;
  readonly onChange: (fields: Partial<WhatIf>) => void;
  /** The most mains any of the weeks had: a cap there changes nothing. */
  readonly mostMains: number;
  /** What the group keeps back now, percent × 100. */
  readonly reserveNow: number;
}

/** How far each slider goes; prices in cents, the reserve in percent. */
const PRICE = { min: -500, max: 1_000, step: 50 } as const;
const RESERVE_MOST = 50;
const PREMIUM_MOST = 400;

/** What can be imagined: price, organic, cap, reserve. */
export function WhatIfSliders({ whatIf, onChange, mostMains, reserveNow }: WhatIfSlidersProps) {
  const { t, money, percent, number } = useTexts();
  const { pricePerMain, organicPercent, organicPremium, cap, reserveHundredths } = whatIf;
  const reserve = reserveHundredths ?? reserveNow;
  return (
    <>
      <Slider
        label={t('whatIf.price')}
        {...PRICE}
        value={pricePerMain}
        text={`${pricePerMain > 0 ? '+' : ''}${money(pricePerMain)}`}
        onInput={(price) => onChange({ pricePerMain: cents(price) })}
      />
      <Slider
        label={t('whatIf.organic')}
        min={0}
        max={100}
        step={5}
        value={organicPercent}
        text={percent(organicPercent * 100)}
        onInput={(organic) => onChange({ organicPercent: organic })}
      />
      <Slider
        label={t('whatIf.premium')}
        hint={t('whatIf.premiumWhy')}
        min={0}
        max={PREMIUM_MOST}
        value={organicPremium}
        text={`+${percent(organicPremium * 100)}`}
        onInput={(premium) => onChange({ organicPremium: premium })}
      />
      <Slider
        label={t('whatIf.cap')}
        hint={t('whatIf.capWhy')}
        min={1}
        max={Math.max(2, mostMains)}
        value={cap ?? Math.max(2, mostMains)}
        text={cap === null ? t('whatIf.asItWas') : number(cap)}
        onInput={(mains) => onChange({ cap: mains >= mostMains ? null : mains })}
      />
      <Slider
        label={t('whatIf.reserveField')}
        min={0}
        max={Math.max(RESERVE_MOST, Math.ceil(reserveNow / 100))}
        value={reserve / 100}
        text={reserveHundredths === null ? t('whatIf.asItWas') : percent(reserve)}
        onInput={(kept) => onChange({ reserveHundredths: kept * 100 })}
      />
    </>
  );
}
