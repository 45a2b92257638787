import type { TextKey } from '../../i18n/catalog.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { SyncKind, SyncStatus } from '../../sync/sync-status.ts';

/** What needs no number; `movingWord` and `offlineWord` say the others. */
const WORDS = {
  off: 'relay.wordOff',
  working: 'relay.wordWorking',
  resting: 'relay.wordUpToDate',
  unreachable: 'relay.wordOffline',
  'needs-pass': 'relay.wordNeedsPass',
  full: 'relay.wordFull',
  ended: 'relay.wordEnded',
  refused: 'relay.wordRefused',
  'not-stored': 'relay.wordNotStored',
  'too-fast': 'relay.wordTooFast',
} as const satisfies Readonly<Record<SyncKind, TextKey>>;

/** Where the changes of this phone are, in as few words as fit on top of every screen. */
export function syncWord(texts: Pick<Texts, 't'>, status: SyncStatus | null): string {
  const kind = status?.kind ?? 'off';
  if (status && kind === 'unreachable') return offlineWord(texts, status);
  if (status && (kind === 'working' || kind === 'resting')) return movingWord(texts, status);
  return texts.t(WORDS[kind]);
}

function movingWord({ t }: Pick<Texts, 't'>, { unsent, arriving, at }: SyncStatus): string {
  if (arriving) return t('relay.wordArriving', { done: arriving.done, of: arriving.of });
  if (unsent > 0) return t('relay.wordUnsent', { n: unsent });
  return at === null ? t('relay.wordWorking') : t('relay.wordUpToDate');
}

function offlineWord({ t }: Pick<Texts, 't'>, { unsent }: SyncStatus): string {
  return unsent > 0 ? t('relay.wordOfflineUnsent', { n: unsent }) : t('relay.wordOffline');
}
