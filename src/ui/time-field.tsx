import { useId } from 'preact/hooks';
import { Field, fieldAria, type FieldTexts } from './field.tsx';

export interface TimeFieldProps extends FieldTexts {
  /** `18:30`, or empty. */
  readonly value: string;
  readonly onInput: (time: string) => void;
}

/** A time of day, picked with the phone's own clock. */
export function TimeField({ value, onInput, ...texts }: TimeFieldProps) {
  const id = useId();
  return (
    <Field id={id} {...texts}>
      <input
        id={id}
        class="field-control"
        type="time"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...fieldAria(id, texts)}
      />
    </Field>
  );
}
