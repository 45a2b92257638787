import { Trash2 } from 'lucide';
import { useMemo } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Instant } from '../../kernel/clock.ts';
import { deviceAddedKind } from '../../store/books/device-facts.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { deviceNames } from '../device-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { lastHeard } from './last-heard.ts';
import { type ListedPhone, listedPhones } from './phones-of-rings.ts';
import { ringWords } from './ring-words.ts';
import './devices.css';

export interface PhoneListProps {
  readonly screen: ScreenProps;
  readonly onRemove: (phone: ListedPhone) => void;
}

/** Who has the notebook, and which parts of it. */
export function PhoneList({ screen, onRemove }: PhoneListProps) {
  const { t } = useTexts();
  const heard = useLastHeard(screen);
  return (
    <Section title={t('phones.listTitle')}>
      <ul class="phone-cards">
        {listedPhones(screen).map((phone) => (
          <PhoneCard key={phone.id} {...{ screen, phone, onRemove }} heard={heard.get(phone.id)} />
        ))}
      </ul>
      {(!screen.deskBook || !screen.circleBook) && <p>{t('phones.notHeld')}</p>}
    </Section>
  );
}

interface PhoneCardProps extends PhoneListProps {
  readonly phone: ListedPhone;
  /** When it last wrote, as far as this phone knows. */
  readonly heard: Instant | undefined;
}

function useLastHeard({ phone, group, deskBook, circleBook, week }: ScreenProps) {
  return useMemo(() => {
    const weekly = [week.book, week.contactsBook];
    const books = [group.book, deskBook, circleBook, ...weekly].filter((book) => book !== null);
    return lastHeard(books, phone.clock.now());
  }, [phone, group, deskBook, circleBook, week]);
}

function PhoneCard({ screen, phone, onRemove, heard }: PhoneCardProps) {
  const texts = useTexts();
  const { t, longDate } = texts;
  const { id, rings, addedBy, addedAt } = phone;
  const isOwn = id === screen.phone.shelf.keys.value?.device.id;
  const names = deviceNames(screen, texts);
  const day = longDate(dateOf(addedAt, ZONE));
  return (
    <li class="phone-card">
      <span class="phone-card-name">
        <Name>{ownLabel(screen, id) ?? names(id)}</Name>
      </span>
      {isOwn && <Tag tone="info">{t('phones.thisPhone')}</Tag>}
      {rings.length === 0 ? (
        <Tag tone="attention">{t('phones.removedTag')}</Tag>
      ) : (
        <span>{t('phones.reads', { rings: ringWords(texts, rings) })}</span>
      )}
      <span>
        {addedBy === id
          ? t('phones.sinceFirst', { day })
          : t('phones.since', { day, phone: names(addedBy) })}
      </span>
      {heard !== undefined && (
        <span>{t('phones.heard', { day: longDate(dateOf(heard, ZONE)) })}</span>
      )}
      {!isOwn && rings.length > 0 && (
        <Button kind="quiet" icon={Trash2} onPress={() => onRemove(phone)}>
          {t('phones.remove', { phone: names(id) })}
        </Button>
      )}
    </li>
  );
}

/** What others call this phone; the names of phones say « this phone » instead. */
function ownLabel({ phone, group }: ScreenProps, id: string): string | null {
  if (phone.shelf.keys.value?.device.id !== id) return null;
  const own = group.book.facts(deviceAddedKind).value.find(({ data }) => data.id === id);
  return own?.data.label.trim() || null;
}
