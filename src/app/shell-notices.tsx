import { RefreshCw } from 'lucide';
import { errorSentence } from '../i18n/errors.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';
import './shell-notices.css';

export interface ShellNoticesProps {
  readonly parts: Composition;
  readonly state: AppState;
}

/** What concerns the whole phone: an error just met, a newer version, the trial week. */
export function ShellNotices({ parts, state }: ShellNoticesProps) {
  const texts = useTexts();
  const { t } = texts;
  const { trouble, dismissTrouble } = state.gestures;
  return (
    <>
      {state.isDemo.value && (
        <aside class="demo-strip">
          <span>{t('week.demo')}</span>
          <Button kind="quiet" onPress={() => void state.eraseThisPhone()}>
            {t('week.demoLeave')}
          </Button>
        </aside>
      )}
      {parts.updates.updateReady.value && (
        <Notice
          tone="info"
          word={t('week.information')}
          role="status"
          action={
            <Button icon={RefreshCw} onPress={parts.updates.applyUpdate}>
              {t('week.update')}
            </Button>
          }
        >
          {t('week.updateReady')}
        </Notice>
      )}
      {trouble.value && (
        <Notice
          tone="problem"
          word={t('week.trouble')}
          role="alert"
          action={<Button onPress={dismissTrouble}>{t('common.close')}</Button>}
        >
          {errorSentence(texts, trouble.value)}
        </Notice>
      )}
    </>
  );
}
