import { useId } from 'preact/hooks';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** The state in a word, such as « yes » and « no », so that it never rests on colour or side. */
  readonly onWord: string;
  readonly offWord: string;
}

/** A setting that takes effect at once. */
export function Switch({ label, hint, on, onChange, onWord, offWord }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label class="switch-line" for={id}>
        <span class="switch-label">{label}</span>
        <input
          id={id}
          class="switch-input"
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="switch-word" aria-hidden="true">
          {on ? onWord : offWord}
        </span>
      </label>
      {hint !== undefined && (
        <p class="switch-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
