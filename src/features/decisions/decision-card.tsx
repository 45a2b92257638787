import { useState } from 'preact/hooks';
import type { Decision } from '../../domain/decision.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { DecisionFields } from './decision-fields.tsx';
import {
  type DecisionError,
  type DecisionForm,
  keepDecision,
  readDecision,
} from './keep-decision.ts';

export interface DecisionCardProps {
  readonly screen: Pick<ScreenProps, 'group' | 'gestures'>;
  readonly decision: Decision;
  readonly isDue: boolean;
  /** The settings and rules this decision set, in words. */
  readonly sets: readonly string[];
  /** Why and how, where it was proposed here; or nothing. */
  readonly detail: string;
}

/** One decision: what, when, when to talk about it again, and what it set. */
export function DecisionCard({ screen, decision, isDue, sets, detail }: DecisionCardProps) {
  const { t, longDate, list } = useTexts();
  const { title, takenOn, reviewOn } = decision;
  return (
    <li class="decision-card">
      <h3>
        <Name lines={3}>{title}</Name>
      </h3>
      {detail !== '' && (
        <p class="decision-detail">
          <Name lines="all">{detail}</Name>
        </p>
      )}
      {isDue && <Tag tone="attention">{t('decisions.due')}</Tag>}
      <p>{t('decisions.taken', { date: longDate(takenOn) })}</p>
      {reviewOn !== null && <p>{t('decisions.review', { date: longDate(reviewOn) })}</p>}
      {sets.length > 0 && <p>{t('decisions.sets', { what: list(sets) })}</p>}
      <Disclosure summary={t('words.edit')}>
        <EditDecision screen={screen} decision={decision} />
      </Disclosure>
    </li>
  );
}

function EditDecision({ screen, decision }: Pick<DecisionCardProps, 'screen' | 'decision'>) {
  const { t } = useTexts();
  const { title, takenOn, reviewOn } = decision;
  const [typed, setTyped] = useState<Partial<DecisionForm>>({});
  const [error, setError] = useState<DecisionError | null>(null);
  const form: DecisionForm = { title, takenOn, reviewOn: reviewOn ?? '', ...typed };
  const keep = async () => {
    const read = readDecision(form);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const { group, gestures } = screen;
    const work = () => keepDecision(group, decision.id, form);
    if (await gestures.run(work, t('decisions.kept'))) setTyped({});
  };
  return (
    <form
      autocomplete="off"
      class="decision-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep(); // its failure shows in the shell's trouble
      }}
    >
      <DecisionFields
        form={form}
        onChange={(fields) => setTyped({ ...typed, ...fields })}
        error={error}
      />
      <Button submit>{t('words.save')}</Button>
    </form>
  );
}
