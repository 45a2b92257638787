import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useTyped } from '../use-typed.ts';

export interface WeightFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As saved, in the writing of the field. */
  readonly stored: string;
  readonly check: (typed: string) => Result<number, SpokenError>;
  readonly save: (hundredths: number) => Promise<boolean>;
  /** Dots instead of digits: others look at the same screen. */
  readonly concealed?: boolean;
}

/** A number in hundredths, saved when the person leaves the field. */
export function WeightField(props: WeightFieldProps) {
  const { label, hint, stored, check, save, concealed = false } = props;
  const texts = useTexts();
  const typed = useTyped({ stored, check, save });
  return (
    <div onFocusOut={typed.leave}>
      <TextField
        label={label}
        keyboard="decimal"
        direction="ltr"
        concealed={concealed}
        value={typed.value}
        onInput={typed.onInput}
        error={typed.error === null ? undefined : errorSentence(texts, typed.error)}
        {...(hint === undefined ? {} : { hint })}
      />
    </div>
  );
}
