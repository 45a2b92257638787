import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Timer } from '../../ui/timer.ts';

export interface Countdown {
  /** Whole seconds left; null while nothing counts. */
  readonly left: number | null;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Counts whole seconds down and then acts, once. Leaving the screen stops it. */
export function useCountdown(timer: Timer, seconds: number, act: () => void): Countdown {
  const [left, setLeft] = useState<number | null>(null);
  const cancelRef = useRef<(() => void) | null>(null);
  const halt = () => {
    cancelRef.current?.();
    cancelRef.current = null;
  };
  const count = (from: number) => {
    setLeft(from);
    cancelRef.current = timer.after(1000, () => {
      if (from > 1) return count(from - 1);
      cancelRef.current = null;
      setLeft(null);
      act();
    });
  };
  // Not useEffect: its end comes a frame late, and a screen that is left must not erase.
  useLayoutEffect(() => halt, []);
  return {
    left,
    start: () => {
      if (cancelRef.current === null) count(seconds);
    },
    stop: () => {
      halt();
      setLeft(null);
    },
  };
}
