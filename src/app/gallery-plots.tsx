import { Plot } from '../ui/plot.tsx';
import type { GalleryEntry } from './gallery-entry.ts';

const WEEKS = [51, 55, 48, 0, 62, 70].map((mains, at) => ({
  key: String(at),
  label: `Week ${at + 40}`,
  value: mains,
  cells: [String(mains)],
}));

function Plots() {
  const words = { columns: ['Week', 'Main dishes'], tableWord: 'See the numbers', write: String };
  return (
    <>
      <Plot title="Main dishes per week" points={WEEKS} {...words} />
      <Plot title="One week only" points={WEEKS.slice(0, 1)} {...words} />
      <Plot title="Nothing yet" points={[]} {...words} />
    </>
  );
}

/** Numbers over time. */
export const plotEntries: readonly GalleryEntry[] = [{ file: 'plot', Sample: Plots }];
