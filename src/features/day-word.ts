import { weekdayOf } from '../domain/calendar.ts';
import type { Texts } from '../i18n/texts.ts';
import type { OpenWeek } from '../store/views/open-week.ts';

const THURSDAY = 4;

/**
 * What the door of the hand-over is called: « Jeudi », or the weekday of a group or an event that serves
 * on another one. Reads signals.
 */
export function dayWord(
  { t, weekday, language }: Pick<Texts, 't' | 'weekday' | 'language'>,
  week: Pick<OpenWeek, 'terms'> | null,
): string {
  const day = week ? weekdayOf(week.terms.value.servedOn) : THURSDAY;
  if (day === THURSDAY) return t('words.thursday');
  const word = weekday(day);
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
