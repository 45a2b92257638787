import { LANGUAGES, type Language } from '../i18n/catalog.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';

export interface LanguageChoiceProps {
  readonly onLanguage: (language: Language) => void;
}

/** Each language in its own words: who looks for hers must not read another. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** The language of this phone. */
export function LanguageChoice({ onLanguage }: LanguageChoiceProps) {
  const { t, language } = useTexts();
  return (
    <ChoiceGroup
      legend={t('firstRun.language')}
      value={language}
      choices={LANGUAGES.map((value) => ({ value, word: LANGUAGE_NAMES[value] }))}
      onChange={onLanguage}
    />
  );
}
