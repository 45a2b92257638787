import { ChevronLeft, ChevronRight, CircleStop, Timer, Volume2 } from 'lucide';
import type { RecipeStep } from '../../domain/recipe.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { phoneBell } from '../bell.ts';
import { startTimer } from '../cook-timers.ts';
import type { OneRecipeProps } from './with-mine.tsx';
import { useKeptStep } from './use-kept-step.ts';
import { useVoice } from './use-voice.ts';

type StepPagesProps = OneRecipeProps & {
  readonly steps: readonly RecipeStep[];
};

/** One step at a time; its left and right halves turn the page. */
export function StepPages(props: StepPagesProps) {
  const { t } = useTexts();
  const { steps } = props;
  const kept = useKeptStep(props, props.recipe);
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === kept.step),
  );
  const step = steps[at];
  if (step === undefined) return null;
  const start = (timed: RecipeStep) => {
    phoneBell.arm();
    const { week, mine, phone, gestures } = props;
    // The drafts of a week go the day after its meal.
    const timer = { ...named(timed), book: week.draftsBook ?? mine };
    void gestures.run(() => startTimer(timer, timed.minutes, phone.clock.now())); // says its own failure
  };
  const turnTo = (to: number) => kept.turnTo(steps[to]?.id ?? step.id);
  return (
    <Section title={t('recipes.step', { at: at + 1, of: steps.length })}>
      <div class="recipe-step" aria-live="polite">
        <Name lines="all">{step.text}</Name>
      </div>
      <div class="recipe-step-tools">
        {step.minutes > 0 && (
          <Button icon={Timer} onPress={() => start(step)}>
            {t('recipes.startTimer', { minutes: step.minutes })}
          </Button>
        )}
        <ReadAloud key={step.id} text={step.text} />
      </div>
      <div class="recipe-zones">
        <Zone isBack word={t('recipes.back')} isEnd={at === 0} onPress={() => turnTo(at - 1)} />
        <Zone
          word={t('recipes.next')}
          isEnd={at === steps.length - 1}
          onPress={() => turnTo(at + 1)}
        />
      </div>
      <Disclosure summary={t('recipes.allSteps')} late>
        <ol class="recipe-all-steps">
          {steps.map(({ id, text }) => (
            <li key={id}>
              <Name lines="all">{text}</Name>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Section>
  );
}

interface ZoneProps {
  readonly word: string;
  readonly isEnd: boolean;
  readonly onPress: () => void;
  readonly isBack?: boolean;
}

function Zone({ word, isEnd, onPress, isBack = false }: ZoneProps) {
  return (
    <button
      class="recipe-zone"
      type="button"
      aria-disabled={isEnd ? true : undefined}
      onClick={onPress}
    >
      {isBack && <Icon node={ChevronLeft} mirror size="big" />}
      {word}
      {!isBack && <Icon node={ChevronRight} mirror size="big" />}
    </button>
  );
}

function ReadAloud({ text }: { readonly text: string }) {
  const { t, language } = useTexts();
  const voice = useVoice(language);
  if (!voice) return null;
  return voice.isSpeaking ? (
    <Button icon={CircleStop} onPress={voice.stop}>
      {t('recipes.stopReading')}
    </Button>
  ) : (
    <Button icon={Volume2} onPress={() => voice.speak(text)}>
      {t('recipes.readAloud')}
    </Button>
  );
}

/** What a timer is known by, once its step is no longer shown. */
function named({ id, text }: RecipeStep) {
  return { step: id, what: text.split('\n')[0]?.slice(0, 80) ?? '' };
}
