import { Icon } from './icon.tsx';
import type { PictureName } from './picture-names.ts';
import { usePictureIcons } from './use-picture-icons.ts';
import './picture-code.css';

export interface PictureCodeProps {
  /** The pictures in order, each with its word in the person's language. */
  readonly pictures: readonly { readonly name: PictureName; readonly word: string }[];
  readonly label: string;
}

/**
 * Pictures to compare with those on another phone. The words stand there at once and say it all; the
 * drawings come with a part that is loaded only here.
 */
export function PictureCode({ pictures, label }: PictureCodeProps) {
  const icons = usePictureIcons();
  return (
    <ol class="picture-code" aria-label={label}>
      {pictures.map(({ name, word }, at) => (
        <li key={at} class="picture-code-picture">
          <span class="picture-code-drawing">
            {icons && <Icon node={icons[name]} size="big" />}
          </span>
          {word}
        </li>
      ))}
    </ol>
  );
}
