import { useLayoutEffect, useState } from 'preact/hooks';
import type { Timer } from '../../ui/timer.ts';

/** Codes per second, from the slowest to the fastest that cameras of old phones still follow. */
const PACES = [1, 2, 3, 4, 6] as const;
const USUAL_PACE = PACES.indexOf(4);

export interface FrameTurn {
  /** Which frame is shown, from 0. */
  readonly at: number;
  readonly isPlaying: boolean;
  /** Codes per second. */
  readonly pace: number;
  readonly isSlowest: boolean;
  readonly isFastest: boolean;
  readonly setPlaying: (isPlaying: boolean) => void;
  readonly show: (at: number) => void;
  readonly slower: () => void;
  readonly faster: () => void;
}

/** Shows `count` frames in turn, over and over. Who asked for less motion turns them by hand. */
export function useFrameTurn(count: number, timer: Timer): FrameTurn {
  const [wanted, show] = useState(0);
  const [isPlaying, setPlaying] = useState(() => !asksForLessMotion());
  const [step, setStep] = useState(USUAL_PACE);
  const at = wanted % count;
  const pace = PACES[step] ?? 1;
  useLayoutEffect(() => {
    if (!isPlaying || count === 1) return undefined;
    return timer.after(1000 / pace, () => show((at + 1) % count));
  }, [at, count, isPlaying, pace, timer]);
  return {
    at,
    isPlaying,
    pace,
    isSlowest: step === 0,
    isFastest: step === PACES.length - 1,
    setPlaying,
    show,
    slower: () => setStep(Math.max(0, step - 1)),
    faster: () => setStep(Math.min(PACES.length - 1, step + 1)),
  };
}

function asksForLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
