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
  /** `large` has 64 px targets, for wet hands. */
  readonly size?: 'normal' | 'large';
  readonly hint?: string;
}

/** A whole number, changed by one tap, by arrow keys, or typed. */
export function Stepper(props: StepperProps) {
  const { label, value, onChange, min = 0, max = 999, size = 'normal', hint } = props;
  const id = useId();
  const goTo = (next: number) => {
    const kept = Math.min(max, Math.max(min, next));
    if (kept !== value) onChange(kept);
  };
  return (
    <div class="stepper" data-size={size}>
      <label class="stepper-label" for={id}>
        <bdi>{label}</bdi>
      </label>
      {hint !== undefined && (
        <p class="stepper-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="stepper-controls">
        <StepButton name={props.lessLabel} end={value <= min} onPress={() => goTo(value - 1)} />
        <NumberBox
          id={id}
          value={value}
          min={min}
          max={max}
          goTo={goTo}
          hinted={hint !== undefined}
        />
        <StepButton
          name={props.moreLabel}
          end={value >= max}
          onPress={() => goTo(value + 1)}
          plus
        />
      </div>
    </div>
  );
}

interface NumberBoxProps {
  readonly id: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly goTo: (value: number) => void;
  readonly hinted: boolean;
}

/** The number itself. What is being typed stays as typed until the person leaves the box. */
function NumberBox({ id, value, min, max, goTo, hinted }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const number = readWholeNumber(text);
    if (number !== null && number >= min && number <= max) goTo(number);
  };
  const settle = (step: number) => {
    goTo((readWholeNumber(typed ?? '') ?? value) + step);
    setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1, Enter: 0 }[event.key];
    if (step === undefined) return;
    if (step !== 0) event.preventDefault();
    settle(step);
  };
  return (
    <input
      id={id}
      class="stepper-number"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      spellcheck={false}
      dir="ltr"
      role="spinbutton"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-describedby={hinted ? `${id}-hint` : undefined}
      value={typed ?? String(value)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => settle(0)}
    />
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly end: boolean;
  readonly onPress: () => void;
  readonly plus?: boolean;
}

function StepButton({ name, end, onPress, plus = false }: StepButtonProps) {
  return (
    <button
      class="stepper-button"
      type="button"
      aria-label={name}
      aria-disabled={end ? true : undefined}
      onClick={onPress}
    >
      <Icon node={plus ? Plus : Minus} size="big" />
    </button>
  );
}
