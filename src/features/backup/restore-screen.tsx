import { FileLock } from 'lucide';
import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Stretch } from '../../seal/lock-key.ts';
import type { Backup } from '../../store/backup-content.ts';
import type { Phone } from '../../store/phone.ts';
import { restoreBackup, type RestoreTarget, restoreTime } from '../../store/restore-backup.ts';
import type { Rehearsed } from '../../sync/read-backup.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { CopyReader } from './copy-reader.tsx';
import { ReadWords } from './read-words.tsx';

export interface RestoreScreenProps {
  readonly phone: Pick<Phone, 'clock' | 'ids' | 'random'>;
  readonly target: Pick<RestoreTarget, 'storage' | 'lock'>;
  readonly stretch: Stretch;
  /** The backup is on this phone: its books can be opened. */
  readonly onRestored: (backup: Backup) => Promise<void>;
  readonly onBack: () => void;
}

/** From an empty phone to the group of a backup; where another phone has it, being invited is better. */
export function RestoreScreen(props: RestoreScreenProps) {
  const { t } = useTexts();
  const [read, setRead] = useState<Rehearsed | null>(null);
  return (
    <Page title={t('backup.restoreTitle')}>
      {read ? (
        <PutBack {...props} read={read} />
      ) : (
        <>
          <Notice tone="info" word={t('backup.information')}>
            {t('backup.inviteBetter')}
          </Notice>
          <CopyReader phone={props.phone} stretch={props.stretch} onRead={setRead} />
        </>
      )}
      <Button wide onPress={props.onBack}>
        {t('backup.back')}
      </Button>
    </Page>
  );
}

interface PutBackProps extends RestoreScreenProps {
  readonly read: Rehearsed;
}

function PutBack({ phone, target, read, onRestored }: PutBackProps) {
  const texts = useTexts();
  const { t, longDate } = texts;
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<SpokenError | null>(null);
  const today = dateOf(restoreTime(read.backup, phone.clock.now()), ZONE);
  const restore = async () => {
    setBusy(true);
    const restored = await restoreBackup({ ...phone, ...target }, read.backup, phone.clock.now());
    if (restored.ok) return onRestored(read.backup);
    setBusy(false);
    setTrouble(restored.error);
  };
  return (
    <>
      <Notice tone="good" word={t('backup.readGood')} isAnnounced>
        <ReadWords {...read} />
      </Notice>
      <p>{t('backup.today', { day: longDate(today) })}</p>
      <p>{t('backup.newPhone')}</p>
      {trouble && (
        <Notice tone="problem" word={t('backup.attention')} role="alert">
          {errorSentence(texts, trouble)}
        </Notice>
      )}
      <Button
        kind="main"
        wide
        icon={FileLock}
        busyWord={isBusy ? t('backup.restoring') : undefined}
        onPress={() => void restore()} // says its own failure
      >
        {t('backup.restore')}
      </Button>
    </>
  );
}
