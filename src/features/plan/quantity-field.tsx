import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useTyped } from '../use-typed.ts';

export interface QuantityFieldProps<V> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As it is written in the field. */
  readonly stored: string;
  readonly check: (text: string) => Result<V, SpokenError>;
  readonly save: (value: V) => Promise<boolean>;
}

/** A number of the group, saved when the person leaves its field. */
export function QuantityField<V>({ label, hint, ...typed }: QuantityFieldProps<V>) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped(typed);
  return (
    <div onChange={leave}>
      <TextField
        label={label}
        hint={hint}
        keyboard="decimal"
        direction="ltr"
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
    </div>
  );
}
