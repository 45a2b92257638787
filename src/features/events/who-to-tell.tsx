import type { OneOffEvent } from '../../domain/one-off-event.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { customerLanguage } from '../order-language.ts';
import type { ScreenProps } from '../screen-props.ts';
import { SendAnswer } from '../send-answer.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  type BringerToTell,
  bringerMessage,
  bringersToTell,
  noteBringerTold,
  noteOrderTold,
  orderOffMessage,
  ordersToTell,
  type OrderToTell,
} from './people-to-tell.ts';

export interface WhoToTellProps extends ScreenProps {
  readonly event: OneOffEvent;
}

/** Who ordered or brings something and does not know yet, each with a ready message. */
export function WhoToTell(props: WhoToTellProps) {
  const { t } = useTexts();
  const { event } = props;
  const orders = ordersToTell(props, event.id);
  const bringers = bringersToTell(props, event.id);
  const left = orders.length + bringers.length;
  return (
    <Section title={t('events.tellTitle')} aside={<Ltr>{left}</Ltr>}>
      <p>{t(left === 0 ? 'events.tellNone' : 'events.tellHint')}</p>
      {orders.map((one) => (
        <Orderer key={one.of.order.id} {...props} one={one} />
      ))}
      {bringers.map((one) => (
        <Bringer key={one.member.id} {...props} one={one} />
      ))}
    </Section>
  );
}

function Orderer({ one, ...props }: WhoToTellProps & { readonly one: OrderToTell }) {
  const { t, language } = useTexts();
  const once = useOneAtATime();
  const { week, event, gestures } = props;
  const { of, nickname, contact } = one;
  const contacts = week.contactsBook;
  const said = t('events.told', { who: of.code });
  const told = (book: NonNullable<typeof contacts>) =>
    once('told', () =>
      gestures.run(() => noteOrderTold(props, { contacts: book, event: event.id }, one), said),
    );
  return (
    <article class="bring-line" aria-label={of.code}>
      <h3>
        <Ltr>{of.code}</Ltr> {nickname !== null && <Name>{nickname}</Name>}
      </h3>
      {contacts ? (
        <SendAnswer
          title={t('menu.affectedMessage')}
          contact={contact ?? ''}
          language={customerLanguage(week, of.order.id) ?? language}
          write={(spoken) => orderOffMessage(week, one, spoken)}
          sentWord={t('menu.affectedSaid')}
          onSent={() => told(contacts)}
        />
      ) : (
        <p>{t('menu.affectedDesk')}</p>
      )}
    </article>
  );
}

function Bringer({ one, ...props }: WhoToTellProps & { readonly one: BringerToTell }) {
  const { t, language } = useTexts();
  const once = useOneAtATime();
  const { week, event, gestures } = props;
  const { nickname } = one.member;
  const said = t('events.told', { who: nickname });
  return (
    <article class="bring-line" aria-label={nickname}>
      <h3>
        <Name>{nickname}</Name>
      </h3>
      <SendAnswer
        title={t('menu.affectedMessage')}
        contact=""
        language={language}
        write={(spoken) => bringerMessage(week, one, spoken)}
        sentWord={t('menu.affectedSaid')}
        onSent={() =>
          once('told', () => gestures.run(() => noteBringerTold(props, event.id, one), said))
        }
      />
    </article>
  );
}
