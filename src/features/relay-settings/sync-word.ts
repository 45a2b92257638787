import type { Texts } from '../../i18n/texts.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';

/** Where the changes of this phone are, in as few words as fit on top of every screen. */
export function syncWord({ t }: Pick<Texts, 't'>, status: SyncStatus | null): string {
  if (!status || status.kind === 'off') return t('relay.wordOff');
  const { kind, unsent, arriving } = status;
  if (arriving) return t('relay.wordArriving', { done: arriving.done, of: arriving.of });
  switch (kind) {
    case 'unreachable':
      return unsent > 0 ? t('relay.wordOfflineUnsent', { n: unsent }) : t('relay.wordOffline');
    case 'needs-pass':
      return t('relay.wordNeedsPass');
    case 'full':
      return t('relay.wordFull');
    case 'too-fast':
      return t('relay.wordTooFast');
    case 'working':
    case 'resting':
      if (unsent > 0) return t('relay.wordUnsent', { n: unsent });
      return status.at === null ? t('relay.wordWorking') : t('relay.wordUpToDate');
  }
}
