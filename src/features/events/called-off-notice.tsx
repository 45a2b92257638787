import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../paths.ts';

export interface CalledOffNoticeProps {
  readonly week: OpenWeek;
  /** The address shown: the event's own screen says it itself. */
  readonly path: string;
}

/** Above every screen of an event that does not take place, or of which phones say both. */
export function CalledOffNotice({ week, path }: CalledOffNoticeProps) {
  const { t, day } = useTexts();
  const event = week.oneOff?.value;
  const own = paths.event(week.week);
  if (!event || event.takesPlace === 'yes' || path === own) return null;
  const { name } = event;
  const isOff = event.takesPlace === 'no';
  return (
    <Notice
      tone={isOff ? 'problem' : 'attention'}
      word={isOff ? t('week.calledOff') : t('events.contestedWord')}
      action={<LinkButton href={own}>{t('events.toEvent')}</LinkButton>}
    >
      {isOff
        ? t('events.offNotice', { name, day: day(week.terms.value.servedOn) })
        : t('events.contested', { name })}
    </Notice>
  );
}
