import { useTexts } from '../../i18n/use-texts.ts';
import type { Texts } from '../../i18n/texts.ts';
import { isEvent } from '../../domain/week-name.ts';
import { weekBookName } from '../../store/book-name.ts';
import { type KeptPart, type KeptWeek, namesGoingWith } from './kept-books.ts';
import type { KeptAsks } from './kept-asks.ts';
import { KeptLine } from './kept-line.tsx';

/** What each part of a week is. */
export const PART_WORD = {
  week: 'safety.partWeek',
  contacts: 'safety.partContacts',
  addresses: 'safety.partAddresses',
  drafts: 'safety.partDrafts',
  sheet: 'safety.partSheet',
  receipts: 'safety.partReceipts',
} as const;

/** What the lasting books are called. */
export const LASTING_WORD = {
  group: 'kept.group',
  desk: 'kept.desk',
  circle: 'kept.circle',
  mine: 'kept.mine',
} as const;

export interface KeptWeekPartsProps extends KeptAsks {
  readonly kept: KeptWeek;
  /** What the week or the event is called. */
  readonly title: string;
}

/** The parts of one week. Erasing its own book takes all of it along. */
export function KeptWeekParts({ shelf, entries, onErase, kept, title: whole }: KeptWeekPartsProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const isOneOff = isEvent(kept.week);
  return (
    <ul class="kept-lines">
      {kept.parts.map((part) => {
        const name = weekBookName(part.kind, kept.week);
        const title = t(PART_WORD[part.kind]);
        const isWhole = part.kind === 'week';
        const all = isOneOff ? whole : t('kept.weekWhole', { day: day(kept.servedOn) });
        const what = isWhole ? all : title;
        const erase = () =>
          onErase({ what, names: namesGoingWith(entries, name), isWeek: isWhole && !isOneOff });
        return (
          <KeptLine
            key={part.kind}
            {...{ shelf, name, title, what }}
            about={untilInWords(texts, part)}
            onErase={erase}
          />
        );
      })}
    </ul>
  );
}

/** Until when a part is kept. */
function untilInWords(
  { t, moment }: Pick<Texts, 't' | 'moment'>,
  { kind, until }: KeptPart,
): string {
  if (until !== null) return t('kept.until', { when: moment(until) });
  return kind === 'week' || kind === 'receipts' ? t('kept.untilSettled') : '';
}
