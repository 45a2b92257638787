import { useEffect, useState } from 'preact/hooks';
import { type Instant, toInstant } from '../kernel/clock.ts';
import type { Phone } from '../store/phone.ts';

/** Preference that holds when this phone's last backup left it, in milliseconds since 1970. */
const LAST_BACKUP = 'last-backup';

/** Notes that a backup was saved or shared. */
export async function noteBackup({ catalogue, clock }: Phone): Promise<void> {
  await catalogue.write(LAST_BACKUP, clock.now());
}

/** When the last backup was made; null for never, undefined until the disk answered. */
export function useLastBackup({ catalogue }: Phone): Instant | null | undefined {
  const [last, setLast] = useState<Instant | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void catalogue.read(LAST_BACKUP).then((at) => {
      if (wanted) setLast(typeof at === 'number' ? toInstant(at) : null);
    }); // an unreadable disk says nothing here
    return () => {
      wanted = false;
    };
  }, [catalogue]);
  return last;
}
