import { useId, useState } from 'preact/hooks';
import { Minus, Plus } from 'lucide';
import { Icon } from './icon.tsx';
import { readWholeNumber } from './whole-number.ts';
import './stepper.css';

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Accessible names of − and +, such as « One less: soup ». */
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly min?: number;
  readonly max?: number;
  readonly size?: 'normal' | 'large';
  readonly hint?: string;
}

/** A whole number, changed by one tap, by arrow keys, or typed. */
export function Stepper(props: StepperProps) {
  const { label, value, onChange, min = 0, max = 999, size = 'normal', hint } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const goTo = (next: number) => {
    setTyped(null);
    const kept = Math.min(max, Math.max(min, next));
    if (kept !== value) onChange(kept);
  };
  const type = (text: string) => {
    setTyped(text);
    const number = readWholeNumber(text);
    if (number !== null && number >= min && number <= max && number !== value) onChange(number);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    goTo(value + step);
  };
  return (
    <div class="stepper" data-size={size}>
      <label class="stepper-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="stepper-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="stepper-controls">
        <StepButton
          side="less"
          name={props.lessLabel}
          end={value <= min}
          onPress={() => goTo(value - 1)}
        />
        <input
          id={id}
          class="stepper-number"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          dir="ltr"
          role="spinbutton"
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          value={typed ?? String(value)}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={() => goTo(typed === null ? value : (readWholeNumber(typed) ?? value))}
        />
        <StepButton
          side="more"
          name={props.moreLabel}
          end={value >= max}
          onPress={() => goTo(value + 1)}
        />
      </div>
    </div>
  );
}

interface StepButtonProps {
  readonly side: 'less' | 'more';
  readonly name: string;
  readonly end: boolean;
  readonly onPress: () => void;
}

function StepButton({ side, name, end, onPress }: StepButtonProps) {
  return (
    <button
      class="stepper-button"
      type="button"
      aria-label={name}
      aria-disabled={end ? true : undefined}
      onClick={onPress}
    >
      <Icon node={side === 'less' ? Minus : Plus} size="big" />
    </button>
  );
}
