import type { FrameViews } from '../../src/features/frame-views.ts';
import type { Bytes } from '../../src/kernel/bytes.ts';

/** Screen and camera of two phones, moved by hand: what one shows, the other films. */
export interface HandFrames extends FrameViews {
  readonly shown: () => Bytes | null;
  readonly film: (bytes: Bytes) => void;
}

export function handFrames(): HandFrames {
  let shown: Bytes | null = null;
  let onBytes: ((bytes: Bytes) => void) | null = null;
  return {
    Show: ({ bytes }) => {
      shown = bytes;
      return <p>codes</p>;
    },
    Scan: (props) => {
      onBytes = props.onBytes;
      return <p>camera</p>;
    },
    shown: () => shown,
    film: (bytes) => onBytes?.(bytes),
  };
}
