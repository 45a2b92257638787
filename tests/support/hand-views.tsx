import type { CarryViews } from '../../src/features/carry-views.ts';
import { type HandFrames, handFrames } from './hand-frames.tsx';

/** Codes and files of two phones, moved by hand: what one shares, the other picks. */
export interface HandViews extends CarryViews, Pick<HandFrames, 'shown' | 'film'> {
  readonly shared: () => string | null;
  readonly pick: (text: string) => void;
}

export function handViews(): HandViews {
  let shared: string | null = null;
  let onText: ((text: string) => void) | undefined;
  return {
    ...handFrames(),
    ShareFile: ({ content, onOut }) => {
      shared = content;
      return (
        <button type="button" onClick={onOut}>
          file
        </button>
      );
    },
    PickFile: (props) => {
      onText = props.onText;
      return <p>pick</p>;
    },
    shared: () => shared,
    pick: (text) => onText?.(text),
  };
}
