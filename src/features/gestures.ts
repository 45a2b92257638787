import { signal, type ReadonlySignal } from '@preact/signals';
import type { SpokenError } from '../i18n/errors.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Result } from '../kernel/result.ts';
import type { Saved } from '../store/gesture.ts';
import type { UndoOffers } from '../ui/undo-offer.ts';

/** Runs what a person does: saves, says so, offers to undo, and says what went wrong. */
export interface Gestures {
  /**
   * True once saved. `said` names what was done and offers ten seconds to undo it; without it the
   * change shows where it happened and nothing is said. On an error nothing typed is lost.
   */
  run(work: () => Promise<Result<Saved, SpokenError>>, said?: string): Promise<boolean>;
  /** Shows the sentence of an error until the next gesture works. */
  fail(error: SpokenError): void;
  readonly trouble: ReadonlySignal<SpokenError | null>;
  readonly dismissTrouble: () => void;
}

/** The gestures of one window; `texts` is asked each time, the language may change. */
export function createGestures(offers: UndoOffers, texts: () => Texts): Gestures {
  const trouble = signal<SpokenError | null>(null);
  const undo = async (saved: Saved) => {
    const undone = await saved.undo();
    trouble.value = undone.ok ? null : undone.error;
  };
  return {
    trouble,
    fail: (error) => {
      trouble.value = error;
    },
    dismissTrouble: () => {
      trouble.value = null;
    },
    run: async (work, said) => {
      const result = await work();
      trouble.value = result.ok ? null : result.error;
      if (result.ok && said !== undefined)
        offers.showUndo({
          message: said,
          undoLabel: texts().t('words.undo'),
          onUndo: () => void undo(result.value), // its failure shows in `trouble`
        });
      return result.ok;
    },
  };
}
