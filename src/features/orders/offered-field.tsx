import { useTexts } from '../../i18n/use-texts.ts';
import type { Cents } from '../../domain/money.ts';
import { Stepper } from '../../ui/stepper.tsx';
import { MOST_PORTIONS } from './order-draft.ts';

export interface OfferedFieldProps {
  readonly price: Cents;
  readonly offered: number;
  readonly onChange: (offered: number) => void;
}

/** How many meals this order pays for others, where the group does that. */
export function OfferedField({ price, offered, onChange }: OfferedFieldProps) {
  const { t, money } = useTexts();
  const what = t('orders.offered');
  return (
    <Stepper
      label={what}
      hint={money(price)}
      value={offered}
      max={MOST_PORTIONS}
      onChange={onChange}
      lessLabel={t('words.less', { what })}
      moreLabel={t('words.more', { what })}
    />
  );
}
