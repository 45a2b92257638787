import { RefreshCw } from 'lucide';
import { useState } from 'preact/hooks';
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
      {state.isDemo.value && <DemoStrip onLeave={() => void state.eraseThisPhone()} />}
      {parts.updates.updateReady.value && (
        <Notice
          tone="info"
          word={t('week.information')}
          action={
            <Button icon={RefreshCw} onPress={parts.updates.applyUpdate}>
              {t('week.update')}
            </Button>
          }
        >
          {t('week.updateReady')}
        </Notice>
      )}
      {state.hasLittleRoom.value && (
        <Notice tone="attention" word={t('week.trouble')}>
          {t('week.littleRoom')}
        </Notice>
      )}
      {trouble.value && (
        <Notice
          tone="problem"
          word={t('week.trouble')}
          role="alert"
          action={<Button onPress={dismissTrouble}>{t('words.close')}</Button>}
        >
          {errorSentence(texts, trouble.value)}
        </Notice>
      )}
    </>
  );
}

/** The trial can be left in two taps: what was tried in it goes. */
function DemoStrip({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <aside class="demo-strip">
      <span>{isAsked ? t('week.demoGoes') : t('week.demo')}</span>
      {isAsked && (
        <Button kind="quiet" onPress={() => setAsked(false)}>
          {t('week.demoStay')}
        </Button>
      )}
      <Button kind="quiet" onPress={isAsked ? onLeave : () => setAsked(true)}>
        {t('week.demoLeave')}
      </Button>
    </aside>
  );
}
