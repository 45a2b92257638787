import type { ScreenProps } from '../screen-props.ts';

/** How safe what this phone wrote is, and what it lacks, over all its open books. */
export interface PhoneHealth {
  /** Other phones that have everything of the least safe book; null where this phone wrote nothing. */
  readonly safeOn: number | null;
  /** Own changes no other phone has. */
  readonly unseen: number;
  readonly parked: number;
  readonly missing: readonly { readonly device: string; readonly count: number }[];
  readonly forked: readonly string[];
}

type OpenBooks = Pick<ScreenProps, 'group' | 'deskBook' | 'circleBook' | 'week'>;

/** The worst of all books that are open. Reads signals. */
export function phoneHealth({ group, deskBook, circleBook, week }: OpenBooks): PhoneHealth {
  const weekly = [week.book, week.contactsBook, week.addressesBook];
  const books = [group.book, deskBook, circleBook, ...weekly].filter((book) => book !== null);
  const all = books.map(({ health }) => health.value);
  // A book this phone wrote nothing in counts for nothing.
  const own = all.filter(({ safeOn, unseen }) => safeOn > 0 || unseen > 0);
  const missing = new Map<string, number>();
  for (const { device, count } of all.flatMap((book) => book.missing))
    missing.set(device, (missing.get(device) ?? 0) + count);
  return {
    safeOn: own.length === 0 ? null : Math.min(...own.map(({ safeOn }) => safeOn)),
    unseen: own.reduce((sum, { unseen }) => sum + unseen, 0),
    parked: all.reduce((sum, { parked }) => sum + parked, 0),
    missing: [...missing].map(([device, count]) => ({ device, count })),
    forked: [...new Set(all.flatMap(({ forked }) => forked))],
  };
}
