import { useMemo } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { utf8 } from '../../kernel/bytes.ts';
import type { PictureReader } from '../../seal/picture-reader.ts';
import { renewalTranscript } from './renewal-transcript.ts';
import { ringWord } from './ring-words.ts';
import { SixPictures } from '../six-pictures.tsx';
import type { OwnRenewals } from './use-asked-renewals.ts';

export interface RenewalPicturesProps {
  readonly renewals: OwnRenewals;
  readonly readPictures: PictureReader;
}

/** Six pictures for each ring that was renewed. */
export function RenewalPictures({ renewals, readPictures }: RenewalPicturesProps) {
  return renewals.map((renewal) => (
    <PicturesOfOne key={renewal.id} renewal={renewal} readPictures={readPictures} />
  ));
}

interface PicturesOfOneProps extends Pick<RenewalPicturesProps, 'readPictures'> {
  readonly renewal: OwnRenewals[number];
}

function PicturesOfOne({ renewal, readPictures }: PicturesOfOneProps) {
  const texts = useTexts();
  const said = renewalTranscript(renewal);
  const transcript = useMemo(() => utf8(said), [said]);
  const label = texts.t('phones.picturesOf', { ring: ringWord(texts, renewal.ring) });
  return (
    <>
      <p>{label}</p>
      <SixPictures transcript={transcript} readPictures={readPictures} label={label} />
    </>
  );
}
