import { Mail, MessageSquare, Phone } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Contact } from '../../store/views/open-week.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { contactWays, mailLink, smsLink } from './contact-ways.ts';

export interface ContactLinksProps {
  readonly contact: Contact;
  /** A message ready to send; without it the person can also be called. */
  readonly message?: string;
}

/** Ways to reach the person of a stop; a contact that is neither phone nor mail is shown as written. */
export function ContactLinks({ contact, message }: ContactLinksProps) {
  const { t } = useTexts();
  const { phone, mail } = contactWays(contact.contact);
  const call = message === undefined;
  return (
    <div class="contact-links">
      {phone !== null && <PhoneLinks phone={phone} call={call} message={message ?? ''} />}
      {mail !== null && (
        <LinkButton href={mailLink(mail, message ?? '')} icon={Mail}>
          {t('thursday.mail')}
        </LinkButton>
      )}
      {phone === null && mail === null && <Name>{contact.contact}</Name>}
      {call && contact.note !== '' && <Name lines={3}>{contact.note}</Name>}
    </div>
  );
}

interface PhoneLinksProps {
  readonly phone: string;
  readonly call: boolean;
  readonly message: string;
}

function PhoneLinks({ phone, call, message }: PhoneLinksProps) {
  const { t } = useTexts();
  return (
    <>
      {call && (
        <LinkButton href={`tel:${phone}`} icon={Phone}>
          {t('thursday.call')} <Ltr>{phone}</Ltr>
        </LinkButton>
      )}
      <LinkButton href={smsLink(phone, message)} icon={MessageSquare}>
        {t('thursday.sms')}
      </LinkButton>
    </>
  );
}
