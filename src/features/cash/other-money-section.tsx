import { useState } from 'preact/hooks';
import { Banknote, Landmark, Undo2 } from 'lucide';
import type { Cents } from '../../domain/money.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { type MoneyWay, readWeekMoney } from '../../store/views/week-money.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { LateFields } from './late-fields.tsx';
import { isTypedError, type LateError, recordGift, takeMoneyBack } from './other-money.ts';
import './cash.css';

/** Gifts, and what came for earlier weeks: money of no order of this week. */
export function OtherMoneySection(props: ScreenProps) {
  const { t } = useTexts();
  const { gifts, latePayments } = readWeekMoney(props.week.book);
  return (
    <>
      <Section title={t('cash.gifts')}>
        <GiftForm {...props} />
        <ul class="cash-rows">
          {gifts.map(({ id, amount, method }) => (
            <MoneyRow key={id} {...props} id={id} amount={amount} method={method} />
          ))}
        </ul>
      </Section>
      <Section title={t('cash.late')}>
        <LateFields {...props} />
        <ul class="cash-rows">
          {latePayments.map(({ id, amount, method, code }) => (
            <MoneyRow key={id} {...props} id={id} amount={amount} method={method} code={code} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function GiftForm(props: ScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<LateError | null>(null);
  const give = async (method: MoneyWay) => {
    const saved = await recordGift(props, typed, method);
    if (!saved.ok && isTypedError(saved.error)) return setError(saved.error);
    setError(null);
    if (await props.gestures.run(() => Promise.resolve(saved), t('cash.giftSaid'))) setTyped('');
  };
  return (
    <>
      <AmountField
        label={t('cash.giftAmount')}
        unit="€"
        value={typed}
        onInput={setTyped}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <div class="cash-row-actions">
        <Button icon={Banknote} onPress={() => once('gift', () => give('cash'))}>
          {t('cash.noteCash')}
        </Button>
        <Button icon={Landmark} onPress={() => once('gift', () => give('transfer'))}>
          {t('cash.noteTransfer')}
        </Button>
      </div>
    </>
  );
}

interface MoneyRowProps extends ScreenProps {
  readonly id: string;
  readonly amount: Cents;
  readonly method: MoneyWay;
  readonly code?: string;
}

function MoneyRow(props: MoneyRowProps) {
  const { id, amount, method, code, gestures } = props;
  const { t, money } = useTexts();
  const once = useOneAtATime();
  const takeBack = () =>
    once('back', () => gestures.run(() => takeMoneyBack(props, id), t('cash.moneyTakenBack')));
  return (
    <li class="cash-row">
      <div class="cash-row-head">
        <span class="cash-row-number">
          <Ltr>{money(amount)}</Ltr>
        </span>
        {code !== undefined && <Ltr>{code}</Ltr>}
        <Tag tone="good">{method === 'cash' ? t('cash.wayCash') : t('cash.wayTransfer')}</Tag>
      </div>
      <div class="cash-row-actions">
        <Button kind="quiet" icon={Undo2} onPress={takeBack}>
          {t('cash.takeMoneyBack')}
        </Button>
      </div>
    </li>
  );
}
