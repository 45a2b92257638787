import { signal, type ReadonlySignal } from '@preact/signals';
import type { Timer } from './timer.ts';

/** How long a gesture can be taken back, in milliseconds. */
const UNDO_MS = 10_000;

export interface UndoOffer {
  readonly message: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

export interface UndoOffers {
  readonly current: ReadonlySignal<UndoOffer | null>;
  /** Offers to take a gesture back. The offer before it, if any, ends. */
  readonly showUndo: (offer: UndoOffer) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
  /** Stops the countdown while a person is on the bar, by finger or by keyboard. */
  readonly hold: (by: 'pointer' | 'focus') => void;
  readonly release: (by: 'pointer' | 'focus') => void;
}

/** Keeps the one offer to undo, and ends it after ten seconds of nobody being on it. */
export function createUndoOffers(timer: Timer): UndoOffers {
  const current = signal<UndoOffer | null>(null);
  const holders = new Set<'pointer' | 'focus'>();
  let left = 0;
  let startedAt = 0;
  let stop: (() => void) | null = null;

  const pause = () => {
    if (stop === null) return;
    stop();
    stop = null;
    left -= timer.now() - startedAt;
  };
  const dismiss = () => {
    pause();
    holders.clear();
    current.value = null;
  };
  const run = () => {
    if (current.value === null || stop !== null || holders.size > 0) return;
    startedAt = timer.now();
    stop = timer.after(Math.max(0, left), dismiss);
  };

  return {
    current,
    dismiss,
    showUndo(offer) {
      pause();
      left = UNDO_MS;
      current.value = offer;
      run();
    },
    undo() {
      const offer = current.value;
      dismiss();
      offer?.onUndo();
    },
    hold(by) {
      holders.add(by);
      pause();
    },
    release(by) {
      holders.delete(by);
      run();
    },
  };
}
