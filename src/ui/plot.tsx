import { useId } from 'preact/hooks';
import { Disclosure } from './disclosure.tsx';
import { Ltr } from './ltr.tsx';
import './visually-hidden.css';
import './plot.css';

/** One bar, and its line of the table beside. */
export interface PlotPoint {
  readonly key: string;
  /** What it stands for, in words. */
  readonly label: string;
  /** From 0. */
  readonly value: number;
  /** One text per column after the first: numbers, already written. */
  readonly cells: readonly string[];
}

export interface PlotProps {
  readonly title: string;
  /** In the order of time; the first stands where reading begins. */
  readonly points: readonly PlotPoint[];
  /** The words over the columns of the table: what is counted first, then one per cell. */
  readonly columns: readonly string[];
  /** Opens the table. */
  readonly tableWord: string;
  /** Writes a value of the scale. */
  readonly write: (value: number) => string;
}

/** How many units of the drawing a bar and its gap take. */
const STEP = 10;
const BAR = 7;
const HEIGHT = 100;

/** Bars over time, with the same numbers as a table: whoever does not see the bars misses nothing. */
export function Plot(props: PlotProps) {
  const { title, points, tableWord } = props;
  const titleId = useId();
  return (
    <figure class="plot" aria-labelledby={titleId}>
      <figcaption class="plot-title" id={titleId}>
        {title}
      </figcaption>
      <Drawing {...props} />
      {points.length > 0 && (
        <Disclosure summary={tableWord} late>
          <Numbers {...props} />
        </Disclosure>
      )}
    </figure>
  );
}

function Drawing({ points, write }: PlotProps) {
  const top = roundTop(Math.max(0, ...points.map(({ value }) => value)));
  const width = Math.max(1, points.length) * STEP;
  return (
    <div class="plot-drawing" aria-hidden="true">
      <div class="plot-scale">
        <Ltr>{write(top)}</Ltr>
        <Ltr>{write(0)}</Ltr>
      </div>
      <svg class="plot-bars" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
        {points.map(({ key, value }, at) => (
          <rect
            key={key}
            x={at * STEP + (STEP - BAR) / 2}
            y={HEIGHT - (HEIGHT * value) / top}
            width={BAR}
            height={(HEIGHT * value) / top}
          />
        ))}
      </svg>
      <div class="plot-ends">
        <bdi>{points.at(0)?.label}</bdi>
        {points.length > 1 && <bdi>{points.at(-1)?.label}</bdi>}
      </div>
    </div>
  );
}

function Numbers({ title, points, columns }: PlotProps) {
  return (
    <table class="plot-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ key, label, cells }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            {cells.map((cell, at) => (
              <td key={at}>
                <Ltr>{cell}</Ltr>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The next of 1, 2, 5, 10, 20, 50 … that is not below; 1 for nothing. */
function roundTop(greatest: number): number {
  let power = 1;
  while (power * 10 < greatest) power *= 10;
  const step = [1, 2, 5, 10].find((times) => times * power >= greatest) ?? 10;
  return step * power;
}
