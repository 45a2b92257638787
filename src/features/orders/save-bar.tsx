import { Check } from 'lucide';
import { type Cents, multiplyCents, sumCents } from '../../domain/money.ts';
import type { OrderLine } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';

export interface SaveBarProps {
  readonly lines: readonly OrderLine[];
  /** What the meals for others cost. */
  readonly besides: Cents;
  /** Whether anything is sold. */
  readonly priced: boolean;
  readonly busy: boolean;
  readonly wrong: boolean;
  readonly onSave: () => void;
}

/** The main gesture of the form, with what it comes to. */
export function SaveBar({ lines, besides, priced, busy, wrong, onSave }: SaveBarProps) {
  const { t, money } = useTexts();
  const n = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const total = sumCents([
    besides,
    ...lines.map((line) => multiplyCents(line.unitPrice, line.quantity)),
  ]);
  const saveWords = () => {
    if (n === 0) return t('words.save');
    const dishes = t('orders.dishes', { n });
    if (!priced) return t('orders.saveFree', { dishes });
    return t('orders.saveOrder', { dishes, amount: money(total) });
  };
  return (
    <>
      {wrong && <p role="alert">{t('orders.fixErrors')}</p>}
      <Button
        kind="main"
        wide
        icon={Check}
        busyWord={busy ? t('orders.saving') : undefined}
        onPress={onSave}
      >
        {saveWords()}
      </Button>
    </>
  );
}
