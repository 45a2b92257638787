import { FileText } from 'lucide';
import { useState } from 'preact/hooks';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Stretch } from '../../seal/lock-key.ts';
import type { Phone } from '../../store/phone.ts';
import { BACKUP_TEXT_LIMIT } from '../../sync/make-backup.ts';
import { backupFrame, readBackup, type Rehearsed } from '../../sync/read-backup.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhrasePad } from '../phrase-pad.tsx';

export interface CopyReaderProps {
  readonly phone: Pick<Phone, 'clock' | 'ids' | 'random'>;
  readonly stretch: Stretch;
  readonly onRead: (read: Rehearsed) => void;
}

/** A file, then its six pictures: the backup is read whole, and nothing of it is kept. */
export function CopyReader({ phone, stretch, onRead }: CopyReaderProps) {
  const texts = useTexts();
  const { t } = texts;
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [trouble, setTrouble] = useState<SpokenError | null>(null);
  const pick = async (chosen: File | undefined) => {
    if (!chosen) return;
    const text = await textOf(chosen);
    const frame = backupFrame(text);
    setTrouble(frame.ok ? null : frame.error);
    setFile(frame.ok ? { name: chosen.name, text } : null);
  };
  const tryPictures = async (text: string, phrase: readonly number[]) => {
    const read = await readBackup(text, { phrase, stretch }, phone);
    if (!read.ok && read.error.type === 'WrongPhrase') return false;
    setTrouble(read.ok ? null : read.error);
    if (read.ok) onRead(read.value);
    return true;
  };
  return (
    <>
      <FileButton
        word={t('backup.pick')}
        icon={FileText}
        accept=".txt,text/plain"
        onFiles={([chosen]) => void pick(chosen)} // says its own failure
      />
      {trouble && (
        <Notice tone="problem" word={t('backup.notOne')} role="alert">
          {errorSentence(texts, trouble)}
        </Notice>
      )}
      {file && (
        <>
          <p>
            <Name>{file.name}</Name>
          </p>
          <p>{t('backup.touch')}</p>
          <PhrasePad
            busyWord={t('backup.reading')}
            onPhrase={(phrase) => tryPictures(file.text, phrase)}
          />
        </>
      )}
    </>
  );
}

/** A film chosen by mistake must not fill the phone: of what is too large nothing is read. */
async function textOf(file: Blob): Promise<string> {
  return file.size > BACKUP_TEXT_LIMIT ? '' : file.text().catch(() => '');
}
