import { LANGUAGES, type Language } from '../i18n/catalog.ts';
import { directionOf, LANGUAGE_NAMES } from '../i18n/locales.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';

export interface LanguageChoiceProps {
  readonly onLanguage: (language: Language) => void;
}

/** The language of this phone. */
export function LanguageChoice({ onLanguage }: LanguageChoiceProps) {
  const { t, language } = useTexts();
  return (
    <ChoiceGroup
      legend={t('firstRun.language')}
      value={language}
      choices={LANGUAGES.map((value) => ({ value, word: <LanguageName language={value} /> }))}
      onChange={onLanguage}
    />
  );
}

/** Said by a screen reader in that language. */
function LanguageName({ language }: { readonly language: Language }) {
  return (
    <span lang={language} dir={directionOf(language)}>
      {LANGUAGE_NAMES[language]}
    </span>
  );
}
