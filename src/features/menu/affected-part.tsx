import { Check, Copy, Mail, MessageSquare } from 'lucide';
import { useState } from 'preact/hooks';
import type { DishChange } from '../../domain/menu-version.ts';
import { holdsText, mailLink, smsLink } from '../../formats/message-links.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import {
  type AffectedOrder,
  affectedOrders,
  changedMessage,
  noteMenuTold,
} from './affected-orders.ts';
import { ALLERGEN_WORD } from './allergen-words.ts';
import './affected.css';

type AffectedProps = Pick<ScreenProps, 'week' | 'phone' | 'me' | 'gestures'>;

/** Whose order the menu now out touches: a dish that went, an allergen that came; each with a ready message. */
export function AffectedPart(props: AffectedProps) {
  const { t } = useTexts();
  const affected = affectedOrders(props.week);
  const left = affected.filter(({ isTold }) => !isTold);
  if (affected.length === 0) return null;
  return (
    <Section title={t('menu.affectedTitle')} aside={<Ltr>{left.length}</Ltr>}>
      <Notice tone={left.length > 0 ? 'attention' : 'good'} word={t('menu.affectedWord')}>
        {left.length > 0 ? t('menu.affected', { n: left.length }) : t('menu.affectedNone')}
      </Notice>
      {left.map((one) => (
        <Affected key={one.order.id} {...props} affected={one} />
      ))}
    </Section>
  );
}

function Affected({ affected, ...props }: AffectedProps & { readonly affected: AffectedOrder }) {
  const { t } = useTexts();
  const { week } = props;
  const { order, code, changes } = affected;
  const contact = week.contacts.value.get(order.id);
  return (
    <article class="affected">
      <h3>
        <Ltr>{code}</Ltr> {contact && <Name>{contact.nickname}</Name>}
      </h3>
      <ul>
        {changes.map((change) => (
          <li key={change.dish}>
            <ChangeWords week={week} change={change} />
          </li>
        ))}
      </ul>
      {contact ? (
        <Tell {...props} affected={affected} contact={contact.contact} />
      ) : (
        <p>{t('menu.affectedDesk')}</p>
      )}
    </article>
  );
}

function ChangeWords({
  week,
  change,
}: Pick<ScreenProps, 'week'> & { readonly change: DishChange }) {
  const { t, list } = useTexts();
  const dish = week.menu.value.dishes.find(({ id }) => id === change.dish)?.name ?? '…';
  if (change.type === 'DishOff') return <>{t('menu.affectedOff', { dish })}</>;
  const allergens = list(change.allergens.map((one) => t(ALLERGEN_WORD[one])));
  return <>{t('menu.affectedAllergens', { dish, allergens })}</>;
}

/** The ready message; sending it, or saying that it is said, takes the order off the list. */
function Tell({
  affected,
  contact,
  week,
  phone,
  me,
  gestures,
}: AffectedProps & { readonly affected: AffectedOrder; readonly contact: string }) {
  const { t, language } = useTexts();
  const [isRefused, setRefused] = useState(false);
  const message = changedMessage(week, affected, language);
  const [mail, sms] = [mailLink(contact, message), smsLink(contact, message)];
  const isLong = mail !== null && !holdsText(mail);
  const told = () => {
    const { contactsBook } = week;
    if (contactsBook)
      void gestures.run(
        () => noteMenuTold({ week, phone, me }, contactsBook, affected),
        t('menu.affectedTold'),
      );
  };
  const copy = () => navigator.clipboard.writeText(message.body).then(told, () => setRefused(true)); // refused by the browser
  return (
    <>
      <Disclosure summary={t('menu.affectedMessage')} open={isRefused}>
        <blockquote class="affected-message" dir="auto">
          {message.body}
        </blockquote>
      </Disclosure>
      {isLong && <p>{t('inbox.mailTooLong')}</p>}
      {isRefused && <p role="alert">{t('menu.copyFailed')}</p>}
      <div class="affected-buttons">
        {mail !== null && (
          <LinkButton icon={Mail} href={mail} onFollow={isLong ? () => void copy() : told}>
            {t('orders.mail')}
          </LinkButton>
        )}
        {sms !== null && (
          <LinkButton icon={MessageSquare} href={sms} onFollow={told}>
            {t('orders.sms')}
          </LinkButton>
        )}
        <Button icon={Copy} onPress={() => void copy() /* a refusal is shown */}>
          {t('menu.copy')}
        </Button>
        <Button icon={Check} kind="quiet" onPress={told}>
          {t('menu.affectedSaid')}
        </Button>
      </div>
    </>
  );
}
