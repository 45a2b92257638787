import { FileLock } from 'lucide';
import { dateOf, daysBetween, ZONE } from '../domain/calendar.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Instant } from '../kernel/clock.ts';
import { Icon } from '../ui/icon.tsx';
import { ListRow } from '../ui/list.tsx';
import { useLastBackup } from './last-backup.ts';
import { paths } from './paths.ts';
import type { ScreenProps } from './screen-props.ts';

export interface BackupRowProps extends Pick<ScreenProps, 'phone' | 'week'> {
  /** Where a week ends: says too that the old one has to go. */
  readonly isReminder?: boolean;
}

/** The way to a backup, with the age of the last one: one quiet row. */
export function BackupRow({ phone, week, isReminder = false }: BackupRowProps) {
  const texts = useTexts();
  const last = useLastBackup(phone);
  const age = last !== undefined && <span>{backupAge(texts, last, phone.now.value)}</span>;
  const thenErase = isReminder && last && <span>{texts.t('backup.thenErase')}</span>;
  return (
    <ListRow
      href={paths.backup(week.week)}
      leading={<Icon node={FileLock} />}
      detail={
        <>
          {age} {thenErase}
        </>
      }
    >
      {texts.t('backup.make')}
    </ListRow>
  );
}

/** How old the last backup is, in words. */
export function backupAge({ t, longDate }: Texts, last: Instant | null, now: Instant): string {
  if (last === null) return t('backup.never');
  const [day, today] = [dateOf(last, ZONE), dateOf(now, ZONE)];
  const n = Math.max(0, daysBetween(day, today));
  return n === 0 ? t('backup.lastToday') : t('backup.last', { n, day: longDate(day) });
}
