import { NotebookPen, Sparkles } from 'lucide';
import { LANGUAGES, type Language } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';

export interface WelcomeScreenProps {
  readonly onLanguage: (language: Language) => void;
  readonly onStart: () => void;
  readonly onDemo: () => void;
  /** The demo week is being written. */
  readonly isPreparing: boolean;
}

/** Each language in its own words: who looks for hers must not read another. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** The first screen ever: language, then a group of one's own or a week to try. */
export function WelcomeScreen(props: WelcomeScreenProps) {
  const { t, language } = useTexts();
  return (
    <Page
      title={t('firstRun.title')}
      meta={t('firstRun.intro')}
      action={
        <Button kind="main" wide icon={NotebookPen} onPress={props.onStart}>
          {t('firstRun.start')}
        </Button>
      }
    >
      <ChoiceGroup
        legend={t('firstRun.language')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, word: LANGUAGE_NAMES[value] }))}
        onChange={props.onLanguage}
      />
      <p>{t('firstRun.startHint')}</p>
      <Section title={t('firstRun.demo')}>
        <p>{t('firstRun.demoHint')}</p>
        <Button
          wide
          icon={Sparkles}
          busyWord={props.isPreparing ? t('firstRun.demoBusy') : undefined}
          onPress={props.onDemo}
        >
          {t('firstRun.demo')}
        </Button>
      </Section>
    </Page>
  );
}
