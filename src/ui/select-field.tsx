import { useId } from 'preact/hooks';
import { Field, fieldAria, type FieldTexts } from './field.tsx';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly word: string;
}

export interface SelectFieldProps<V extends string> extends FieldTexts {
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One answer among many; with six or fewer, `ChoiceGroup` keeps them in sight. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { options, value, onChange, ...texts } = props;
  const id = useId();
  const pick = (picked: string) => {
    const option = options.find((each) => each.value === picked);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field id={id} {...texts}>
      <select
        id={id}
        class="field-control"
        autocomplete="off"
        value={value}
        onChange={(event) => pick(event.currentTarget.value)}
        {...fieldAria(id, texts)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
    </Field>
  );
}
