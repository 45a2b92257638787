import { useState } from 'preact/hooks';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { type Result, ok } from '../../kernel/result.ts';
import { type BackupChoice, makeBackup } from '../../sync/make-backup.ts';
import { readBackup } from '../../sync/read-backup.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { PhrasePad } from '../phrase-pad.tsx';
import type { BackupScreenProps, Made } from './backup-props.ts';

export interface TouchAndMakeProps {
  readonly screen: BackupScreenProps;
  readonly choice: Pick<BackupChoice, 'phrase' | 'withCircle'>;
  readonly onBack: () => void;
  readonly onMade: (made: Made) => void;
}

/** The pictures touched once, then the backup: what can't be read back is none. */
export function TouchAndMake({ screen, choice, onBack, onMade }: TouchAndMakeProps) {
  const texts = useTexts();
  const { t } = texts;
  const [trouble, setTrouble] = useState<SpokenError | null>(null);
  const check = async (touched: readonly number[]) => {
    if (touched.join() !== choice.phrase.join()) return false;
    const made = await makeAndRead(screen, choice);
    if (made.ok) onMade(made.value);
    else setTrouble(made.error);
    return true;
  };
  return (
    <Section title={t('lock.touchOnce')}>
      <p>{t('backup.touch')}</p>
      {trouble && (
        <Notice tone="problem" word={t('backup.notOne')} role="alert">
          {errorSentence(texts, trouble)}
        </Notice>
      )}
      <Button kind="quiet" onPress={onBack}>
        {t('lock.seeAgain')}
      </Button>
      <PhrasePad busyWord={t('backup.making')} onPhrase={check} />
    </Section>
  );
}

async function makeAndRead(
  { phone, stretch, me, isDemo }: BackupScreenProps,
  choice: TouchAndMakeProps['choice'],
): Promise<Result<Made, SpokenError>> {
  const made = await makeBackup({ ...phone, stretch }, { ...choice, me: me.value, isDemo });
  if (!made.ok) return made;
  const read = await readBackup(made.value, { phrase: choice.phrase, stretch }, phone);
  return read.ok ? ok({ text: made.value, read: read.value }) : read;
}
