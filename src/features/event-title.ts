import type { OneOffEvent } from '../domain/one-off-event.ts';
import type { Texts } from '../i18n/texts.ts';

/** What an event is called with its day; one that does not take place says so wherever it is named. */
export function eventTitle(
  { t }: Pick<Texts, 't'>,
  { name, takesPlace }: Pick<OneOffEvent, 'name' | 'takesPlace'>,
  day: string,
): string {
  return t(takesPlace === 'no' ? 'week.eventOff' : 'week.event', { name, day });
}
