import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Decision, DecisionId } from '../../domain/decision.ts';
import { toDecisionId } from '../../domain/decision.ts';
import { type Member, toMemberId } from '../../domain/member.ts';
import { DEFAULT_SETTINGS, type Settings, validateSetting } from '../../domain/settings.ts';
import type { EventName } from '../../domain/calendar.ts';
import { toFactId } from '../../domain/fact.ts';
import { type OneOffEvent, type PlaceSaid, takesPlaceBy } from '../../domain/one-off-event.ts';
import { isEvent, parseWeekName } from '../../domain/week-name.ts';
import type { Book } from '../book.ts';
import { eventSaidKind, eventTable } from '../books/event-tables.ts';
import { decisionTable, memberTable, settingTable } from '../books/group-book.ts';

/** The group's book in the words of the domain. */
export interface OpenGroup {
  readonly book: Book;
  /** Everybody, in the order they came; those who left too. */
  readonly members: ReadonlySignal<readonly Member[]>;
  readonly settings: ReadonlySignal<Settings>;
  /** The decision that set a setting, where the group named one. */
  readonly settingDecisions: ReadonlySignal<ReadonlyMap<keyof Settings, DecisionId>>;
  readonly decisions: ReadonlySignal<readonly Decision[]>;
  /** Every event the group ever made. */
  readonly oneOffs: ReadonlySignal<ReadonlyMap<EventName, OneOffEvent>>;
}

/** Gives the group's book typed, live collections. */
export function openGroup(book: Book): OpenGroup {
  const memberRows = book.rows(memberTable);
  const settingRows = book.rows(settingTable);
  const decisionRows = book.rows(decisionTable);
  const eventRows = book.rows(eventTable);
  const said = book.facts(eventSaidKind);
  return {
    book,
    members: computed(() =>
      [...memberRows.value.values()].map((row) => ({ ...row, id: toMemberId(row.id) })),
    ),
    settings: computed(() => readSettings(settingRows.value)),
    settingDecisions: computed(() => {
      const named = [...settingRows.value.values()].flatMap(({ id, decision }) =>
        isSetting(id) && decision ? [[id, decision] as const] : [],
      );
      return new Map(named);
    }),
    decisions: computed(() =>
      [...decisionRows.value.values()].map((row) => ({ ...row, id: toDecisionId(row.id) })),
    ),
    oneOffs: computed(() => {
      const saidOf = (event: EventName): PlaceSaid[] =>
        said.value
          .filter(({ data }) => data.event === event)
          .map(({ id, data }) => ({ ...data, id: toFactId(id) }));
      const events = [...eventRows.value.values()].flatMap((row) => {
        const name = parseWeekName(row.id);
        return name.ok && isEvent(name.value)
          ? [
              [
                name.value,
                { ...row, id: name.value, takesPlace: takesPlaceBy(saidOf(name.value)) },
              ] as const,
            ]
          : [];
      });
      return new Map(events);
    }),
  };
}

/** A setting this version refuses (a newer phone wrote it) stands at its default. */
function readSettings(rows: ReadonlyMap<string, { readonly value: unknown }>): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, { value }] of rows) {
    if (!isSetting(key)) continue;
    // Checked on this very line for this very key.
    const checked = checkSetting(key, value as Settings[typeof key]);
    if (checked !== undefined) settings[key] = checked;
  }
  // Starts as a whole Settings and only checked values replaced some.
  return settings as unknown as Settings;
}

function isSetting(key: string): key is keyof Settings {
  return Object.hasOwn(DEFAULT_SETTINGS, key);
}

function checkSetting<K extends keyof Settings>(key: K, value: Settings[K]) {
  try {
    const checked = validateSetting(key, value);
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined; // a value of another type than this version knows
  }
}
