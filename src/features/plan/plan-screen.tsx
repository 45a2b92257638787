import { ListChecks, Printer, Refrigerator, Thermometer } from 'lucide';
import { useRef } from 'preact/hooks';
import { firstHandover, type PlannedStep } from '../../domain/plan-step.ts';
import { instantOf } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { weekPlan } from '../week-plan.ts';
import { NextStep } from './next-step.tsx';
import { PlanRow } from './plan-row.tsx';
import { StepFields } from './step-fields.tsx';
import { BLANK_STEP, formOfStep } from './step-form.ts';
import './plan.css';

/** The day of the meal, backwards from the first hand-over: when, what, for which dish. */
export function PlanScreen(props: ScreenProps) {
  const { week, phone, gestures } = props;
  const { t, moment, day } = useTexts();
  const days = weekPlan(props, phone.now.value);
  const draft = useFormDraft({ book: week.draftsBook, row: 'plan-step', gestures }, BLANK_STEP);
  const form = useRef<HTMLDivElement>(null);
  const edit = (step: PlannedStep) => {
    draft.change(formOfStep(step));
    form.current?.querySelector('h2')?.scrollIntoView();
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  };
  const first = moment(instantOf(firstHandover(week.terms.value)).instant);
  return (
    <Page
      title={t('plan.title')}
      meta={t('plan.firstHandover', { moment: first })}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
    >
      {days.length === 0 && <EmptyState picture={ListChecks}>{t('plan.empty')}</EmptyState>}
      <NextStep days={days} now={phone.now.value} />
      {days.map(({ date, steps }) => (
        <Section key={date} title={day(date)}>
          <ul class="plan-steps">
            {steps.map((step) => (
              <PlanRow key={step.id} {...props} step={step} onEdit={() => edit(step)} />
            ))}
          </ul>
        </Section>
      ))}
      <div ref={form}>
        <StepFields {...props} draft={draft} />
      </div>
      <PlanLinks week={week} />
    </Page>
  );
}

function PlanLinks({ week }: Pick<ScreenProps, 'week'>) {
  const { t } = useTexts();
  return (
    <Section title={t('plan.more')}>
      <div class="plan-links">
        <LinkButton icon={Refrigerator} href={paths.capacity(week.week)}>
          {t('capacity.title')}
        </LinkButton>
        <LinkButton icon={Thermometer} href={paths.hygiene(week.week)}>
          {t('hygiene.title')}
        </LinkButton>
        <LinkButton icon={Printer} href={paths.print(week.week)}>
          {t('kitchen.toPrint')}
        </LinkButton>
      </div>
    </Section>
  );
}
