import { LifeBuoy, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { ContactCard } from './contact-card.tsx';
import { ContactFields } from './contact-fields.tsx';
import {
  type ContactError,
  type ContactForm,
  EMPTY_CONTACT,
  helpContacts,
  keepContact,
  readContact,
} from './keep-contact.ts';
import './contacts.css';

/** Rights and contacts as the group wrote them, there without a network. Carnet brings none of its own. */
export function ContactsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, gestures, week } = props;
  const contacts = helpContacts(group.book);
  return (
    <Page
      title={t('contacts.title')}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
    >
      {contacts.length === 0 ? (
        <EmptyState picture={LifeBuoy}>{t('contacts.empty')}</EmptyState>
      ) : (
        <ul class="contact-list">
          {contacts.map((contact) => (
            <ContactCard key={contact.id} screen={{ group, gestures }} contact={contact} />
          ))}
        </ul>
      )}
      <NewContact {...props} />
    </Page>
  );
}

/** Writes a line; what is typed is kept until it is written. */
function NewContact({ phone, group, week, gestures }: ScreenProps) {
  const { t } = useTexts();
  const place = { book: week.draftsBook, row: 'help-contact', gestures };
  const draft = useFormDraft<ContactForm>(place, EMPTY_CONTACT);
  const [error, setError] = useState<ContactError | null>(null);
  const oneAtATime = useOneAtATime();
  const change = (fields: Partial<ContactForm>) => {
    draft.change(fields);
    setError(null);
  };
  const keep = async () => {
    const read = readContact(draft.form);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const work = () => keepContact(group.book, phone.ids.next(), draft.form);
    const said = t('contacts.kept', { title: read.value.title });
    if (await gestures.run(work, said)) draft.clear();
  };
  return (
    <Section title={t('contacts.newTitle')}>
      <form
        autocomplete="off"
        class="contact-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          oneAtATime('keep', keep);
        }}
      >
        <p>{t('contacts.whoReads')}</p>
        {draft.isContinued && <p>{t('contacts.continued')}</p>}
        <ContactFields form={draft.form} onChange={change} error={error} />
        <Button kind="main" wide submit icon={Plus}>
          {t('contacts.keep')}
        </Button>
      </form>
    </Section>
  );
}
