import { firstHandover } from '../../domain/plan-step.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Texts } from '../../i18n/texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Name } from '../../ui/name.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import type { FormDraft } from '../use-form-draft.ts';
import {
  LONGEST_STEP,
  OTHER_TIME,
  type StepErrors,
  type StepForm,
  whenChoices,
  type WhenChoice,
} from './step-form.ts';

export interface StepInputsProps extends ScreenProps {
  readonly draft: FormDraft<StepForm>;
  readonly errors: StepErrors;
}

/** What a step is asked: what, when, for which dish. */
export function StepInputs(props: StepInputsProps) {
  const { draft, errors, phone } = props;
  const { t } = useTexts();
  const { form } = draft;
  const type = (title: string) =>
    draft.change({ title, id: form.id === '' ? phone.ids.next() : form.id });
  return (
    <>
      <TextField
        label={t('plan.what')}
        capitals="sentences"
        value={form.title}
        onInput={type}
        error={useSentence(errors.title)}
      />
      <WhenInput {...props} />
      <ForDishInput {...props} />
    </>
  );
}

/** The sentence of an error, if there is one. */
function useSentence(error: StepErrors[keyof StepErrors]): string | undefined {
  const { t } = useTexts();
  if (error === undefined) return undefined;
  return error === 'TextTooLong' ? t('errors.TextTooLong', { limit: LONGEST_STEP }) : t(error);
}

function WhenInput({ draft, errors, week }: StepInputsProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const { form } = draft;
  const first = firstHandover(week.terms.value);
  const hint = ({ moment }: WhenChoice) =>
    moment.date === first.date ? moment.time : `${day(moment.date)} ${moment.time}`;
  return (
    <>
      <ChoiceGroup<string>
        legend={t('plan.when')}
        choices={[
          ...whenChoices(first, form.when).map((choice) => ({
            value: String(choice.minutes),
            word: whenWord(texts, choice),
            hint: hint(choice),
          })),
          { value: OTHER_TIME, word: t('plan.other') },
        ]}
        value={form.when === '' ? null : form.when}
        onChange={(when) => draft.change({ when })}
        error={useSentence(errors.when)}
      />
      {form.when === OTHER_TIME && (
        <TimeField
          label={t('plan.time')}
          hint={t('plan.timeHint')}
          value={form.time}
          onInput={(time) => draft.change({ time })}
          error={errors.time && t('errors.NotATime')}
        />
      )}
    </>
  );
}

function whenWord({ t }: Pick<Texts, 't'>, { kind, minutes }: WhenChoice): string {
  if (kind === 'evening') return t('plan.evening');
  if (kind === 'kept') return t('plan.asItIs');
  if (minutes === 90) return t('plan.hourAndHalf');
  return minutes < 60 ? t('plan.minutes', { n: minutes }) : t('plan.hours', { n: minutes / 60 });
}

/** Of this week's menu; a step of another dish keeps it while it is changed. */
function ForDishInput({ draft, week }: StepInputsProps) {
  const { t } = useTexts();
  const dishes = offeredDishes(week.menu.value);
  return (
    <ChoiceGroup<string>
      legend={t('plan.forDish')}
      hint={t('plan.comesAgain')}
      choices={[
        { value: '', word: t('plan.wholeKitchen') },
        ...dishes.map(({ libraryId, name }) => ({
          value: libraryId,
          word: name.trim() === '' ? t('menu.unnamed') : <Name>{name}</Name>,
        })),
      ]}
      value={draft.form.dish}
      onChange={(dish) => draft.change({ dish })}
    />
  );
}
