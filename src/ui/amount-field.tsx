import { useId } from 'preact/hooks';
import { Field, fieldAria, type FieldTexts } from './field.tsx';
import './amount-field.css';

export interface AmountFieldProps extends FieldTexts {
  /** What was typed, as it was typed: « 12,40 » stays « 12,40 ». Reading it is the caller's. */
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** The sign written after the number, such as « € ». */
  readonly unit: string;
  readonly required?: boolean;
}

/** An amount, typed with a comma or a point. */
export function AmountField(props: AmountFieldProps) {
  const { value, onInput, unit, required = false, ...texts } = props;
  const id = useId();
  return (
    <Field id={id} {...texts}>
      <span class="amount-field" dir="ltr">
        <input
          id={id}
          class="field-control amount-field-number"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          required={required}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...fieldAria(id, texts)}
        />
        <span class="amount-field-unit" aria-hidden="true">
          {unit}
        </span>
      </span>
    </Field>
  );
}
