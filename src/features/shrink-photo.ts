import { err, ok, type Result } from '../kernel/result.ts';

/** Why a file does not become a photo. */
export type PhotoError =
  | { readonly type: 'PhotoUnreadable' }
  | { readonly type: 'PhotoTooHeavy'; readonly megabytes: number }
  | { readonly type: 'PhotoTooDetailed' };

/** What a small phone still opens without losing the page, in bytes. */
const HEAVIEST = 25_000_000;
/** JPEG qualities, tried from the best to the smallest. */
const QUALITIES = [0.8, 0.65, 0.5, 0.35] as const;

/** How large a photo may stay. */
export interface PhotoSize {
  /** Longest side in pixels, tried from the best to the smallest. */
  readonly sides: readonly number[];
  /** Longest text of its data URL, in characters. */
  readonly limit: number;
}

/**
 * A small JPEG of a picture file, as the text of a data URL of at most `limit` characters. It is
 * drawn anew, so nothing the camera wrote into the file (place, time, phone) stays in it.
 */
export async function shrinkPhoto(
  file: Blob,
  size: PhotoSize,
): Promise<Result<string, PhotoError>> {
  if (file.size > HEAVIEST) return err({ type: 'PhotoTooHeavy', megabytes: HEAVIEST / 1_000_000 });
  const picture = await readPicture(file);
  if (picture === null) return err({ type: 'PhotoUnreadable' });
  try {
    const photo = smallest(picture, size);
    return photo === null ? err({ type: 'PhotoTooDetailed' }) : ok(photo);
  } finally {
    picture.close();
  }
}

async function readPicture(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null; // not a picture, or one this browser can't open
  }
}

function smallest(picture: ImageBitmap, { sides, limit }: PhotoSize): string | null {
  for (const side of sides) {
    const canvas = drawn(picture, side);
    for (const quality of QUALITIES) {
      const photo = canvas?.toDataURL('image/jpeg', quality) ?? '';
      if (photo.startsWith('data:image/jpeg') && photo.length <= limit) return photo;
    }
  }
  return null;
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const surface = canvas.getContext('2d');
  if (surface === null) return null;
  // A transparent picture lies on white, as on paper.
  surface.fillStyle = 'white';
  surface.fillRect(0, 0, canvas.width, canvas.height);
  surface.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
