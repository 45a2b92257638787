import type { Texts } from '../i18n/texts.ts';
import { PICTURE_NAMES, type PictureName } from '../ui/picture-names.ts';

/** The pictures of these numbers (`pictureCode`), with their words in the person's language. */
export function pictureWords(
  { t }: Texts,
  numbers: readonly number[],
): readonly { readonly name: PictureName; readonly word: string }[] {
  return numbers.map((number) => {
    const name = PICTURE_NAMES[number % PICTURE_NAMES.length] ?? PICTURE_NAMES[0];
    return { name, word: t(`pictures.${name}`) };
  });
}
