import { CalendarHeart } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { BringList } from './bring-list.tsx';
import { PlacePart } from './place-part.tsx';
import { EventSettings } from './event-settings.tsx';
import './events.css';

/** One event: who brings what, and what a week has of the group's settings. */
export function EventScreen(props: ScreenProps) {
  const { t, day } = useTexts();
  const { week } = props;
  const back = { href: paths.kitchen(week.week), word: t('words.kitchen') };
  if (week.oneOff === null)
    return (
      <Page title={t('events.title')} back={back}>
        <EmptyState
          picture={CalendarHeart}
          action={<LinkButton href={paths.events(week.week)}>{t('events.toAll')}</LinkButton>}
        >
          {t('events.isWeek')}
        </EmptyState>
      </Page>
    );
  const event = week.oneOff.value;
  const when = { day: day(week.terms.value.servedOn), time: event.time };
  return (
    <Page title={<Name>{event.name}</Name>} meta={t('events.when', when)} back={back}>
      {event.takesPlace !== 'yes' && <PlacePart {...props} event={event} />}
      <BringList {...props} />
      <EventSettings {...props} event={event} />
      {event.takesPlace === 'yes' && <PlacePart {...props} event={event} />}
      <LinkButton icon={CalendarHeart} href={paths.events(week.week)}>
        {t('events.toAll')}
      </LinkButton>
    </Page>
  );
}
