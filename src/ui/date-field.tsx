import { useId } from 'preact/hooks';
import { Field, fieldAria, type FieldTexts } from './field.tsx';

export interface DateFieldProps extends FieldTexts {
  /** `2026-11-26`, or empty. */
  readonly value: string;
  readonly onInput: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A day, picked with the phone's own calendar. */
export function DateField({ value, onInput, min, max, ...texts }: DateFieldProps) {
  const id = useId();
  return (
    <Field id={id} {...texts}>
      <input
        id={id}
        class="field-control"
        type="date"
        autocomplete="off"
        value={value}
        min={min}
        max={max}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...fieldAria(id, texts)}
      />
    </Field>
  );
}
