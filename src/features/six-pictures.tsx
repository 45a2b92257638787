import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../i18n/use-texts.ts';
import type { PictureReader } from '../seal/picture-reader.ts';
import { Notice } from '../ui/notice.tsx';
import { PictureCode } from '../ui/picture-code.tsx';
import { pictureWords } from './picture-words.ts';

export interface SixPicturesProps {
  /** What two phones told each other; the same array as long as it says the same. */
  readonly transcript: Uint8Array;
  readonly readPictures: PictureReader;
  readonly label: string;
  /** What is said when this phone cannot compute them; by default what helps who joins. */
  readonly failed?: string;
}

type Read = { readonly of: Uint8Array; readonly numbers: readonly number[] | null };

/** Six pictures that two people compare; they take up to a second. */
export function SixPictures({ transcript, readPictures, label, failed }: SixPicturesProps) {
  const texts = useTexts();
  const { t } = texts;
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (numbers: readonly number[] | null) => {
      if (isWanted) setRead({ of: transcript, numbers });
    };
    readPictures(transcript).then(show, () => show(null));
    return () => {
      isWanted = false;
    };
  }, [transcript, readPictures]);
  if (read?.of !== transcript) return <output>{t('joining.picturesComing')}</output>;
  if (read.numbers === null)
    return (
      <Notice tone="problem" word={t('phones.attention')} role="alert">
        {failed ?? t('joining.picturesFailed')}
      </Notice>
    );
  return <PictureCode pictures={pictureWords(texts, read.numbers)} label={label} />;
}
