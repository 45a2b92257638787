import { FileText } from 'lucide';
import { useState } from 'preact/hooks';
import type { TextKey } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { readTextFile, TEXT_FILE_LIMIT, type TextFileFault } from './read-text-file.ts';
import { takeText, type TextFault } from './take-text.ts';
import type { CodeTakers } from './code-collection.ts';
import './share-file.css';

type Fault = TextFileFault['type'] | TextFault['type'] | 'Empty';

const FAULTS = {
  TooLarge: 'parcels.fileTooLarge',
  NotText: 'parcels.fileUnreadable',
  NothingWritten: 'parcels.nothingWritten',
  WritingDamaged: 'parcels.writingDamaged',
  Empty: 'parcels.pasteMissing',
} as const satisfies Readonly<Record<Fault, TextKey>>;

/** What came as a file or as a pasted text. `onBytes` gets what `ShareFile` wrote of bytes. */
export function PickFile(takers: CodeTakers) {
  const { t } = useTexts();
  const [pasted, setPasted] = useState('');
  const [fileFault, setFileFault] = useState<Fault | null>(null);
  const [pasteFault, setPasteFault] = useState<Fault | null>(null);
  const say = (fault: Fault) => t(FAULTS[fault], { megabytes: TEXT_FILE_LIMIT / 1_000_000 });
  const pick = async (file: File | undefined) => {
    if (!file) return;
    const read = await readTextFile(file);
    const taken = read.ok ? takeText(read.value, takers) : read;
    setFileFault(taken.ok ? null : taken.error.type);
  };
  const paste = () => {
    if (pasted.trim() === '') return setPasteFault('Empty');
    const taken = takeText(pasted, takers);
    setPasteFault(taken.ok ? null : taken.error.type);
    if (taken.ok) setPasted('');
  };
  return (
    <div class="share-file">
      <FileButton
        word={t('parcels.pickFile')}
        icon={FileText}
        accept=".txt,text/plain"
        onFiles={([file]) => void pick(file)} // says its own failure
      />
      {fileFault !== null && (
        <Notice tone="problem" word={t('parcels.problem')} role="alert">
          {say(fileFault)}
        </Notice>
      )}
      <TextField
        label={t('parcels.paste')}
        value={pasted}
        lines={4}
        direction="ltr"
        error={pasteFault === null ? undefined : say(pasteFault)}
        onInput={setPasted}
      />
      <Button onPress={paste}>{t('parcels.usePasted')}</Button>
    </div>
  );
}
