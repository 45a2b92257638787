import { describe, expect, test } from 'vitest';
import { qrMatrix, type QrCorrection, type QrMatrix } from '../../../src/formats/qr.ts';
import { readQr } from '../../../src/formats/qr-reading.ts';
import { cutIntoFrames } from '../../../src/protocol/frames.ts';
import { renderedCode, type View } from '../../support/rendered-code.ts';

const bytes = Uint8Array.from({ length: 1_380 }, (_, at) => (at * 7919) % 256);
const cut = cutIntoFrames(bytes);
const frames = cut.ok ? cut.value : [];

function matrixOf(text: string, correction?: QrCorrection): QrMatrix {
  const made = qrMatrix(text, correction);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

function seen(text: string, view: View): string | null {
  return readQr(renderedCode(matrixOf(text), view), 'thorough');
}

describe('a code of a frame', () => {
  test('is of version 12: 65 modules and a quiet zone of 4 on each side', () => {
    expect(frames).toHaveLength(4);
    expect(frames.map((text) => matrixOf(text).length)).toEqual([73, 73, 73, 73]);
  });

  test.each<[string, View]>([
    ['exactly, 6 pixels a module', { side: 480, width: 438 }],
    ['4 pixels a module', { side: 480, width: 292 }],
    ['not a whole number of pixels a module', { side: 480, width: 401 }],
    ['in a noisy picture', { side: 480, width: 420, noise: 25 }],
    ['turned a little', { side: 640, width: 440, turned: 7, noise: 8 }],
    ['upside down', { side: 640, width: 460, turned: 180, noise: 8 }],
    ['held at a slant', { side: 640, width: 460, tilted: 0.1, noise: 8 }],
  ])('is read when seen %s', (_how, view) => {
    const read = frames.map((text, seed) => seen(text, { ...view, seed: seed + 1 }));
    expect(read).toEqual(frames);
  });

  test('gives nothing rather than something else when it is too small', () => {
    expect(seen(frames[0] ?? '', { side: 300, width: 90, noise: 20 })).toBeNull();
  });
});

test('a code right before the camera is read at the first try', () => {
  const text = frames[0] ?? '';
  const picture = renderedCode(matrixOf(text), { side: 480, width: 438 });
  expect(readQr(picture, 'quick')).toBe(text);
});

test('a picture without a code is read as nothing', () => {
  const data = new Uint8ClampedArray(320 * 240 * 4).fill(128);
  expect(readQr({ width: 320, height: 240, data }, 'thorough')).toBeNull();
});

test('accents, Arabic and pictures in a text come back', () => {
  const text = 'Mangé à Liège : قرفة 🍲';
  expect(seen(text, { side: 300, width: 260 })).toBe(text);
});

test('more correction makes a larger code of the same text', () => {
  const text = frames[0] ?? '';
  expect(matrixOf(text, 'medium').length).toBeGreaterThan(matrixOf(text, 'low').length);
  expect(readQr(renderedCode(matrixOf(text, 'medium'), { side: 480, width: 425 }), 'quick')).toBe(
    text,
  );
});

test.each([
  ['a little too long for a phone', 'K'.repeat(800)],
  ['too long for any code', 'K'.repeat(9_000)],
])('a text %s is refused', (_how, text) => {
  expect(qrMatrix(text)).toEqual({ ok: false, error: { type: 'TooLongForQr' } });
});
