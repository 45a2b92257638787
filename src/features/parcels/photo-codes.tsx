import { Camera, Images } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CodeReader } from './code-reader.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { picturesOfPhoto } from './pictures.ts';

export interface PhotoCodesProps {
  readonly reader: CodeReader;
  readonly onText: (text: string) => void;
  readonly onBroken: () => void;
}

interface Count {
  readonly read: number;
  readonly unread: number;
}

/** Codes read off photos, where the camera cannot be had live. */
export function PhotoCodes({ reader, onText, onBroken }: PhotoCodesProps) {
  const { t } = useTexts();
  const hint = useId();
  const [isWorking, setWorking] = useState(false);
  const [count, setCount] = useState<Count | null>(null);
  const readAll = async (files: readonly File[]) => {
    setWorking(true);
    const texts = await readPhotos(files, reader).catch(() => null);
    setWorking(false);
    if (texts === null) return onBroken();
    setCount({ read: texts.length, unread: files.length - texts.length });
    for (const text of texts) onText(text);
  };
  const take = (files: readonly File[]) => void readAll(files); // tells its own failure
  return (
    <div class="photo-codes">
      <p id={hint}>{t('parcels.photoHint')}</p>
      <FileButton
        word={t('parcels.photoTake')}
        icon={Camera}
        accept="image/*"
        capture="environment"
        describedBy={hint}
        onFiles={take}
      />
      <FileButton
        word={t('parcels.photoChoose')}
        icon={Images}
        accept="image/*"
        multiple
        describedBy={hint}
        onFiles={take}
      />
      <output class="photo-codes-count">
        {isWorking && t('parcels.photoWorking')}
        {!isWorking && count !== null && <PhotoCount count={count} />}
      </output>
    </div>
  );
}

function PhotoCount({ count }: { readonly count: Count }) {
  const { t } = useTexts();
  return (
    <>
      {t('parcels.photosRead', { n: count.read })}
      {count.unread > 0 && ` ${t('parcels.photosUnread', { n: count.unread })}`}
    </>
  );
}

/** One code a photo. One after the other: a phone has no room for many photos at once. */
async function readPhotos(files: readonly File[], reader: CodeReader): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const file of files) {
    const text = await readPhoto(file, reader);
    if (text !== null) texts.push(text);
  }
  return texts;
}

async function readPhoto(file: File, reader: CodeReader): Promise<string | null> {
  for await (const picture of picturesOfPhoto(file)) {
    const text = await reader.read(picture, 'thorough');
    if (text !== null) return text;
  }
  return null;
}
