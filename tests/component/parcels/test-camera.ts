import { qrMatrix } from '../../../src/formats/qr.ts';
import type { CodeReader } from '../../../src/features/parcels/code-reader.ts';

/** A camera whose picture is drawn by the test, and which tells whether its light is still on. */
export interface TestCamera {
  readonly open: () => Promise<MediaStream>;
  /** Holds a code before the lens; null shows a bare wall. */
  readonly hold: (text: string | null) => void;
  readonly isOn: () => boolean;
  /** How often it was opened. */
  readonly openings: () => number;
  /** Another app takes the camera away. */
  readonly end: () => void;
}

const WIDTH = 640;
const HEIGHT = 480;
const SCALE = 6;
const PICTURES_A_SECOND = 20;

export function testCamera(): TestCamera {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pencil = canvas.getContext('2d');
  const streams: MediaStream[] = [];
  const wall = () => {
    if (pencil === null) return;
    pencil.fillStyle = '#777';
    pencil.fillRect(0, 0, WIDTH, HEIGHT);
  };
  wall();
  return {
    open: () => {
      const stream = canvas.captureStream(PICTURES_A_SECOND);
      streams.push(stream);
      return Promise.resolve(stream);
    },
    hold(text) {
      wall();
      if (text !== null && pencil !== null) drawCode(pencil, text);
    },
    isOn: () =>
      streams.some((stream) => stream.getTracks().some(({ readyState }) => readyState === 'live')),
    openings: () => streams.length,
    end() {
      for (const track of streams.flatMap((stream) => stream.getTracks())) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
  };
}

/** A photo of a code, as a phone keeps it. */
export async function photoOf(text: string | null): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pencil = canvas.getContext('2d');
  if (pencil && text !== null) drawCode(pencil, text);
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', 0.8));
  return new File(blob ? [blob] : [], 'photo.jpg', { type: 'image/jpeg' });
}

/** A reader that is told what it reads, for tests of what is done with it. */
export function toldReader(): CodeReader & {
  readonly say: (text: string | null) => void;
  readonly break: () => void;
  readonly closings: () => number;
} {
  let said: string | null = null;
  let closings = 0;
  let isBroken = false;
  return {
    read: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(said)),
    close: () => {
      closings += 1;
    },
    say: (text) => {
      said = text;
    },
    break: () => {
      isBroken = true;
    },
    closings: () => closings,
  };
}

function drawCode(pencil: CanvasRenderingContext2D, text: string): void {
  const made = qrMatrix(text);
  if (!made.ok) throw new Error(made.error.type);
  const scale = Math.min(SCALE, Math.floor(HEIGHT / made.value.length));
  const start = { x: (WIDTH - made.value.length * scale) / 2, y: 8 };
  for (const [y, row] of made.value.entries()) {
    for (const [x, dark] of row.entries()) {
      pencil.fillStyle = dark ? '#111' : '#eee';
      pencil.fillRect(start.x + x * scale, start.y + y * scale, scale, scale);
    }
  }
}
