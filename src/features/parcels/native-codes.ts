import type { Picture } from '../../formats/qr-reading.ts';

/** The part of the Shape Detection API that is used here (WICG, §2.4); not in TypeScript's library. */
export interface NativeDetector {
  detect(image: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}

export interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader of QR codes (Android, macOS), or null where it has none. */
export async function nativeCodes(
  detectors: NativeDetectors | undefined,
): Promise<NativeDetector | null> {
  if (detectors === undefined) return null;
  try {
    const formats = await detectors.getSupportedFormats();
    return formats.includes('qr_code') ? new detectors({ formats: ['qr_code'] }) : null;
  } catch {
    return null; // named, and not there: Android without its services
  }
}

/** The text of the code on a picture by the browser's own reader; `lost` when it cannot work. */
export async function readNatively(
  detector: NativeDetector,
  { width, height, data }: Picture,
): Promise<{ readonly lost: boolean; readonly text: string | null }> {
  try {
    const image = new ImageData(data, width, height);
    const [code] = await detector.detect(image);
    return { lost: false, text: code?.rawValue ?? null };
  } catch {
    return { lost: true, text: null };
  }
}
