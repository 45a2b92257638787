import jsQR from 'jsqr';
import type { Locator } from 'playwright';
import { renderedCode } from './rendered-code.ts';

/** Pixels a module. */
const SCALE = 6;
/** Modules of white around a code (ISO/IEC 18004). */
const QUIET = 4;

/** What another decoder than ours reads in a QR code drawn on a page; null where it reads nothing. */
export async function codeSeenIn(picture: Locator): Promise<string | null> {
  const box = await picture.getAttribute('viewBox');
  const path = await picture.locator('path').getAttribute('d');
  const size = Number(box?.split(' ')[2]);
  const dark = new Set(
    [...(path ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`),
  );
  const matrix = Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_module, x) => dark.has(`${x} ${y}`)),
  );
  const side = (size + 2 * QUIET) * SCALE;
  const { data, width, height } = renderedCode(matrix, { side, width: side });
  return jsQR(data, width, height)?.data ?? null;
}
