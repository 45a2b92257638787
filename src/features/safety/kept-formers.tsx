import { dateInWeek } from '../../domain/calendar.ts';
import type { Settings } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { parseWeekBookName, type RootBookName } from '../../store/book-name.ts';
import { type KeptFormer, namesGoingWith } from './kept-books.ts';
import type { KeptAsks } from './kept-asks.ts';
import { KeptLine } from './kept-line.tsx';
import { LASTING_WORD, PART_WORD } from './kept-week.tsx';

export interface KeptFormersProps extends KeptAsks {
  readonly formers: readonly KeptFormer[];
  readonly settings: Pick<Settings, 'handoverWeekday'>;
}

/** Books under keys that were changed: kept for what comes late, and told like the others. */
export function KeptFormers({ shelf, entries, onErase, formers, settings }: KeptFormersProps) {
  const { t, day, moment } = useTexts();
  const titleOf = (base: string) => {
    const place = parseWeekBookName(base);
    // What is of no week and has a former epoch is a ring's root book.
    if (!place) return t(LASTING_WORD[base as RootBookName]);
    const servedOn = dateInWeek(place.week, settings.handoverWeekday);
    return t('kept.formerWeek', { what: t(PART_WORD[place.kind]), day: day(servedOn) });
  };
  return (
    <>
      <p>{t('kept.formersHint')}</p>
      <ul class="kept-lines">
        {formers.map(({ name, base, until }) => {
          const title = titleOf(base);
          const what = t('kept.formerOf', { what: title });
          return (
            <KeptLine
              key={name}
              {...{ shelf, name, title, what }}
              about={until === null ? '' : t('kept.until', { when: moment(until) })}
              onErase={() => onErase({ what, names: namesGoingWith(entries, name) })}
            />
          );
        })}
      </ul>
    </>
  );
}
