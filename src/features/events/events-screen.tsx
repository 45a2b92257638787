import { CalendarHeart } from 'lucide';
import { compareDates, dateInWeek, dateOf, ZONE } from '../../domain/calendar.ts';
import type { OneOffEvent } from '../../domain/one-off-event.ts';
import { isoWeekOf } from '../../domain/week-name.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { weekBookName } from '../../store/book-name.ts';
import { needsWeek, secretOf } from '../../store/keyring.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { canHoldEvents } from './keep-event.ts';
import { NewEventForm } from './new-event-form.tsx';
import './events.css';

/** The events this phone holds or will hold, the next ones first, and one more in the week on screen. */
export function EventsScreen(props: ScreenProps) {
  const { t, day } = useTexts();
  const { week, phone } = props;
  const events = eventsHere(props);
  const isoWeek = isoWeekOf(week.week);
  return (
    <Page
      title={t('events.title')}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
    >
      {events.length === 0 ? (
        <EmptyState picture={CalendarHeart}>{t('events.none')}</EmptyState>
      ) : (
        <List label={t('events.title')}>
          {events.map((event) => (
            <EventRow key={event.id} {...props} event={event} />
          ))}
        </List>
      )}
      <Section title={t('events.newTitle', { day: day(dateInWeek(isoWeek, 1)) })}>
        {canHoldEvents(phone.shelf.keys.value, isoWeek) ? (
          <NewEventForm {...props} isoWeek={isoWeek} />
        ) : (
          <Notice tone="attention" word={t('events.noKeyWord')}>
            {t('events.noKey')}
          </Notice>
        )}
      </Section>
    </Page>
  );
}

function EventRow({ event, phone }: ScreenProps & { readonly event: OneOffEvent }) {
  const { t, day } = useTexts();
  const when = { day: day(dateInWeek(event.id, event.weekday)), time: event.time };
  const isOpen = opensHere(phone, event);
  return (
    <ListRow
      {...(isOpen ? { href: paths.kitchen(event.id) } : {})}
      leading={<Icon node={CalendarHeart} />}
      detail={isOpen ? t('events.when', when) : t('events.closedWhen', when)}
      {...(event.takesPlace === 'no'
        ? { trailing: <Tag tone="problem">{t('week.calledOff')}</Tag> }
        : {})}
    >
      <Name>{event.name}</Name>
    </ListRow>
  );
}

/** What is past and gone from this phone is left out. */
function eventsHere({ group, phone }: ScreenProps): readonly OneOffEvent[] {
  const today = dateOf(phone.now.value, ZONE);
  const dayOf = ({ id, weekday }: OneOffEvent) => dateInWeek(id, weekday);
  return [...group.oneOffs.value.values()]
    .filter((event) => compareDates(dayOf(event), today) >= 0 || opensHere(phone, event))
    .toSorted((a, b) => compareDates(dayOf(b), dayOf(a)));
}

function opensHere({ shelf }: ScreenProps['phone'], { id }: OneOffEvent): boolean {
  const keys = shelf.keys.value;
  return (
    keys !== null && (needsWeek(keys, id) || secretOf(keys, weekBookName('week', id)) !== null)
  );
}
