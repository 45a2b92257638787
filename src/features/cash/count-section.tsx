import { useState } from 'preact/hooks';
import { Coins } from 'lucide';
import { cashDifference, countTotal, DENOMINATIONS } from '../../domain/cash-count.ts';
import { type Cents, cents } from '../../domain/money.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Section } from '../../ui/section.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { boxState, expectedInBox } from '../box-state.ts';
import { BoxVerdict } from './box-verdict.tsx';
import { countCash, readFloat } from './count-cash.ts';
import { writtenAmount } from './written-amount.ts';
import './cash.css';

/** The pieces that come by at a door; the others are one tap further. */
const USUAL = DENOMINATIONS.filter((value) => value <= 5_000 && value >= 10);
const RARE = DENOMINATIONS.filter((value) => !USUAL.includes(value));
/** Pieces by value, and the float as it is typed. */
const EMPTY: Readonly<Record<string, string>> = {
  float: '',
  ...Object.fromEntries(DENOMINATIONS.map((value) => [String(value), '0'])),
};

/** The box counted by notes and coins, beside what should lie in it. */
export function CountSection(props: ScreenProps) {
  const texts = useTexts();
  const { t, money } = texts;
  const { week, gestures } = props;
  const state = readWeekMoney(week.book);
  const box = boxState(state);
  // The float is the same all evening: a second count that forgot it would find too much in the box.
  const start = { ...EMPTY, float: box.float > 0 ? writtenAmount(box.float) : '' };
  const draft = useFormDraft({ book: week.draftsBook, row: 'cash-count', gestures }, start);
  const once = useOneAtATime();
  const [asked, setAsked] = useState(false);
  const { float: typed, ...pieces } = draft.form;
  const counts = Object.fromEntries(
    Object.entries(pieces).map(([value, times]) => [value, Number(times) || 0]),
  );
  const float = readFloat(typed);
  const counted = countTotal({ counts });
  const expected = expectedInBox(state, float.ok ? float.value : box.float);
  const save = async () => {
    setAsked(true);
    if (!float.ok) return;
    const said = t('cash.countSaid', { amount: money(counted) });
    if (await gestures.run(() => countCash(props, { counts, float: typed }), said))
      draft.clear({ ...EMPTY, float: typed });
  };
  const step = (value: number) => (
    <PieceStepper
      key={value}
      value={value}
      times={counts[String(value)] ?? 0}
      onChange={(times) => draft.change({ [value]: String(times) })}
    />
  );
  return (
    <Section title={t('cash.boxTitle')}>
      <BoxVerdict box={box} />
      <Disclosure summary={t('cash.countBox')} open={draft.isContinued}>
        <AmountField
          label={t('cash.float')}
          hint={t('cash.floatHint')}
          unit="€"
          value={typed}
          onInput={(text) => draft.change({ float: text })}
          error={asked && !float.ok ? errorSentence(texts, float.error) : undefined}
        />
        <div class="cash-pieces">{USUAL.map(step)}</div>
        <Disclosure summary={t('cash.rarePieces')}>
          <div class="cash-pieces">{RARE.map(step)}</div>
        </Disclosure>
        {counted > 0 && <Difference counted={counted} expected={expected} />}
        <Button kind="main" wide icon={Coins} onPress={() => once('count', save)}>
          {t('cash.saveCount')}
        </Button>
      </Disclosure>
    </Section>
  );
}

interface DifferenceProps {
  readonly counted: Cents;
  readonly expected: Cents;
}

/** Before the first piece there is nothing to compare: everything would be missing. */
function Difference({ counted, expected }: DifferenceProps) {
  const { t, money } = useTexts();
  return (
    <>
      <MoneyBlock label={t('cash.counted')} amount={money(counted)} />
      <MoneyBlock label={t('cash.expected')} amount={money(expected)} sign="−" />
      <MoneyBlock
        label={t('cash.difference')}
        amount={money(cashDifference(counted, expected))}
        sign="="
      />
    </>
  );
}

interface PieceStepperProps {
  /** In cents. */
  readonly value: number;
  readonly times: number;
  readonly onChange: (times: number) => void;
}

function PieceStepper({ value, times, onChange }: PieceStepperProps) {
  const { t, money } = useTexts();
  const what = money(cents(value));
  return (
    <Stepper
      label={what}
      value={times}
      onChange={onChange}
      lessLabel={t('words.less', { what })}
      moreLabel={t('words.more', { what })}
    />
  );
}
