import { useEffect, useState } from 'preact/hooks';
import { weeksAhead } from '../../domain/availability.ts';
import { dateOf, type IsoWeek, ZONE } from '../../domain/calendar.ts';
import { weekBookName } from '../../store/book-name.ts';
import type { Book } from '../../store/book.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The books of the weeks ahead, the nearest first. */
export type WeeksAhead = ReadonlyMap<IsoWeek, Book>;

type Deps = Pick<ScreenProps, 'phone' | 'group'>;

/**
 * Opens the books of the six weeks ahead, so that what other phones wrote in them comes here too: every
 * phone proposes from the same turns. null while they are opened; a week that does not open is left out.
 */
export function useWeeksAhead({ phone, group }: Deps): WeeksAhead | null {
  const [opened, setOpened] = useState<WeeksAhead | null>(null);
  const weeks = weeksAhead(dateOf(phone.now.value, ZONE), group.settings.value);
  const key = weeks.join(' ');
  useEffect(() => {
    let isShown = true;
    const asked = key.split(' ') as IsoWeek[]; // the key is made of weeks
    void openWeeks(phone, asked).then((books) => {
      if (isShown) setOpened(books);
    });
    return () => {
      isShown = false;
    };
  }, [phone, key]);
  return opened;
}

async function openWeeks({ shelf }: Deps['phone'], weeks: readonly IsoWeek[]): Promise<WeeksAhead> {
  const books = new Map<IsoWeek, Book>();
  for (const week of weeks) {
    // One after the other: each walks the keys past its week.
    const prepared = await shelf.prepareWeek(week);
    const opened = prepared.ok ? await shelf.open(weekBookName('week', week)) : prepared;
    if (opened.ok && opened.value) books.set(week, opened.value);
  }
  return books;
}
