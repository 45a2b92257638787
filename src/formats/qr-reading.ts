import { decodeQR } from 'qr/decode.js';

/** A picture as a canvas gives it: four bytes a pixel, red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** How long to look: a camera shows the next picture anyway, a photo is the only one. */
export type Care = 'quick' | 'thorough';

/** Further tries, and the milliseconds they may take on top of the first. */
const CARE = {
  quick: { effort: 4, timeLimit: 60 },
  thorough: { effort: Infinity, timeLimit: 1_500 },
} as const;

/** The text of the QR code on a picture, or null when none is readable. */
export function readQr({ width, height, data }: Picture, care: Care): string | null {
  try {
    return decodeQR({ width, height, data }, CARE[care]);
  } catch {
    return null; // no code, half a code, a blurred one: nothing to tell them apart by
  }
}
