import type { ComponentChildren } from 'preact';
import { Mark } from './mark.tsx';
import { fieldAria } from './field.tsx';
import './visually-hidden.css';
import './choice-set.css';

export interface ChoiceSetTexts {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** `stack` gives each answer its own line. */
  readonly layout?: 'row' | 'stack';
  /** For a question that its place on the screen already asks. */
  readonly legendHidden?: boolean;
}

export interface ChoiceSetProps extends ChoiceSetTexts {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** The question, hint and error sentence around several chips. */
export function ChoiceSet(props: ChoiceSetProps) {
  const { id, legend, hint, error, layout = 'row', legendHidden = false, children } = props;
  return (
    <fieldset
      class="choice-set"
      data-wrong={error !== undefined}
      aria-describedby={fieldAria(id, { hint, error })['aria-describedby']}
    >
      <legend class={legendHidden ? 'visually-hidden' : 'choice-set-legend'}>{legend}</legend>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Mark tone="problem" />
          {error}
        </p>
      )}
      <div class="choice-set-chips" data-layout={layout}>
        {children}
      </div>
    </fieldset>
  );
}
