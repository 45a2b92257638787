import type { PriorityRule } from '../../domain/priorities.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PriorityErrors, PriorityForm } from './change-priority.ts';

const RULE_WORD = {
  fixed: 'priorities.fixed',
  percent: 'priorities.percent',
  'until-target': 'priorities.untilTarget',
  rest: 'priorities.rest',
} as const satisfies Readonly<Record<PriorityRule['type'], string>>;
const TYPES = ['fixed', 'percent', 'until-target', 'rest'] as const;
/** A group has a handful of priorities; the same rank may be given to several. */
const RANKS = Array.from({ length: 20 }, (_, place) => String(place + 1));

const AMOUNT_WORD = {
  fixed: 'priorities.amountFixed',
  percent: 'priorities.amountPercent',
  'until-target': 'priorities.amountTarget',
} as const;

export interface PriorityFieldsProps {
  readonly form: PriorityForm;
  readonly onChange: (fields: Partial<PriorityForm>) => void;
  /** null until somebody tried to save. */
  readonly wrong: PriorityErrors | null;
}

/** For what, in which place, and how much. */
export function PriorityFields({ form, onChange, wrong }: PriorityFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const say = (error: PriorityErrors['name'] | undefined) =>
    error ? errorSentence(texts, error) : undefined;
  const { type } = form;
  return (
    <>
      <TextField
        label={t('priorities.name')}
        hint={t('priorities.nameHint')}
        capitals="sentences"
        value={form.name}
        onInput={(name) => onChange({ name })}
        error={say(wrong?.name)}
      />
      <SelectField
        label={t('priorities.rank')}
        hint={t('priorities.rankHint')}
        options={RANKS.map((rank) => ({ value: rank, word: rank }))}
        value={form.rank}
        onChange={(rank) => onChange({ rank })}
      />
      <ChoiceGroup
        legend={t('priorities.howMuch')}
        layout="stack"
        value={type}
        choices={TYPES.map((value) => ({ value, word: t(RULE_WORD[value]) }))}
        onChange={(value) => onChange({ type: value })}
      />
      {type !== 'rest' && (
        <AmountField
          label={t(AMOUNT_WORD[type])}
          unit={type === 'percent' ? '%' : '€'}
          value={form.amount}
          onInput={(amount) => onChange({ amount })}
          error={say(wrong?.amount)}
        />
      )}
    </>
  );
}
