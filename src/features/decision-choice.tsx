import type { WeekName } from '../domain/calendar.ts';
import { type Decision, type DecisionId, toDecisionId } from '../domain/decision.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Name } from '../ui/name.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { paths } from './paths.ts';
import './decision-choice.css';

export interface DecisionChoiceProps {
  readonly decisions: readonly Decision[];
  readonly named: DecisionId | null;
  /** The rule it set, in words. */
  readonly what: string;
  /** The week on screen, for the link. */
  readonly week: WeekName;
  readonly onChoose: (decision: DecisionId | null) => void;
}

/** The decision that set a rule, where the group named one, and the way to name one. */
export function DecisionChoice({ decisions, named, what, week, onChoose }: DecisionChoiceProps) {
  const { t, longDate } = useTexts();
  if (decisions.length === 0) return null;
  const newest = decisions.toSorted((a, b) => b.takenOn.localeCompare(a.takenOn));
  const decision = newest.find(({ id }) => id === named);
  return (
    <div class="decision-choice">
      {decision && (
        <a class="decision-choice-link" href={paths.decisions(week)}>
          {t('settings.decidedOn', { date: longDate(decision.takenOn) })}{' '}
          <Name>{decision.title}</Name>
        </a>
      )}
      <Disclosure summary={t('settings.whichDecision', { what })}>
        <SelectField
          label={t('settings.decision')}
          options={[
            { value: '', word: t('settings.noDecision') },
            ...newest.map(({ id, title }) => ({ value: id, word: title })),
          ]}
          value={decision?.id ?? ''}
          onChange={(id) => onChoose(id === '' ? null : toDecisionId(id))}
        />
      </Disclosure>
    </div>
  );
}
