import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { RecipeStep } from '../../domain/recipe.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { err, ok } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readWholeNumber } from '../../ui/whole-number.ts';
import { checkText } from '../check-text.ts';
import { SavedNote } from '../saved-note.tsx';
import { useTyped } from '../use-typed.ts';
import { putStep, removeStep } from './change-recipe.ts';
import { PartTools } from './part-tools.tsx';
import type { RecipeEditing } from './recipe-editing.ts';

/** The steps in their order; what each says opens in place. */
export function EditSteps(editing: RecipeEditing) {
  const { t } = useTexts();
  const { props, known, save } = editing;
  const { steps, id: recipe } = known.recipe;
  const [added, setAdded] = useState<string | null>(null);
  const add = async () => {
    const id = props.phone.ids.next();
    if (await save(id, () => putStep(props, recipe, { id }))) setAdded(id);
  };
  return (
    <Section title={t('recipes.steps')}>
      <ol class="recipe-parts">
        {steps.map((step, at) => (
          <li key={step.id}>
            <Disclosure summary={<StepSummary step={step} at={at} />} open={added === step.id} late>
              <div class="recipe-part">
                <EditText {...editing} step={step} />
                <EditMinutes {...editing} step={step} />
                <PartTools
                  {...editing}
                  part={step.id}
                  isFirst={at === 0}
                  isLast={at === steps.length - 1}
                  removedSaid={t('recipes.removedStepSaid')}
                  onRemove={() => removeStep(props, recipe, step.id)}
                />
              </div>
            </Disclosure>
          </li>
        ))}
      </ol>
      <Button wide icon={Plus} onPress={() => void add()}>
        {t('recipes.addStep')}
      </Button>
    </Section>
  );
}

type StepEditing = RecipeEditing & { readonly step: RecipeStep };

function StepSummary({ step, at }: { readonly step: RecipeStep; readonly at: number }) {
  const { t } = useTexts();
  return (
    <span class="recipe-step-summary">
      <bdi>{at + 1}.</bdi>
      {step.text.trim() === '' ? t('recipes.unwrittenStep') : <Name lines={2}>{step.text}</Name>}
    </span>
  );
}

function EditText({ props, known, saved, save, step }: StepEditing) {
  const texts = useTexts();
  const { id } = step;
  const part = `${id}/text`;
  const { value, onInput, error, leave } = useTyped({
    stored: step.text,
    check: (text) => checkText(text),
    save: (text) => save(part, () => putStep(props, known.recipe.id, { id, text })),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('recipes.stepText')}
        value={value}
        onInput={onInput}
        lines={3}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
      />
      <SavedNote shown={saved === part} />
    </div>
  );
}

/** A day: no pot stands longer. */
const MOST_MINUTES = 1440;

function EditMinutes({ props, known, saved, save, step }: StepEditing) {
  const texts = useTexts();
  const { id } = step;
  const part = `${id}/minutes`;
  const { value, onInput, error, leave } = useTyped({
    stored: step.minutes === 0 ? '' : String(step.minutes),
    check: (text) => {
      const minutes = text.trim() === '' ? 0 : readWholeNumber(text);
      return minutes === null || minutes > MOST_MINUTES
        ? err({ type: 'NotMinutes', most: MOST_MINUTES } as const)
        : ok(minutes);
    },
    save: (minutes) => save(part, () => putStep(props, known.recipe.id, { id, minutes })),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('recipes.minutes')}
        hint={texts.t('recipes.minutesHint')}
        keyboard="numeric"
        direction="ltr"
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <SavedNote shown={saved === part} />
    </div>
  );
}
