import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../formats/order-message.ts';
import { LANGUAGE_NAMES } from '../i18n/locales.ts';

export interface LanguageChoiceProps {
  readonly language: CustomerLanguage;
  readonly onChoose: (language: CustomerLanguage) => void;
}

/** Each language in its own words. */
export function LanguageChoice({ language, onChoose }: LanguageChoiceProps) {
  return (
    <nav class="languages" aria-label="Langue · Language · Taal · اللغة">
      {CUSTOMER_LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => onChoose(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </nav>
  );
}
