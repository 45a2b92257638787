import { Phone } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Quoted } from '../../ui/quoted.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { ContactFields } from './contact-fields.tsx';
import {
  type ContactError,
  type ContactForm,
  dialled,
  type HelpContact,
  keepContact,
  readContact,
  removeContact,
} from './keep-contact.ts';

export interface ContactCardProps {
  readonly screen: Pick<ScreenProps, 'group' | 'gestures'>;
  readonly contact: HelpContact;
}

/** One line of the card: the number is one tap from being called. */
export function ContactCard({ screen, contact }: ContactCardProps) {
  const { t } = useTexts();
  const { title, about, phone } = contact;
  const number = dialled(phone);
  return (
    <li class="contact-card">
      <h3>
        <Name lines={3}>{title}</Name>
      </h3>
      {about !== '' && <Quoted>{about}</Quoted>}
      {number !== null && (
        <LinkButton kind="main" wide icon={Phone} href={`tel:${number}`}>
          {t('contacts.call')} <Ltr>{phone}</Ltr>
        </LinkButton>
      )}
      {number === null && phone !== '' && <Name>{phone}</Name>}
      <Disclosure summary={t('words.edit')} late>
        <EditContact screen={screen} contact={contact} />
      </Disclosure>
    </li>
  );
}

function EditContact({ screen, contact }: ContactCardProps) {
  const { t } = useTexts();
  const { group, gestures } = screen;
  const [typed, setTyped] = useState<Partial<ContactForm>>({});
  const [error, setError] = useState<ContactError | null>(null);
  const { title, about, phone } = contact;
  const form: ContactForm = { title, about, phone, ...typed };
  const keep = async () => {
    const read = readContact(form);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const work = () => keepContact(group.book, contact.id, form);
    if (await gestures.run(work, t('contacts.kept', { title: read.value.title }))) setTyped({});
  };
  const drop = () =>
    gestures.run(() => removeContact(group.book, contact.id), t('contacts.removed', { title }));
  return (
    <form
      autocomplete="off"
      class="contact-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep(); // its failure shows in the shell's trouble
      }}
    >
      <ContactFields
        form={form}
        onChange={(fields) => setTyped({ ...typed, ...fields })}
        error={error}
      />
      <Button submit>{t('words.save')}</Button>
      <Button kind="quiet" onPress={() => void drop()}>
        {t('words.remove')}
      </Button>
    </form>
  );
}
