import { useTexts } from '../../i18n/use-texts.ts';
import { parseWeekBookName, type RootBookName } from '../../store/book-name.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { type KeptFormer, namesGoingWith } from './kept-books.ts';
import type { KeptAsks } from './kept-asks.ts';
import { KeptLine } from './kept-line.tsx';
import { LASTING_WORD, PART_WORD } from './kept-week.tsx';
import { weekTitle } from './week-title.ts';

export interface KeptFormersProps extends KeptAsks {
  readonly formers: readonly KeptFormer[];
  readonly group: Pick<OpenGroup, 'settings' | 'oneOffs'>;
}

/** Books under keys that were changed: kept for what comes late, and told like the others. */
export function KeptFormers({ shelf, entries, onErase, formers, group }: KeptFormersProps) {
  const texts = useTexts();
  const { t, moment } = texts;
  const titleOf = (base: string) => {
    const place = parseWeekBookName(base);
    // What is of no week and has a former epoch is a ring's root book.
    if (!place) return t(LASTING_WORD[base as RootBookName]);
    return t('kept.formerWeek', {
      what: t(PART_WORD[place.kind]),
      week: weekTitle(texts, group, place.week),
    });
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
