import { Check, FileSearch } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { appLockState } from '../../store/app-lock-state.ts';
import type { Rehearsed } from '../../sync/read-backup.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { BackupScreenProps } from './backup-props.ts';
import { CopyReader } from './copy-reader.tsx';
import { MakeCopy } from './make-copy.tsx';
import { ReadWords } from './read-words.tsx';

/** Makes a backup of this phone, or looks whether one can still be read. */
export function BackupScreen(props: BackupScreenProps) {
  const { t } = useTexts();
  const { phone, week } = props;
  const [isChecking, setChecking] = useState(false);
  const isLocked = appLockState(phone.shelf.keys.value) === 'locked';
  return (
    <Page
      title={t('backup.title')}
      back={{ href: paths.thisPhone(week.week), word: t('safety.title') }}
    >
      {isLocked && <OpenFirst {...props} />}
      {!isLocked && isChecking && <CheckCopy {...props} onDone={() => setChecking(false)} />}
      {!isLocked && !isChecking && (
        <MakeCopy {...props}>
          <Button wide icon={FileSearch} onPress={() => setChecking(true)}>
            {t('backup.check')}
          </Button>
        </MakeCopy>
      )}
    </Page>
  );
}

function OpenFirst({ week }: BackupScreenProps) {
  const { t } = useTexts();
  return (
    <Notice tone="info" word={t('backup.information')}>
      <p>{t('errors.PhoneLocked')}</p>
      <LinkButton href={paths.appLock(week.week)}>{t('lock.title')}</LinkButton>
    </Notice>
  );
}

interface CheckCopyProps extends BackupScreenProps {
  readonly onDone: () => void;
}

function CheckCopy({ phone, stretch, onDone }: CheckCopyProps) {
  const { t } = useTexts();
  const [read, setRead] = useState<Rehearsed | null>(null);
  return (
    <Section title={t('backup.check')}>
      {read ? (
        <Notice tone="good" word={t('backup.readGood')} isAnnounced>
          <ReadWords {...read} />
        </Notice>
      ) : (
        <>
          <p>{t('backup.checkHint')}</p>
          <CopyReader phone={phone} stretch={stretch} onRead={setRead} />
        </>
      )}
      <Button wide icon={Check} onPress={onDone}>
        {t('backup.done')}
      </Button>
    </Section>
  );
}
