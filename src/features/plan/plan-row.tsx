import { Pencil } from 'lucide';
import { useId } from 'preact/hooks';
import type { PlannedStep } from '../../domain/plan-step.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { nameOnMenu } from '../week-plan.ts';
import { tickStep } from './save-step.ts';

export interface PlanRowProps extends ScreenProps {
  readonly step: PlannedStep;
  readonly onEdit: () => void;
}

/** A step: its hour first, then what and for which dish; a tap anywhere on it ticks it. */
export function PlanRow({ step, week, gestures, onEdit }: PlanRowProps) {
  const { t } = useTexts();
  const dish = nameOnMenu(week, step.dish);
  const id = useId();
  const tick = (done: boolean) => void gestures.run(() => tickStep(week, step.id, done)); // shows in the tick
  return (
    <li class="plan-step" data-state={step.state}>
      <label class="plan-tick" for={id}>
        <input
          id={id}
          class="plan-box"
          type="checkbox"
          checked={step.state === 'done'}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <bdi class="plan-time" dir="ltr">
          {step.moment.time}
        </bdi>
        <span class="plan-words">
          <span class="plan-title">
            <Name lines="all">{step.title}</Name>
          </span>
          <span class="plan-dish">
            {dish === null ? t('plan.wholeKitchen') : <Name>{dish}</Name>}
          </span>
        </span>
      </label>
      <div class="plan-foot">
        <StepTag state={step.state} />
        <span class="plan-edit">
          <Button kind="quiet" icon={Pencil} onPress={onEdit}>
            {t('words.edit')}{' '}
            <VisuallyHidden>
              <Name>{step.title}</Name>
            </VisuallyHidden>
          </Button>
        </span>
      </div>
    </li>
  );
}

function StepTag({ state }: Pick<PlannedStep, 'state'>) {
  const { t } = useTexts();
  switch (state) {
    case 'done':
      return <Tag tone="good">{t('plan.done')}</Tag>;
    case 'due':
      return <Tag tone="attention">{t('plan.due')}</Tag>;
    case 'next':
      return <Tag tone="info">{t('plan.next')}</Tag>;
    case 'later':
      return null;
  }
}
