import type { IconNode } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { PictureName } from './picture-names.ts';

export type PictureIcons = Readonly<Record<PictureName, IconNode>>;

/** The drawings, which come with a part that is loaded only where pictures are; null until then. */
export function usePictureIcons(): PictureIcons | null {
  const [icons, setIcons] = useState<PictureIcons | null>(null);
  useEffect(() => {
    // Without the drawings the words are enough.
    void import('./picture-icons.ts').then(
      (module) => setIcons(module.PICTURE_ICONS),
      () => undefined,
    );
  }, []);
  return icons;
}
