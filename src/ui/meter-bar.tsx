import { useId } from 'preact/hooks';
import { Mark } from './mark.tsx';
import { Ltr } from './ltr.tsx';
import './visually-hidden.css';
import './meter-bar.css';

export interface MeterBarProps {
  readonly label: string;
  readonly value: number;
  /** Above zero. */
  readonly limit: number;
  /** The same in writing, such as « 55 / 70 ». */
  readonly text: string;
  /** What being above the limit means, in words; shown with its shape when it happens. */
  readonly overWord: string;
}

/** How full something is; above the limit the surplus is hatched behind a line and named. */
export function MeterBar({ label, value, limit, text, overWord }: MeterBarProps) {
  const labelId = useId();
  const over = value > limit;
  const whole = Math.max(value, limit, 1);
  const inside = `${(100 * Math.max(0, Math.min(value, limit))) / whole}%`;
  const surplus = `${(100 * Math.max(0, value - limit)) / whole}%`;
  return (
    <div class="meter-bar" data-over={over}>
      <div class="meter-bar-words">
        <span class="meter-bar-label" id={labelId}>
          {label}
        </span>
        <span class="meter-bar-text">
          <Ltr>{text}</Ltr>
        </span>
      </div>
      <meter
        class="visually-hidden"
        min={0}
        max={whole}
        value={Math.max(0, value)}
        aria-labelledby={labelId}
        aria-valuetext={over ? `${text}, ${overWord}` : text}
      />
      <div class="meter-bar-track" aria-hidden="true">
        <div class="meter-bar-inside" style={{ inlineSize: inside }} />
        <div class="meter-bar-surplus" style={{ inlineSize: surplus }} />
      </div>
      {over && (
        <p class="meter-bar-over">
          <Mark tone="problem" />
          {overWord}
        </p>
      )}
    </div>
  );
}
