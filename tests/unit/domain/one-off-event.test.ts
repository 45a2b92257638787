import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWeeks,
  isoWeek,
  wallTime,
  type Weekday,
  type WeekName,
} from '../../../src/domain/calendar.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import {
  neighboursOf,
  NO_CAP,
  type OneOffEvent,
  parseEventTitle,
  type PlaceSaid,
  settingsFor,
  takesPlaceBy,
} from '../../../src/domain/one-off-event.ts';
import { DEFAULT_SETTINGS, lateFrom, weekTerms } from '../../../src/domain/settings.ts';
import { eventName, isEvent, isoWeekOf, parseWeekName } from '../../../src/domain/week-name.ts';

const WEEK = isoWeek('2026-W48');
const weeks = fc.nat(200).map((n) => addWeeks(WEEK, n - 100));
const events = fc
  .tuple(weeks, fc.integer({ min: 1, max: 9999 }), fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7))
  .map(([week, number, weekday]): OneOffEvent => ({
    id: eventName(week, number),
    name: 'Atelier',
    weekday,
    time: wallTime('14:00'),
    mainsCap: null,
    capDecision: null,
    prices: false,
    takesPlace: 'yes',
  }));

test('a name is read as it is written, and says its week', () => {
  fc.assert(
    fc.property(events, weeks, ({ id }, week) => {
      expect(parseWeekName(id)).toEqual({ ok: true, value: id });
      expect(isEvent(id)).toBe(true);
      expect(isoWeekOf(id)).toBe(id.slice(0, 8));
      expect(parseWeekName(week)).toEqual({ ok: true, value: week });
      expect([isEvent(week), isoWeekOf(week)]).toEqual([false, week]);
    }),
  );
  for (const text of ['2026-W48.', '2026-W48.47', '2026-W48.47111', '2027-W53.4711', 'x', '.4711'])
    expect(parseWeekName(text).ok).toBe(false);
});

test('going on and on passes every week and every event once, and the way back is the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(events, { selector: ({ id }) => id, maxLength: 6 }), (known) => {
      const end = addWeeks(WEEK, 101);
      const passed: WeekName[] = [];
      for (let at: WeekName = addWeeks(WEEK, -101); at !== end;) {
        const { after } = neighboursOf(at, known);
        expect(neighboursOf(after, known).before).toBe(at);
        passed.push(after);
        at = after;
      }
      expect(new Set(passed).size).toBe(passed.length);
      expect(passed.filter(isEvent).toSorted()).toEqual(known.map(({ id }) => id).toSorted());
    }),
    { numRuns: 20 },
  );
});

test('an event is served on its day, at its hour, up to which orders are taken', () => {
  fc.assert(
    fc.property(events, (event) => {
      const terms = weekTerms(settingsFor(DEFAULT_SETTINGS, event), event.id);
      expect(terms).toMatchObject({ slots: ['14:00'], delivery: false, mainsCap: NO_CAP });
      expect(terms.cutoff).toMatchObject({ date: terms.servedOn, time: '14:00' });
      expect(lateFrom(terms)).toBeGreaterThan(0);
    }),
  );
});

test('the last word says whether an event takes place; two that did not see each other are both heard', () => {
  const word = (id: string, takesPlace: boolean, ...replaces: readonly string[]): PlaceSaid => ({
    id: toFactId(id),
    takesPlace,
    replaces: replaces.map(toFactId),
  });
  expect(takesPlaceBy([])).toBe('yes');
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (said) => {
      const chain = said.map((takesPlace, at) =>
        word(`${at}`, takesPlace, ...(at === 0 ? [] : [`${at - 1}`])),
      );
      expect(takesPlaceBy(chain.toReversed())).toBe(said.at(-1) === true ? 'yes' : 'no');
    }),
  );
  const [off, on] = [word('off', false), word('on', true)];
  expect(takesPlaceBy([off, word('off too', false)])).toBe('no');
  expect(takesPlaceBy([off, on])).toBe('contested');
  expect(takesPlaceBy([off, on, word('answer', false, 'off', 'on')])).toBe('no');
});

test('a name is short and not empty', () => {
  expect(parseEventTitle('  Atelier pain ')).toEqual({ ok: true, value: 'Atelier pain' });
  expect(parseEventTitle(' ')).toMatchObject({ error: { type: 'EventNameMissing' } });
  expect(parseEventTitle('é'.repeat(41))).toMatchObject({ error: { limit: 40 } });
});
