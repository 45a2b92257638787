import { useState } from 'preact/hooks';
import { ArrowUp } from 'lucide';
import type { Decision, DecisionId } from '../domain/decision.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { HIGHEST_CAP } from './cap-answer.ts';

export interface RaiseCapFormProps {
  /** The smallest cap under which everything fits. */
  readonly least: number;
  readonly decisions: readonly Decision[];
  readonly onRaise: (cap: number, decision: DecisionId | null) => void;
}

/** Raises the cap of this week, and may name the decision that allows it. */
export function RaiseCapForm({ least, decisions, onRaise }: RaiseCapFormProps) {
  const { t } = useTexts();
  const [asked, setCap] = useState(least);
  const [decision, setDecision] = useState<string>('');
  if (least > HIGHEST_CAP) return null;
  const cap = Math.max(asked, least);
  const options = [
    { value: '', word: t('orders.capNoDecision') },
    ...decisions.map(({ id, title }) => ({ value: id as string, word: title })), // a wider text
  ];
  const named = decisions.find(({ id }) => id === decision)?.id ?? null;
  return (
    <Disclosure summary={t('orders.capRaise')}>
      <div class="cap-choice-answers">
        <Stepper
          label={t('orders.capNew')}
          value={cap}
          min={least}
          max={HIGHEST_CAP}
          onChange={setCap}
          lessLabel={t('words.less', { what: t('orders.capNew') })}
          moreLabel={t('words.more', { what: t('orders.capNew') })}
        />
        {decisions.length > 0 && (
          <SelectField
            label={t('orders.capDecision')}
            options={options}
            value={decision}
            onChange={setDecision}
          />
        )}
        <Button icon={ArrowUp} wide onPress={() => onRaise(cap, named)}>
          {t('orders.capRaiseNow', { cap })}
        </Button>
      </div>
    </Disclosure>
  );
}
