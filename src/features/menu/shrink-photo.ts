import { err, ok, type Result } from '../../kernel/result.ts';
import { PHOTO_LIMIT } from '../../store/books/limits.ts';

/** Why a file does not become a photo of a dish. */
export type PhotoError =
  | { readonly type: 'PhotoUnreadable' }
  | { readonly type: 'PhotoTooHeavy'; readonly megabytes: number }
  | { readonly type: 'PhotoTooDetailed' };

/** What a small phone still opens without losing the page, in bytes. */
const HEAVIEST = 25_000_000;
/** Longest side in pixels, then JPEG qualities, tried from the best to the smallest. */
const SIDES = [480, 320, 200] as const;
const QUALITIES = [0.8, 0.65, 0.5, 0.35] as const;

/**
 * A small JPEG of a picture file, as the text of a data URL of at most PHOTO_LIMIT characters. It is
 * drawn anew, so nothing the camera wrote into the file (place, time, phone) stays in it.
 */
export async function shrinkPhoto(file: Blob): Promise<Result<string, PhotoError>> {
  if (file.size > HEAVIEST) return err({ type: 'PhotoTooHeavy', megabytes: HEAVIEST / 1_000_000 });
  const picture = await readPicture(file);
  if (picture === null) return err({ type: 'PhotoUnreadable' });
  try {
    const photo = smallest(picture);
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

function smallest(picture: ImageBitmap): string | null {
  for (const side of SIDES) {
    const canvas = drawn(picture, side);
    for (const quality of QUALITIES) {
      const photo = canvas?.toDataURL('image/jpeg', quality) ?? '';
      if (photo.startsWith('data:image/jpeg') && photo.length <= PHOTO_LIMIT) return photo;
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
