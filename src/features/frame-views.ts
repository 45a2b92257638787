import type { ComponentType } from 'preact';
import type { Bytes } from '../kernel/bytes.ts';

/** Bytes from the screen of one phone to the camera of another: `app` gives the views to who needs them. */
export interface FrameViews {
  readonly Show: ComponentType<{ readonly bytes: Bytes }>;
  /** `onBytes` gets a complete transmission, once. */
  readonly Scan: ComponentType<{ readonly onBytes: (bytes: Bytes) => void }>;
}
