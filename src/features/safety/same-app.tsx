import { Images } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { utf8 } from '../../kernel/bytes.ts';
import { hashLines } from '../../seal/file-hashes.ts';
import type { PictureReader } from '../../seal/picture-reader.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { SixPictures } from '../six-pictures.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type FileKeeper, runningFiles } from './running-files.ts';

export interface SameAppProps {
  readonly keeper: FileKeeper;
  readonly readPictures: PictureReader;
}

type Shown = 'nothing' | 'not-yet' | Uint8Array;

/** Six pictures of the app's own files, so that two phones, or a phone and whoever publishes, can compare. */
export function SameApp({ keeper, readPictures }: SameAppProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState<Shown>('nothing');
  const once = useOneAtATime();
  const show = async () => {
    const files = await runningFiles(keeper).catch(() => null);
    setShown(files === null ? 'not-yet' : utf8(await hashLines(files)));
  };
  return (
    <Section title={t('safety.sameTitle')}>
      <p>{t('safety.sameHint')}</p>
      {shown === 'not-yet' && (
        <Notice tone="info" word={t('week.information')} isAnnounced>
          {t('safety.sameNotYet')}
        </Notice>
      )}
      {shown instanceof Uint8Array ? (
        <SixPictures
          transcript={shown}
          readPictures={readPictures}
          label={t('safety.sameLabel')}
          failed={t('safety.sameFailed')}
        />
      ) : (
        <Button icon={Images} onPress={() => once('show', show)}>
          {t('safety.sameShow')}
        </Button>
      )}
    </Section>
  );
}
