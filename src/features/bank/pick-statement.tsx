import { useState } from 'preact/hooks';
import { FileText } from 'lucide';
import { STATEMENT_LIMIT } from '../../formats/statement-text.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import type { Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { fileBytes } from './open-file.ts';

export interface PickStatementProps {
  readonly onSource: (source: Bytes | string) => Promise<Result<unknown, SpokenError>>;
}

/** A statement as a file or as pasted text. */
export function PickStatement({ onSource }: PickStatementProps) {
  const texts = useTexts();
  const { t } = texts;
  const [pasted, setPasted] = useState('');
  const [fileError, setFileError] = useState<SpokenError | null>(null);
  const [pasteError, setPasteError] = useState<SpokenError | null>(null);
  const pick = async (file: File | undefined) => {
    if (!file) return;
    const bytes = await fileBytes(file);
    const read = bytes.ok ? await onSource(bytes.value) : bytes;
    setFileError(read.ok ? null : read.error);
  };
  const paste = async () => {
    const read = await onSource(pasted);
    setPasteError(read.ok ? null : read.error);
  };
  return (
    <>
      <p>{t('bank.intro')}</p>
      <FileButton
        word={t('bank.pickFile')}
        icon={FileText}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onFiles={([file]) => void pick(file)} // says its own failure
      />
      {fileError !== null && (
        <Notice tone="problem" word={t('bank.problem')} role="alert">
          {errorSentence(texts, fileError)}
        </Notice>
      )}
      <TextField
        label={t('bank.paste')}
        value={pasted}
        lines={4}
        direction="ltr"
        error={pasteError === null ? undefined : errorSentence(texts, pasteError)}
        onInput={(text) => setPasted(text.slice(0, STATEMENT_LIMIT + 1))}
      />
      <Button onPress={() => void paste()}>{t('bank.usePasted')}</Button>
    </>
  );
}
