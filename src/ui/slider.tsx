import { useId } from 'preact/hooks';
import { Ltr } from './ltr.tsx';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value in words, such as « 5 % »; read aloud too. */
  readonly text: string;
  readonly onInput: (value: number) => void;
}

/** A number chosen by sliding or with the arrow keys, where trying out matters more than the exact value. */
export function Slider(props: SliderProps) {
  const { label, hint, value, min, max, step = 1, text, onInput } = props;
  const id = useId();
  return (
    <div class="slider">
      <div class="slider-words">
        <label class="slider-label" for={id}>
          <bdi>{label}</bdi>
        </label>
        <output class="slider-text" for={id}>
          <Ltr>{text}</Ltr>
        </output>
      </div>
      <input
        id={id}
        class="slider-input"
        type="range"
        autocomplete="off"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      {hint !== undefined && (
        <p class="slider-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
