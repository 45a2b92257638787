import { readQr } from '../../formats/qr-reading.ts';
import { type NativeDetectors, nativeCodes, readNatively } from './native-codes.ts';
import type { ScanAnswer, ScanRequest } from './scan-messages.ts';

/**
 * Answers requests to read a picture: by the browser's own reader where there is one, else by ours.
 * A photo, which is looked at once, gets both.
 */
export function answerScans(
  detectors: NativeDetectors | undefined,
): (request: ScanRequest) => Promise<ScanAnswer> {
  let native = nativeCodes(detectors);
  return async ({ id, picture, care }) => {
    const detector = await native;
    const found = detector && (await readNatively(detector, picture));
    if (found?.lost) native = Promise.resolve(null);
    const isEnough = found && !found.lost && (found.text !== null || care === 'quick');
    return { id, text: isEnough ? found.text : readQr(picture, care) };
  };
}
