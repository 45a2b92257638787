import { useState } from 'preact/hooks';
import { Gift, X } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { OpenCardProps, Pay } from './card-props.ts';
import { countGift, setAside } from './count-line.ts';

export type OtherAnswersProps = OpenCardProps & {
  readonly onPay: Pay;
  readonly isOpen: boolean;
};

/** Everything a line may be besides what is suggested: another order, a gift, or nothing of ours. */
export function OtherAnswers(props: OtherAnswersProps) {
  const { entry, gestures, onPay, isOpen } = props;
  const { key, line } = entry;
  const { t, money } = useTexts();
  const once = useOneAtATime();
  const options = useOrderOptions(props);
  const [chosen, setChosen] = useState('');
  const payChosen = () => {
    const order = props.orders.find((one) => one.order === chosen)?.order;
    if (order !== undefined) onPay([{ order, amount: line.amount }]);
  };
  const gift = () =>
    once('other', () =>
      gestures.run(
        () => countGift(props, key, line.amount),
        t('bank.giftSaid', { amount: money(line.amount) }),
      ),
    );
  const aside = () =>
    once('other', () => gestures.run(() => setAside(props, key), t('bank.asideSaid')));
  return (
    <Disclosure summary={t('bank.otherAnswer')} open={isOpen}>
      <SelectField
        label={t('bank.whichOrder')}
        options={options}
        value={chosen}
        onChange={setChosen}
      />
      <div class="bank-actions">
        {chosen !== '' && <Button onPress={payChosen}>{t('bank.payOrder')}</Button>}
        <Button icon={Gift} onPress={gift}>
          {t('bank.gift')}
        </Button>
        <Button icon={X} onPress={aside}>
          {t('bank.aside')}
        </Button>
      </div>
    </Disclosure>
  );
}

/** Those still to pay first. */
function useOrderOptions({ orders }: OpenCardProps) {
  const { t, money } = useTexts();
  const sorted = orders.toSorted(
    (a, b) => Number(b.open > 0) - Number(a.open > 0) || (a.code < b.code ? -1 : 1),
  );
  return [
    { value: '', word: t('bank.chooseOrder') },
    ...sorted.map(({ order, code, nickname, open }) => ({
      value: String(order),
      word: `${t('bank.partOf', { code, amount: money(open) })} ${nickname}`,
    })),
  ];
}
