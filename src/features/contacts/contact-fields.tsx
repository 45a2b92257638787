import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ContactError, ContactForm } from './keep-contact.ts';

export interface ContactFieldsProps {
  readonly form: ContactForm;
  readonly onChange: (fields: Partial<ContactForm>) => void;
  readonly error: ContactError | null;
}

/** Who or what, what to know, which number. */
export function ContactFields({ form, onChange, error }: ContactFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const place = error && placeOf(error);
  const errorAt = (field: 'title' | 'about' | 'phone') =>
    error && place === field ? errorSentence(texts, error) : undefined;
  return (
    <>
      <TextField
        label={t('contacts.titleField')}
        hint={t('contacts.titleHint')}
        value={form.title}
        onInput={(title) => onChange({ title })}
        capitals="sentences"
        error={errorAt('title')}
        required
      />
      <TextField
        label={t('contacts.aboutField')}
        hint={t('contacts.aboutHint')}
        value={form.about}
        onInput={(about) => onChange({ about })}
        lines={4}
        capitals="sentences"
        error={errorAt('about')}
      />
      <TextField
        label={t('contacts.phoneField')}
        hint={t('contacts.phoneHint')}
        value={form.phone}
        onInput={(phone) => onChange({ phone })}
        keyboard="tel"
        direction="ltr"
        error={errorAt('phone')}
      />
    </>
  );
}

function placeOf(error: ContactError): 'title' | 'about' | 'phone' {
  switch (error.type) {
    case 'ContactTitleMissing':
      return 'title';
    case 'ContactTooLong':
      return error.field;
    case 'NotDiallable':
      return 'phone';
  }
}
