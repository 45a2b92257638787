import type { Picture } from '../../formats/qr-reading.ts';

/** Pixels of the square that is looked through in a camera's picture. */
const CAMERA_SIDE = 1080;
/** Longest sides in pixels at which a photo is looked through, the quickest first. */
const PHOTO_SIDES = [1200, 2400, 700] as const;

/** Where a part of a source lies, in its own pixels. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the frame on the screen shows: the square in the middle. Null before the first picture. */
export function pictureOfVideo(video: HTMLVideoElement, canvas: HTMLCanvasElement): Picture | null {
  const { videoWidth: width, videoHeight: height, readyState } = video;
  const side = Math.min(width, height);
  if (side === 0 || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  const middle = { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
  return drawn(video, middle, { canvas, most: CAMERA_SIDE });
}

/** A photo at several sizes, each made only when asked for; nothing when the file is no photo. */
export async function* picturesOfPhoto(file: Blob): AsyncGenerator<Picture> {
  const photo = await createImageBitmap(file).catch(() => null); // a file of another kind
  if (photo === null) return;
  try {
    const whole = { x: 0, y: 0, width: photo.width, height: photo.height };
    for (const most of PHOTO_SIDES) {
      const picture = drawn(photo, whole, { canvas: document.createElement('canvas'), most });
      if (picture) yield picture;
    }
  } finally {
    photo.close();
  }
}

function drawn(
  source: CanvasImageSource,
  { x, y, width, height }: Part,
  { canvas, most }: { readonly canvas: HTMLCanvasElement; readonly most: number },
): Picture | null {
  const scale = Math.min(1, most / Math.max(width, height));
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  const surface = canvas.getContext('2d', { willReadFrequently: true });
  if (surface === null) return null;
  surface.drawImage(source, x, y, width, height, 0, 0, across, down);
  const { data } = surface.getImageData(0, 0, across, down);
  return { width: across, height: down, data };
}
