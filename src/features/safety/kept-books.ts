import type { IsoDate, WeekName } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import {
  parseWeekBookName,
  splitBookName,
  WEEK_KINDS,
  type WeekBookKind,
} from '../../store/book-name.ts';
import type { CatalogueEntry } from '../../store/storage.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { servedDay } from '../served-day.ts';

/** One part of a week that lies on this phone; `until` is null while nothing says when it goes. */
export interface KeptPart {
  readonly kind: WeekBookKind;
  readonly until: Instant | null;
}

/** What lies on this phone of one week. */
export interface KeptWeek {
  readonly week: WeekName;
  readonly servedOn: IsoDate;
  readonly parts: readonly KeptPart[];
}

/** A book as it was before a change of keys. */
export interface KeptFormer {
  readonly name: string;
  readonly base: string;
  readonly until: Instant | null;
}

/** The weeks this phone holds something of, newest first; the lasting books are no week's. */
export function keptWeeks(
  entries: readonly CatalogueEntry[],
  group: Pick<OpenGroup, 'settings' | 'oneOffs'>,
): KeptWeek[] {
  const weeks = new Map<WeekName, KeptPart[]>();
  for (const { name, due } of entries) {
    const place = parseWeekBookName(name);
    if (!place) continue;
    const parts = weeks.get(place.week) ?? [];
    weeks.set(place.week, [...parts, { kind: place.kind, until: due }]);
  }
  const byKind = (a: KeptPart, b: KeptPart) =>
    WEEK_KINDS.indexOf(a.kind) - WEEK_KINDS.indexOf(b.kind);
  return [...weeks]
    .map(([week, parts]) => ({
      week,
      servedOn: servedDay(group, week),
      parts: parts.toSorted(byKind),
    }))
    .sort((a, b) => (a.week < b.week ? 1 : -1));
}

/** Books of former epochs that lie on this phone. */
export function keptFormers(entries: readonly CatalogueEntry[]): readonly KeptFormer[] {
  return entries.flatMap(({ name, due }) => {
    const { base, tag } = splitBookName(name);
    return tag === null ? [] : [{ name, base, until: due }];
  });
}

/**
 * The names of all that goes when somebody erases a book: its former epochs too, and with the book of a
 * week whatever else lies here of it, since nothing would show that any more.
 */
export function namesGoingWith(
  entries: readonly CatalogueEntry[],
  name: string,
): readonly string[] {
  const place = parseWeekBookName(name);
  return entries.flatMap((entry) => {
    const { base } = splitBookName(entry.name);
    const isOfWeek = place?.kind === 'week' && parseWeekBookName(base)?.week === place.week;
    return isOfWeek || base === name || entry.name === name ? [entry.name] : [];
  });
}
