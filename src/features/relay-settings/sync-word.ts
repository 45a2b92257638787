import type { Texts } from '../../i18n/texts.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';

/** Where the changes of this phone are, in as few words as fit on top of every screen. */
export function syncWord(texts: Pick<Texts, 't'>, status: SyncStatus | null): string {
  const { t } = texts;
  switch (status?.kind) {
    case undefined:
    case 'off':
      return t('relay.wordOff');
    case 'unreachable':
      return offlineWord(texts, status);
    case 'needs-pass':
      return t('relay.wordNeedsPass');
    case 'full':
      return t('relay.wordFull');
    case 'too-fast':
      return t('relay.wordTooFast');
    case 'working':
    case 'resting':
      return movingWord(texts, status);
  }
}

function movingWord({ t }: Pick<Texts, 't'>, { unsent, arriving, at }: SyncStatus): string {
  if (arriving) return t('relay.wordArriving', { done: arriving.done, of: arriving.of });
  if (unsent > 0) return t('relay.wordUnsent', { n: unsent });
  return at === null ? t('relay.wordWorking') : t('relay.wordUpToDate');
}

function offlineWord({ t }: Pick<Texts, 't'>, { unsent }: SyncStatus): string {
  return unsent > 0 ? t('relay.wordOfflineUnsent', { n: unsent }) : t('relay.wordOffline');
}
