import { parseWallTime, type WallMoment, wallMomentOf } from '../../domain/calendar.ts';
import {
  minutesFrom,
  minutesFromEvening,
  momentBefore,
  type PlanStep,
} from '../../domain/plan-step.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { oneLine } from '../one-line.ts';
import type { FormTexts } from '../use-form-draft.ts';

/** A step as it is typed: texts only, so that it can be kept as a draft. */
export interface StepForm extends FormTexts {
  /** Id the step has or will have, from the first letter on: saving a form twice writes it once. */
  readonly id: string;
  /** `edits` where the step stands in the plan already. */
  readonly mode: string;
  readonly title: string;
  /** Minutes before the first hand-over, `OTHER_TIME`, or nothing yet. */
  readonly when: string;
  /** Typed clock time, where another one is wanted. */
  readonly time: string;
  /** A dish of the library; empty: the whole kitchen. */
  readonly dish: string;
}

export type NewStep = Omit<PlanStep, 'id'>;
export type StepErrors = Partial<
  Record<
    'title' | 'when' | 'time',
    'plan.whatMissing' | 'plan.whenMissing' | 'errors.NotATime' | 'TextTooLong'
  >
>;

/** What is chosen to type a clock time. */
export const OTHER_TIME = 'other';
/** A step is read from afar. */
export const LONGEST_STEP = 120;
const USUAL_MINUTES = [15, 30, 60, 90, 120, 180] as const;

export const BLANK_STEP: StepForm = {
  id: '',
  mode: '',
  title: '',
  when: '',
  time: '',
  dish: '',
};

/** A step of the plan, to be changed. */
export function formOfStep({ id, title, minutesBefore, dish }: PlanStep): StepForm {
  return { id, mode: 'edits', title, when: String(minutesBefore), time: '', dish: dish ?? '' };
}

/** One answer to « how long before ». */
export interface WhenChoice {
  readonly minutes: number;
  readonly kind: 'usual' | 'evening' | 'kept';
  readonly moment: WallMoment;
}

/** The usual answers, the evening before, and what a step has now where that is none of them. */
export function whenChoices(first: WallMoment, when: string): readonly WhenChoice[] {
  const choice = (minutes: number, kind: WhenChoice['kind']): WhenChoice => ({
    minutes,
    kind,
    moment: wallMomentOf(momentBefore(first, minutes), first.zone),
  });
  const evening = minutesFromEvening(first);
  const offered = [
    ...USUAL_MINUTES.map((minutes) => choice(minutes, 'usual')),
    choice(evening, 'evening'),
  ];
  const isOther = !/^\d+$/.test(when) || offered.some(({ minutes }) => String(minutes) === when);
  return isOther ? offered : [choice(Number(when), 'kept'), ...offered];
}

/** The step a form describes, or everything that is wrong with it. */
export function checkStep(form: StepForm, first: WallMoment): Result<NewStep, StepErrors> {
  const title = oneLine(form.title);
  const time = parseWallTime(form.time);
  const isTyped = form.when === OTHER_TIME;
  const errors: StepErrors = {
    ...(title === '' ? { title: 'plan.whatMissing' as const } : {}),
    ...(title.length > LONGEST_STEP ? { title: 'TextTooLong' as const } : {}),
    ...(form.when === '' ? { when: 'plan.whenMissing' as const } : {}),
    ...(isTyped && !time.ok ? { time: 'errors.NotATime' as const } : {}),
  };
  if (Object.keys(errors).length > 0) return err(errors);
  const minutesBefore = isTyped && time.ok ? minutesFrom(time.value, first) : Number(form.when);
  return ok({ title, minutesBefore, dish: form.dish === '' ? null : form.dish });
}
