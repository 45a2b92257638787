import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Mark } from '../../ui/mark.tsx';
import { eventTitle } from '../event-title.ts';
import { paths } from '../paths.ts';
import './called-off-notice.css';

export interface CalledOffNoticeProps {
  readonly week: OpenWeek;
  /** The address shown: the event's own screen says it itself. */
  readonly path: string;
}

/** One line above every screen of an event that does not take place, or of which phones say both. */
export function CalledOffNotice({ week, path }: CalledOffNoticeProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const event = week.oneOff?.value;
  const own = paths.event(week.week);
  if (!event || event.takesPlace === 'yes' || path === own) return null;
  const isOff = event.takesPlace === 'no';
  return (
    <aside
      class="called-off-notice"
      aria-label={isOff ? t('week.calledOff') : t('events.contestedWord')}
    >
      <a href={own}>
        <Mark tone={isOff ? 'problem' : 'attention'} />
        {isOff
          ? eventTitle(texts, event, day(week.terms.value.servedOn))
          : t('events.contested', { name: event.name })}
      </a>
    </aside>
  );
}
