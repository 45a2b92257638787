import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type QrMatrix, qrMatrix } from '../../src/formats/qr.ts';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels a module at most, as when the phone is held as near as the frame asks for. */
const SCALE = 6;
const [WALL, DARK, LIGHT] = [110, 30, 225];

export interface FakeCameraOptions {
  /** Where the film is written; the caller removes it. */
  readonly folder: string;
  /** Codes per second; the film begins again when it ends. */
  readonly perSecond?: number;
}

/**
 * Films QR codes one after the other, and gives the switches that make Chromium take the film for
 * its camera, allowed without a question (`browserArgs` of `openApp`). The picture is 640 × 480, so
 * half a megabyte of disk a code.
 */
export function fakeCamera(
  texts: readonly string[],
  { folder, perSecond = 4 }: FakeCameraOptions,
): readonly string[] {
  const path = join(folder, 'camera.y4m');
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${perSecond}:1 Ip A1:1 C420jpeg\n`);
  for (const text of texts) {
    writeSync(file, 'FRAME\n');
    writeSync(file, filmed(text));
  }
  closeSync(file);
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ];
}

/** One picture: the light of each pixel, then two planes of colour that stay grey. */
function filmed(text: string): Buffer {
  const made = qrMatrix(text);
  if (!made.ok) throw new Error(`A text of ${text.length} signs fits no code`);
  const picture = Buffer.alloc(WIDTH * HEIGHT * 1.5, 128);
  picture.fill(WALL, 0, WIDTH * HEIGHT);
  drawInto(picture, made.value);
  return picture;
}

function drawInto(picture: Buffer, matrix: QrMatrix): void {
  const scale = Math.min(SCALE, Math.floor(HEIGHT / matrix.length));
  const [across, down] = [WIDTH, HEIGHT].map((side) =>
    Math.floor((side - matrix.length * scale) / 2),
  );
  for (let y = 0; y < matrix.length * scale; y += 1) {
    for (let x = 0; x < matrix.length * scale; x += 1) {
      const isDark = matrix[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      picture[((down ?? 0) + y) * WIDTH + (across ?? 0) + x] = isDark ? DARK : LIGHT;
    }
  }
}
