import { BookOpen, FileLock, NotebookPen, Sparkles, UserPlus } from 'lucide';
import type { Language } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import './first-run.css';

export interface WelcomeScreenProps {
  readonly onLanguage: (language: Language) => void;
  readonly onStart: () => void;
  readonly onJoin: () => void;
  readonly onCopy: () => void;
  readonly onDemo: () => void;
  /** What is to be known before anything is written. */
  readonly onRead: () => void;
  /** The demo week is being written. */
  readonly isPreparing: boolean;
}

/** The first screen ever: language, then a group of one's own, one that is there, or a week to try, all under the thumb; a backup beside them. */
export function WelcomeScreen(props: WelcomeScreenProps) {
  const { t } = useTexts();
  return (
    <Page
      title={t('firstRun.title')}
      meta={t('firstRun.intro')}
      action={
        <div class="welcome-ways">
          <Button kind="main" wide icon={NotebookPen} onPress={props.onStart}>
            {t('firstRun.start')}
          </Button>
          <Button wide icon={UserPlus} onPress={props.onJoin}>
            {t('firstRun.join')}
          </Button>
          <Button
            wide
            icon={Sparkles}
            busyWord={props.isPreparing ? t('firstRun.demoBusy') : undefined}
            onPress={props.onDemo}
          >
            {t('firstRun.demo')}
          </Button>
        </div>
      }
    >
      <LanguageChoice onLanguage={props.onLanguage} />
      <Button kind="quiet" icon={BookOpen} onPress={props.onRead}>
        {t('firstRun.read')}
      </Button>
      <Button kind="quiet" icon={FileLock} onPress={props.onCopy}>
        {t('firstRun.copy')}
      </Button>
      <p>{t('firstRun.startHint')}</p>
      <p>{t('firstRun.demoHint')}</p>
    </Page>
  );
}
