import type { ComponentChildren } from 'preact';
import { Mark } from './mark.tsx';
import './field.css';

/** What every field says around its control. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: string | undefined;
  /** A whole sentence: what is wrong and how to put it right. */
  readonly error?: string | undefined;
}

export interface FieldProps extends FieldTexts {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** Label, hint and error sentence around one control. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class="field" data-wrong={error !== undefined}>
      <label class="field-label" for={id}>
        {label}
      </label>
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
      {children}
    </div>
  );
}

/** The ARIA attributes that tie a control to the texts `Field` draws around it. */
export function fieldAria(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>) {
  const described = [
    error === undefined ? '' : `${id}-error`,
    hint === undefined ? '' : `${id}-hint`,
  ].filter((part) => part !== '');
  return {
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': error === undefined ? undefined : true,
  };
}
