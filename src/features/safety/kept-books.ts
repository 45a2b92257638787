import type { IsoDate, WeekName } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import { parseWeekBookName, WEEK_KINDS, type WeekBookKind } from '../../store/book-name.ts';
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
