import { Check, X } from 'lucide';
import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { toInstant } from '../../kernel/clock.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { noteBackup } from '../last-backup.ts';
import { paths } from '../paths.ts';
import type { BackupScreenProps, Made } from './backup-props.ts';
import { ReadWords } from './read-words.tsx';

export interface MadeCopyProps extends BackupScreenProps {
  readonly made: Made;
}

/** A backup that was read back: it counts as one once it left the phone. */
export function MadeCopy({ made, views, phone, week }: MadeCopyProps) {
  const { t } = useTexts();
  const [isOut, setOut] = useState(false);
  const letOut = () => {
    setOut(true);
    void noteBackup(phone);
  };
  const name = `carnet-${dateOf(toInstant(made.read.backup.at), ZONE)}`;
  return (
    <>
      <Notice tone="good" word={t('backup.made')} isAnnounced>
        <ReadWords {...made.read} />
      </Notice>
      <p>{t('backup.keepFile')}</p>
      <views.ShareFile content={made.text} name={name} onOut={letOut} />
      <Notice tone="attention" word={t('backup.attention')}>
        <p>{t('backup.apart')}</p>
        <p>{t('backup.eraseOld')}</p>
      </Notice>
      <LinkButton wide icon={isOut ? Check : X} href={paths.thisPhone(week.week)}>
        {t(isOut ? 'backup.done' : 'backup.leaveUnkept')}
      </LinkButton>
    </>
  );
}
