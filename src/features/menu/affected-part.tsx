import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { SendAnswer } from '../send-answer.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  type AffectedOrder,
  affectedOrders,
  changedMessage,
  noteMenuTold,
  toldIn,
} from './affected-orders.ts';
import { ALLERGEN_WORD } from '../dish-words.ts';
import './affected.css';

type AffectedProps = Pick<ScreenProps, 'week' | 'phone' | 'me' | 'gestures'>;

/** Whose order the menu now out touches, by its dishes or its hand-over; each with a ready message. */
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
          <li key={`${change.type} ${'dish' in change ? change.dish : ''}`}>
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

/** What changed of a menu, in a sentence. */
export function ChangeWords({
  week,
  change,
}: Pick<ScreenProps, 'week'> & { readonly change: AffectedOrder['changes'][number] }) {
  const { t, list, day } = useTexts();
  const nameOf = (id: string) => week.menu.value.dishes.find((dish) => dish.id === id)?.name ?? '…';
  switch (change.type) {
    case 'DishOff':
      return <>{t('menu.affectedOff', { dish: nameOf(change.dish) })}</>;
    case 'AllergensAdded': {
      const allergens = list(change.allergens.map((one) => t(ALLERGEN_WORD[one])));
      return <>{t('menu.affectedAllergens', { dish: nameOf(change.dish), allergens })}</>;
    }
    case 'SlotOff':
      return <>{t('menu.affectedSlot', { slot: change.slot })}</>;
    case 'DeliveryOff':
      return <>{t('menu.affectedDelivery')}</>;
    case 'DayMoved':
      return <>{t('menu.affectedDay', { day: day(change.servedOn) })}</>;
  }
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
  const once = useOneAtATime();
  const told = () => {
    const { contactsBook } = week;
    if (!contactsBook) return;
    const note = () => noteMenuTold({ week, phone, me }, contactsBook, affected);
    once('told', () => gestures.run(note, t('menu.affectedTold')));
  };
  return (
    <SendAnswer
      title={t('menu.affectedMessage')}
      contact={contact}
      language={toldIn(week, affected, language)}
      write={(spoken) => changedMessage(week, affected, spoken)}
      sentWord={t('menu.affectedSaid')}
      onSent={told}
    />
  );
}
