import { encodeQR } from 'qr';
import { err, ok, type Result } from '../kernel/result.ts';

/** Light all around the code, in modules (ISO/IEC 18004, §5.3.8). */
const QUIET_ZONE = 4;
/** Version 15: with its quiet zone 85 modules, what a phone of 360 px still shows at 4 px each. */
const MOST_MODULES = 85;

/**
 * How much of a code may be hidden: `low` 7 %, `medium` 15 %. On a screen nothing is scratched, so
 * the larger squares of `low` are read from further away.
 */
export type QrCorrection = 'low' | 'medium';

/** Rows of modules, true is dark, with the quiet zone around them. */
export type QrMatrix = readonly (readonly boolean[])[];

export interface TooLongForQr {
  readonly type: 'TooLongForQr';
}

/**
 * The smallest QR code that says a text. Digits, capital letters and `$%*+-./: ` take least room;
 * any other sign makes the whole text UTF-8 bytes. Refuses what a phone could not show large enough.
 */
export function qrMatrix(
  text: string,
  correction: QrCorrection = 'low',
): Result<QrMatrix, TooLongForQr> {
  try {
    const matrix = encodeQR(text, 'raw', { ecc: correction, border: QUIET_ZONE });
    return matrix.length > MOST_MODULES ? err({ type: 'TooLongForQr' }) : ok(matrix);
  } catch {
    return err({ type: 'TooLongForQr' }); // the only thing it refuses in a text
  }
}
