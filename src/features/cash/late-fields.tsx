import { useState } from 'preact/hooks';
import { Banknote, Landmark } from 'lucide';
import { addWeeks } from '../../domain/calendar.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { MoneyWay } from '../../store/views/week-money.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { servedDay } from '../served-day.ts';
import { isTypedError, type LateError, recordLate } from './other-money.ts';

/** So many weeks back money may still come in. */
const WEEKS_BACK = [1, 2, 3, 4, 5, 6, 7, 8];

/** Money that came for an earlier week, where no debt was kept: which week, which code, how much. */
export function LateFields(props: ScreenProps) {
  const { week, group, gestures } = props;
  const texts = useTexts();
  const { t, longDate } = texts;
  const once = useOneAtATime();
  const weeks = WEEKS_BACK.map((back) => addWeeks(week.week, -back));
  const [fromWeek, setFromWeek] = useState(addWeeks(week.week, -1));
  const [code, setCode] = useState('');
  const [amount, setAmount] = useState('');
  const [error, setError] = useState<LateError | null>(null);
  const sentence = error ? errorSentence(texts, error) : undefined;
  const isOfCode = error?.type === 'NotACode';
  const note = async (method: MoneyWay) => {
    const saved = await recordLate(props, { fromWeek, code, amount }, method);
    if (!saved.ok && isTypedError(saved.error)) return setError(saved.error);
    setError(null);
    if (!(await gestures.run(() => Promise.resolve(saved), t('cash.lateSaid')))) return;
    setCode('');
    setAmount('');
  };
  return (
    <Disclosure summary={t('cash.noteLate')}>
      <SelectField
        label={t('cash.lateWeek')}
        options={weeks.map((value) => ({
          value,
          word: longDate(servedDay(group, value)),
        }))}
        value={fromWeek}
        onChange={setFromWeek}
      />
      <TextField
        label={t('cash.lateCode')}
        value={code}
        onInput={setCode}
        direction="ltr"
        capitals="characters"
        error={isOfCode ? sentence : undefined}
      />
      <AmountField
        label={t('cash.amount')}
        unit="€"
        value={amount}
        onInput={setAmount}
        error={isOfCode ? undefined : sentence}
      />
      <div class="cash-row-actions">
        <Button icon={Banknote} onPress={() => once('late', () => note('cash'))}>
          {t('cash.noteCash')}
        </Button>
        <Button icon={Landmark} onPress={() => once('late', () => note('transfer'))}>
          {t('cash.noteTransfer')}
        </Button>
      </div>
    </Disclosure>
  );
}
