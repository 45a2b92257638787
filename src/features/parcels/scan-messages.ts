import type { Care, Picture } from '../../formats/qr-reading.ts';

/**
 * Page to worker. Kept as they are from version to version: after an update an open page of the
 * version before may start the newer worker.
 */
export interface ScanRequest {
  readonly id: number;
  readonly picture: Picture;
  readonly care: Care;
}

/** Worker to page: `text` is null where the picture shows no code. */
export interface ScanAnswer {
  readonly id: number;
  readonly text: string | null;
}
