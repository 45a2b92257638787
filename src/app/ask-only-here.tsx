import { Hourglass, Share2 } from 'lucide';
import { dateInWeek, type IsoWeek } from '../domain/calendar.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { parseWeekBookName, splitBookName, type WeekBookKind } from '../store/book-name.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export interface AskOnlyHereProps {
  /** Names of the books that hold what no other phone has. */
  readonly books: readonly string[];
  readonly onAnswer: (answer: 'keep' | 'let-go') => void;
}

/** Old weeks go by themselves, but what exists nowhere else goes only when a person says so. */
export function AskOnlyHere({ books, onAnswer }: AskOnlyHereProps) {
  const { t, longDate, commas } = useTexts();
  return (
    <Page
      title={t('week.onlyHere')}
      action={
        <>
          <Button kind="main" wide icon={Share2} onPress={() => onAnswer('keep')}>
            {t('week.onlyHereKeep')}
          </Button>
          <Button wide icon={Hourglass} onPress={() => onAnswer('let-go')}>
            {t('week.onlyHereLetGo')}
          </Button>
        </>
      }
    >
      <p>{t('week.onlyHereWhy')}</p>
      <ul>
        {[...weeksOf(books)].map(([week, kinds]) => (
          <li key={week}>
            {t('week.onlyHereWeek', {
              date: longDate(dateInWeek(week, 1)),
              what: commas([...kinds].map((kind) => t(WORDS[kind]))),
            })}
          </li>
        ))}
      </ul>
    </Page>
  );
}

const WORDS = {
  week: 'week.onlyHereOrders',
  contacts: 'week.onlyHereContacts',
  addresses: 'week.onlyHereAddresses',
  drafts: 'week.onlyHereOrders', // never asked about: these three stay on their phone
  sheet: 'week.onlyHereAddresses',
  receipts: 'week.onlyHereOrders',
} as const satisfies Record<WeekBookKind, string>;

/** A book and what it was before its ring was renewed are one thing to people, a week and its events too. */
function weeksOf(books: readonly string[]): Map<IsoWeek, Set<WeekBookKind>> {
  const weeks = new Map<IsoWeek, Set<WeekBookKind>>();
  for (const name of books) {
    const place = parseWeekBookName(splitBookName(name).base);
    if (!place) continue;
    const { isoWeek, kind } = place;
    weeks.set(isoWeek, (weeks.get(isoWeek) ?? new Set()).add(kind));
  }
  return weeks;
}
