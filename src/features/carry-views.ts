import type { ComponentType } from 'preact';
import type { Bytes } from '../kernel/bytes.ts';
import type { FrameViews } from './frame-views.ts';

/** All ways from phone to phone without a network: codes, and files or texts. `app` gives them. */
export interface CarryViews extends FrameViews {
  /** A `.txt` file to share or save; `name` is without the ending. */
  readonly ShareFile: ComponentType<{
    readonly content: string;
    readonly name: string;
    /** It was handed on, or saved. */
    readonly onOut?: () => void;
  }>;
  /** A file or a pasted text from elsewhere: bytes written by Carnet, or any other text. */
  readonly PickFile: ComponentType<{
    readonly onBytes?: (bytes: Bytes) => void;
    readonly onText?: (text: string) => void;
  }>;
}
