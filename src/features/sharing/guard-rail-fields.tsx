import { useTexts } from '../../i18n/use-texts.ts';
import { ok } from '../../kernel/result.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RuleDecision } from '../rule-decision.tsx';
import type { CircleProps } from './circle-screen.tsx';
import { readWeight, setRail } from './set-weight.ts';
import { useWeightWords } from './use-weight-words.ts';
import { WeightField } from './weight-field.tsx';

/** The limits a group may set for its weights; an empty field is no limit. */
export function GuardRailFields(props: CircleProps) {
  const { t } = useTexts();
  const { highestRatio, largestChange } = props.circle.rails.value;
  const field = (rail: 'highestRatio' | 'largestChange', limit: number | null, label: string) => (
    <RailField {...props} rail={rail} limit={limit} label={label} />
  );
  return (
    <Disclosure summary={t('sharing.rails')}>
      <div class="sharing-stack">
        <p>{t('sharing.railsWhy')}</p>
        {field('highestRatio', highestRatio, t('sharing.highestRatio'))}
        {field('largestChange', largestChange, t('sharing.largestChange'))}
        <RuleDecision screen={props} book={props.circle.book} rule="rails" />
      </div>
    </Disclosure>
  );
}

interface RailFieldProps extends CircleProps {
  readonly rail: 'highestRatio' | 'largestChange';
  readonly limit: number | null;
  readonly label: string;
}

function RailField({ rail, limit, label, ...props }: RailFieldProps) {
  const written = useWeightWords();
  return (
    <WeightField
      label={label}
      stored={limit === null ? '' : written(limit)}
      check={(typed) => (typed.trim() === '' ? ok(0) : readWeight(typed))}
      save={(hundredths) => props.gestures.run(() => setRail(props, rail, hundredths))}
    />
  );
}
