import type { ComponentType } from 'preact';

/** One component of `src/ui`, shown in every state it has; or a piece of a feature. */
export interface GalleryEntry {
  /** Its file, without folder and extension. */
  readonly file: string;
  readonly Sample: ComponentType;
}

/** Texts that break careless layouts: long, without spaces, or turning the direction around. */
export const HOSTILE = {
  endless: 'Safran'.repeat(1_700),
  turning: '\u202Egnirts desrever\u202C قرفة \u200F:-) <b>Kiwi</b>',
  stacked: `M${'\u0301\u0335'.repeat(60)}ango`,
} as const;
