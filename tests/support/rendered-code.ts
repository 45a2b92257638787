import type { Picture } from '../../src/formats/qr-reading.ts';
import type { QrMatrix } from '../../src/formats/qr.ts';

/** How a camera sees a code. Lengths in pixels, angles in degrees, light from 0 to 255. */
export interface View {
  /** Side of the square picture. */
  readonly side: number;
  /** Side of the code in it, quiet zone included. */
  readonly width: number;
  readonly turned?: number;
  /** How much nearer one edge is than the middle, as a share. */
  readonly tilted?: number;
  readonly noise?: number;
  readonly seed?: number;
}

const [DARK, LIGHT, AROUND] = [35, 215, 70];

/** A picture of a code on a grey table, the same one for the same view. */
export function renderedCode(matrix: QrMatrix, view: View): Picture {
  const { side, seed = 1, noise = 0 } = view;
  const random = sequence(seed);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1) {
    const light = lightAt(matrix, view, [at % side, Math.floor(at / side)]);
    const grey = light + (random() + random() + random() - 1.5) * 2 * noise;
    for (let channel = 0; channel < 3; channel += 1) data[at * 4 + channel] = grey;
  }
  return { width: side, height: side, data };
}

/** Each pixel is the mean of four points, as a lens would make it. */
function lightAt(matrix: QrMatrix, view: View, [x, y]: readonly [number, number]): number {
  let sum = 0;
  for (const [across, down] of [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const) {
    sum += lightOf(matrix, view, [x + across - view.side / 2, y + down - view.side / 2]);
  }
  return sum / 4;
}

function lightOf(matrix: QrMatrix, view: View, [x, y]: readonly [number, number]): number {
  const { turned = 0, tilted = 0, width, side } = view;
  const angle = (turned * Math.PI) / 180;
  const away = 1 + (x / side) * tilted;
  const across = (Math.cos(angle) * x + Math.sin(angle) * y) / away / width + 0.5;
  const down = (Math.cos(angle) * y - Math.sin(angle) * x) / away / width + 0.5;
  const module = matrix[Math.floor(down * matrix.length)]?.[Math.floor(across * matrix.length)];
  if (module === undefined) return AROUND;
  return module ? DARK : LIGHT;
}

/** Numbers below 1 that are the same in each run (a linear congruence, Numerical Recipes). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
